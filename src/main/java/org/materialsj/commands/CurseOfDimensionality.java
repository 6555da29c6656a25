package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.DimensionTable;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows what many dimensions do to distances, volumes and nearest neighbours. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Explore>Curse Of Dimensionality...")
public final class CurseOfDimensionality extends MaterialsCommand {

  private static final int WIDTH = 1360;
  private static final int HEIGHT = 960;

  @Parameter(
      label = "Points",
      description = "How many points are drawn for each number of dimensions.",
      min = "4",
      max = "5000",
      persist = false)
  private int points = 200;

  @Parameter(
      label = "Largest number of dimensions",
      description = "From 1 to this many.",
      min = "1",
      max = "10000",
      persist = false)
  private int dimensions = 1000;

  @Parameter(label = "Seed", description = "The same seed draws the same points.", persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save picture as (.png, .svg)",
      description = "May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save numbers as (.csv)",
      description = "Saves one row per number of dimensions. May be empty.",
      required = false,
      persist = false)
  private File numberTable;

  @Parameter(type = ItemIO.OUTPUT, label = "Curse Of Dimensionality")
  ImagePlus image;

  @Parameter(type = ItemIO.OUTPUT, label = "Dimensions And Distances")
  ResultsTable table;

  @Override
  protected void work(Job job) throws IOException {
    FeatureTable numbers = DimensionTable.of(points, dimensions, seed, job.run());
    Provenance provenance = job.provenance(seed, Map.of());
    Figure figure =
        new FigureGrid(
            "Curse of dimensionality",
            List.of(
                chart("Distances become alike", numbers, DimensionTable.CONTRAST, true),
                chart("Volume moves outward", numbers, DimensionTable.SHELL, false),
                chart("A hundredth is no neighbourhood", numbers, DimensionTable.EDGE, false),
                chart("Noise hides neighbours", numbers, DimensionTable.ERROR, false)),
            2);
    job.outputs().figure(output, figure, WIDTH, HEIGHT, provenance);
    job.outputs().table(numberTable, numbers, provenance);
    image = Images.of(figure.title(), figure.toPng(WIDTH, HEIGHT), provenance);
    table = Tables.of(numbers);
    if (Windows.available()) {
      ChartWindow.show(figure);
    }
  }

  private static LineChart chart(
      String title, FeatureTable numbers, String column, boolean logarithmic) {
    return LineChart.of(
        title, numbers, DimensionTable.LOGARITHM, column, List.of(column), logarithmic);
  }
}
