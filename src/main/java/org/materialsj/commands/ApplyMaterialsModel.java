package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.host.Checklist;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.learn.ModelCard;
import org.materialsj.learn.ModelFiles;
import org.materialsj.learn.ModelFormatException;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.ApplyModel;
import org.materialsj.tasks.ApplyResult;
import org.materialsj.tasks.ApplyToStructures;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.ParityPlot;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Applies a trained model to a table of features, to structures or to formulas. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Apply Materials Model...")
public final class ApplyMaterialsModel extends MaterialsCommand {

  private static final String FORMULA = "formula";

  @Parameter(
      label = "Model file (.mjmodel)",
      description = "A model that Train Materials Model... saved.",
      persist = false)
  private File model;

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv) with the model's features. Empty for an open table.",
      required = false,
      persist = false)
  private File features;

  @Parameter(
      label = "Or title of an open table",
      description = "The title of a table window, instead of a file.",
      required = false,
      persist = false)
  private String openTable = "";

  @Parameter(
      label = "Column of formulas in the table",
      description =
          "The name of a column of formulas, from which the model's features are computed first."
              + " Empty when the table has them.",
      required = false,
      persist = false)
  private String column = "";

  @Parameter(
      label = "Or structures: file, folder or glob",
      description =
          "Crystals or molecules, such as dir/*.cif, instead of a table; for models trained on a"
              + " table that a Featurize command made.",
      required = false,
      persist = false)
  private File structures;

  @Parameter(
      label = "Repair known defects",
      description = "Repair known defects of structure files and list each repair.",
      persist = false)
  private boolean lenient;

  @Parameter(
      label = "Or formulas",
      description = "Formulas separated by commas, such as Fe2O3, TiO2, instead of a table.",
      required = false,
      persist = false)
  private String formulas = "";

  @Parameter(
      label = "Save predictions as (.csv)",
      description = "Saves the predictions. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save parity plot as (.png, .svg)",
      description = "Saves predicted against actual values, when the table has them. May be empty.",
      required = false,
      persist = false)
  private File parityPlot;

  @Parameter(type = ItemIO.OUTPUT, label = "Predictions")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, ModelFormatException, IOException {
    checkInputs();
    TrainedModel trained = ModelFiles.read(model.toPath());
    job.tell(ModelCard.summary(trained));
    Map<String, String> hashes = new LinkedHashMap<>(Provenances.hashes(List.of(model.toPath())));
    ApplyResult result = apply(trained, hashes, job);
    Provenance provenance = job.provenance(trained.training().seed(), hashes);
    job.tell(result.notes());
    job.outputs().table(output, result.predictions(), provenance);
    Optional<ParityPlot> parity = result.parity().map(ParityPlot::new);
    job.outputs().parity(parityPlot, parity, provenance);
    table = Tables.of(result.predictions());
    if (Windows.available()) {
      parity.ifPresent(ChartWindow::show);
    }
  }

  private void checkInputs() {
    List<String> given = new ArrayList<>();
    if (features != null) {
      given.add("a table file");
    }
    if (isGiven(openTable)) {
      given.add("an open table");
    }
    if (structures != null) {
      given.add("structures");
    }
    if (isGiven(formulas)) {
      given.add("formulas");
    }
    if (given.size() != 1) {
      throw new IllegalArgumentException(
          "Give one of a table file, an open table, structures and formulas; "
              + (given.isEmpty()
                  ? "none of them is given."
                  : String.join(" and ", given) + " are given."));
    }
    if (isGiven(column) && features == null && !isGiven(openTable)) {
      throw new IllegalArgumentException(
          "The column of formulas \"" + column + "\" needs a table, and none is given.");
    }
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  private ApplyResult apply(TrainedModel trained, Map<String, String> hashes, Job job)
      throws ParseException, IOException {
    if (structures != null) {
      ReadOptions options = lenient ? ReadOptions.LENIENT : ReadOptions.STRICT;
      try (StructureReader reader = Structures.open(structures.getPath(), options)) {
        hashes.putAll(Provenances.hashes(reader.inputs(), job.run().cancel()));
        return ApplyToStructures.run(trained, reader, job.run());
      }
    }
    if (isGiven(formulas)) {
      FeatureTable typed = ApplyToStructures.table(Checklist.split(formulas), FORMULA);
      return ApplyToStructures.run(trained, typed, FORMULA, job.run());
    }
    TableInput input = TableInput.read(features, openTable, job.run());
    hashes.putAll(input.hashes());
    job.tell(input.warnings());
    return isGiven(column)
        ? ApplyToStructures.run(trained, input.table(), column.strip(), job.run())
        : ApplyModel.run(trained, input.table(), job.run());
  }
}
