package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.materialsj.host.Checklist;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.Augmentation;
import org.materialsj.tasks.SymmetryRequest;
import org.materialsj.tasks.SymmetryResult;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.ParityGrid;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Shows how a model on a representation fails when structures are moved, turned, mirrored or
 * renumbered, and what cures it.
 */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Symmetry Check...")
public final class SymmetryCheck extends MaterialsCommand {

  /** Pictures are so many times as large as windows, for print. */
  private static final int SCALE = 2;

  @Parameter(
      label = "Structure file, folder or glob",
      description =
          "Structures with a numeric property, such as the conformers of a molecule in an extended"
              + " XYZ or SDF file.",
      persist = false)
  private File source;

  @Parameter(
      label = "Property to predict",
      description = "The name of the property in the file, such as energy.",
      persist = false)
  private String target = "energy";

  @Parameter(
      label = "Unit of that property",
      description =
          "Such as kcal/mol, when the name of the property does not tell it. May be empty.",
      required = false,
      persist = false)
  private String unit = "";

  @Parameter(
      label = "Descriptors",
      description = "The representation to judge. In a macro, names separated by commas.",
      style = Checklist.MOLECULE_FEATURIZERS,
      persist = false)
  private String descriptors = "Coordinates";

  @Parameter(
      label = "Learner",
      description = "The algorithm that is given these descriptors.",
      choices = {
        "Random forest",
        "Gradient boosting",
        "Decision tree",
        "Ridge regression",
        "Least squares",
        "Lasso",
        "Elastic net",
        "Orthogonal matching pursuit",
        "Nearest neighbours",
        "Kernel ridge",
        "Gaussian process",
        "Support vectors",
        "Multilayer perceptron",
        "Logistic regression",
        "Linear discriminant",
        "Perceptron",
        "Gradient descent",
        "Mean or majority"
      },
      persist = false)
  private String learner = "Gradient boosting";

  @Parameter(
      label = "First cure: copies of each training structure",
      description = "Transformed copies teach the model what does not matter. 0 for none.",
      min = "0",
      max = "1000",
      persist = false)
  private int copies;

  @Parameter(
      label = "Copies differ by",
      description =
          "A rotation about the origin, a translation by up to 2 angstrom along each axis, the order"
              + " of the atoms.",
      choices = {"translation, rotation and permutation", "translation", "rotation", "permutation"},
      persist = false)
  private String augmentation = "translation, rotation and permutation";

  @Parameter(
      label = "Second cure: invariant descriptors",
      description = "Names of descriptors separated by commas. May be empty.",
      required = false,
      persist = false)
  private String invariants = "";

  @Parameter(
      label = "Learner for them",
      description = "The algorithm that is given the invariant descriptors.",
      choices = {
        "Random forest",
        "Gradient boosting",
        "Decision tree",
        "Ridge regression",
        "Least squares",
        "Lasso",
        "Elastic net",
        "Orthogonal matching pursuit",
        "Nearest neighbours",
        "Kernel ridge",
        "Gaussian process",
        "Support vectors",
        "Multilayer perceptron",
        "Logistic regression",
        "Linear discriminant",
        "Perceptron",
        "Gradient descent",
        "Mean or majority"
      },
      persist = false)
  private String invariantLearner = "Ridge regression";

  @Parameter(
      label = "Structures to test on (share below 1, or number)",
      description = "These are not trained on, but transformed and predicted.",
      persist = false)
  private double test = 0.1;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same numbers, on any number of threads.",
      persist = false)
  private long seed = 42;

  @Parameter(
      label = "Save scores as (.csv)",
      description = "Saves one row per representation and transformation. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save figure as (.png, .svg)",
      description = "Saves the parity plots. May be empty.",
      required = false,
      persist = false)
  private File figure;

  @Parameter(type = ItemIO.OUTPUT, label = "Symmetry Scores")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    try (StructureReader reader = Structures.open(source.getPath(), ReadOptions.STRICT)) {
      SymmetryResult result = org.materialsj.tasks.SymmetryCheck.run(reader, request(), job.run());
      Provenance provenance =
          job.provenance(seed, Provenances.hashes(reader.inputs(), job.run().cancel()));
      job.tell(result.notes());
      ParityGrid grid = grid(result);
      Dimension size = grid.windowSize();
      job.outputs().table(output, result.scores(), provenance);
      job.outputs().figure(figure, grid, SCALE * size.width, SCALE * size.height, provenance);
      table = Tables.of(result.scores());
      if (Windows.available()) {
        ChartWindow.show(grid);
      }
    }
  }

  private SymmetryRequest request() {
    return new SymmetryRequest(
        target,
        unit,
        Checklist.split(descriptors),
        learner,
        copies,
        Names.choice(Augmentation.class, augmentation),
        Checklist.split(invariants),
        invariantLearner,
        test,
        seed);
  }

  private ParityGrid grid(SymmetryResult result) {
    List<String> columns =
        result.representations().get(0).outcomes().stream()
            .map(SymmetryResult.Outcome::label)
            .toList();
    List<ParityGrid.Row> rows =
        result.representations().stream()
            .map(
                each ->
                    new ParityGrid.Row(
                        each.label() + ": " + each.learner(),
                        each.outcomes().stream().map(SymmetryResult.Outcome::parity).toList()))
            .toList();
    return new ParityGrid("Symmetry check of " + target, columns, rows);
  }
}
