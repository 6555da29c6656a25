package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.DecomposeError;
import org.materialsj.tasks.DecompositionRequest;
import org.materialsj.tasks.DecompositionResult;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.FigureGrid;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Takes the error of fits to a noisy Lennard-Jones curve apart into bias, variance and noise. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Bias And Variance...")
public final class BiasAndVariance extends MaterialsCommand {

  /** Pictures are so many times as large as windows, for print. */
  private static final int SCALE = 2;

  @Parameter(
      label = "Learner",
      description = "What is fitted to the noisy points.",
      choices = {
        "Least squares",
        "Ridge regression",
        "Lasso",
        "Kernel ridge",
        "Nearest neighbours",
        "Decision tree",
        "Random forest",
        "Gradient boosting"
      },
      persist = false)
  private String learner = "Least squares";

  @Parameter(
      label = "Complexity and its values",
      description =
          "degree=1..12 for the degree of a polynomial in the distance, or a setting of the learner:"
              + " maxDepth=1..6, neighbours=1..15, alpha=1e-6..1e2 log.",
      persist = false)
  private String complexity = DecomposeError.DEGREE + "=1..12";

  @Parameter(
      label = "Settings that stay as they are",
      description = "Of the learner, such as kernel=rbf, gamma=2. May be empty.",
      required = false,
      persist = false)
  private String fixed = "";

  @Parameter(
      label = "Smallest distance (sigma)",
      description = "Where the points of the curve begin.",
      min = "0.8",
      max = "100",
      persist = false)
  private double smallest = 0.95;

  @Parameter(
      label = "Largest distance (sigma)",
      description = "Where the points of the curve end.",
      min = "0.8",
      max = "100",
      persist = false)
  private double largest = 2.5;

  @Parameter(
      label = "Points of a set",
      description = "So many noisy energies are fitted at a time.",
      min = "4",
      max = "10000",
      persist = false)
  private int points = 30;

  @Parameter(
      label = "Noise of an energy (epsilon)",
      description = "Standard deviation of the normal noise.",
      min = "0",
      max = "1000",
      persist = false)
  private double noise = 0.3;

  @Parameter(
      label = "Draw the distances of each set at random",
      description = "Otherwise they are equidistant, and only the noise differs between the sets.",
      persist = false)
  private boolean randomDistances;

  @Parameter(
      label = "Sets",
      description = "So many fits are compared. More make smoother curves.",
      min = "10",
      max = "10000",
      persist = false)
  private int sets = 400;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same numbers, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save parts of the error as (.csv)",
      description = "Saves squared bias, variance, noise and error of each value. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save curves along the distance as (.csv)",
      description = "Saves mean fits, squared biases and variances. May be empty.",
      required = false,
      persist = false)
  private File curves;

  @Parameter(
      label = "Save figures as (.png, .svg)",
      description = "Saves the parts of the error and example fits. May be empty.",
      required = false,
      persist = false)
  private File figures;

  @Parameter(type = ItemIO.OUTPUT, label = "Bias And Variance")
  ResultsTable parts;

  @Parameter(type = ItemIO.OUTPUT, label = "Bias And Variance Along The Distance")
  ResultsTable along;

  @Override
  protected void work(Job job) throws IOException {
    job.outputs().check(output, "csv");
    job.outputs().check(curves, "csv");
    job.outputs().check(figures, "png", "svg");
    DecompositionResult result =
        DecomposeError.run(
            new DecompositionRequest(
                learner,
                Names.settings(fixed),
                complexity,
                smallest,
                largest,
                points,
                noise,
                randomDistances,
                sets,
                seed),
            job.run());
    job.tell(result.notes());
    Provenance provenance = job.provenance(seed, Map.of());
    FigureGrid grid = BiasVarianceFigures.of(result);
    Dimension size = grid.windowSize();
    job.outputs().table(output, result.means(), provenance);
    job.outputs().table(curves, result.curves(), provenance);
    job.outputs().figure(figures, grid, SCALE * size.width, SCALE * size.height, provenance);
    parts = Tables.of(result.means());
    along = Tables.of(result.curves());
    if (Windows.available()) {
      ChartWindow.show(grid);
    }
  }
}
