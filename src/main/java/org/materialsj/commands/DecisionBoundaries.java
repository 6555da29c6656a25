package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.model.Provenance;
import org.materialsj.model.learning.DecisionMap;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.DecisionFigure;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Draws how several learners divide the plane of two features among classes. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Decision Boundaries...")
public final class DecisionBoundaries extends MaterialsCommand {

  private static final int PANEL_WIDTH = 560;
  private static final int PANEL_HEIGHT = 540;
  private static final int MOST_IN_ROW = 3;

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv) with two features and a class. Empty for an open table.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Or title of an open table",
      description = "The title of a table window, instead of a file.",
      required = false,
      persist = false)
  private String openTable = "";

  @Parameter(
      label = "Feature across",
      description = "The name of the column on the horizontal axis, without its unit.",
      persist = false)
  private String across = "";

  @Parameter(
      label = "Feature up",
      description = "The name of the column on the vertical axis, without its unit.",
      persist = false)
  private String upward = "";

  @Parameter(
      label = "Column of classes",
      description = "A column of names, or of whole numbers; 2 to 8 classes.",
      persist = false)
  private String target = "";

  @Parameter(
      label = "Learners",
      description =
          "Names separated by semicolons, each with settings behind commas; the guide lists them. A"
              + " network whose last hidden layer has 2 units also shows what that layer makes of"
              + " the plane.",
      persist = false)
  private String learners =
      "Perceptron; Least squares, preparation=polynomial degree=3; Support vectors, c=10;"
          + " Multilayer perceptron, layers=16x2, activation=tanh, learningRate=0.01, epochs=1000";

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same boundaries.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save picture as (.png, .svg)",
      description = "Saves the boundaries side by side. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save scores as (.csv)",
      description = "Saves the accuracies of the learners. May be empty.",
      required = false,
      persist = false)
  private File scoreFile;

  @Parameter(type = ItemIO.OUTPUT, label = "Decision Boundaries")
  ImagePlus image;

  @Parameter(type = ItemIO.OUTPUT, label = "Boundary Scores")
  ResultsTable scores;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(source, openTable, job.run());
    org.materialsj.tasks.DecisionBoundaries.Result result =
        org.materialsj.tasks.DecisionBoundaries.run(
            new org.materialsj.tasks.DecisionBoundaries.Request(
                input.table(), across, upward, target, learners, seed),
            job.run());
    Provenance provenance = job.provenance(seed, input.hashes());
    job.tell(input.warnings());
    job.tell(result.notes());
    Figure figure = figure(result.maps());
    int columns = Math.min(MOST_IN_ROW, result.maps().size());
    int rows = (result.maps().size() + columns - 1) / columns;
    int width = Math.min(8192, PANEL_WIDTH * columns);
    int height = Math.min(8192, PANEL_HEIGHT * rows);
    job.outputs().figure(output, figure, width, height, provenance);
    job.outputs().table(scoreFile, result.scores(), provenance);
    image = Images.of(figure.title(), figure.toPng(width, height), provenance);
    scores = Tables.of(result.scores());
    if (Windows.available()) {
      ChartWindow.show(figure);
    }
  }

  private static Figure figure(List<DecisionMap> maps) {
    return new FigureGrid(
        "Decision boundaries",
        maps.stream().<Figure>map(DecisionFigure::new).toList(),
        Math.min(MOST_IN_ROW, maps.size()));
  }
}
