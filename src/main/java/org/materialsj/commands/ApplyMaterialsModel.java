package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.io.ParseException;
import org.materialsj.learn.ModelFiles;
import org.materialsj.learn.ModelFormatException;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.ApplyModel;
import org.materialsj.tasks.ApplyResult;
import org.materialsj.view.chart.ParityPlot;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Applies a trained model to a table of features. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Apply Materials Model...")
public final class ApplyMaterialsModel extends MaterialsCommand {

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
    TrainedModel trained = ModelFiles.read(model.toPath());
    TableInput input = TableInput.read(features, openTable);
    Map<String, String> hashes = new LinkedHashMap<>(Provenances.hashes(List.of(model.toPath())));
    hashes.putAll(input.hashes());
    Provenance provenance = job.provenance(trained.training().seed(), hashes);
    ApplyResult result = ApplyModel.run(trained, input.table(), job.run());
    job.tell(input.warnings());
    job.tell(result.notes());
    job.outputs().table(output, result.predictions(), provenance);
    job.outputs().parity(parityPlot, result.parity().map(ParityPlot::new), provenance);
    table = Tables.of(result.predictions());
  }
}
