package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.RadialFunctions;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.LineChart;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Draws the radial Zernike functions R_nl as curves. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Moments>Zernike Functions...")
public final class ZernikeFunctions extends MaterialsCommand {

  @Parameter(
      label = "First n",
      description = "The lowest radial order n.",
      min = "0",
      max = "200",
      persist = false)
  private int firstOrder;

  @Parameter(
      label = "Last n",
      description = "The highest radial order n.",
      min = "0",
      max = "200",
      persist = false)
  private int lastOrder = 5;

  @Parameter(
      label = "First l",
      description = "The lowest degree l.",
      min = "0",
      max = "200",
      persist = false)
  private int firstDegree;

  @Parameter(
      label = "Last l",
      description = "The highest degree l; of each n only the l up to it with n - l even exist.",
      min = "0",
      max = "200",
      persist = false)
  private int lastDegree = 3;

  @Parameter(
      label = "Points of each curve",
      description = "How many equally spaced distances from 0 to 1 are computed.",
      min = "2",
      max = "100000",
      persist = false)
  private int points = 501;

  @Parameter(
      label = "Width of the picture (pixels)",
      description = "Width of the picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int width = 1600;

  @Parameter(
      label = "Height of the picture (pixels)",
      description = "Height of the picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int height = 1000;

  @Parameter(
      label = "Save table as (.csv)",
      description = "Saves the distances and values. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save picture as (.png, .svg)",
      description = "Saves the chart. May be empty.",
      required = false,
      persist = false)
  private File figure;

  @Parameter(type = ItemIO.OUTPUT, label = "Zernike functions")
  ResultsTable table;

  @Parameter(type = ItemIO.OUTPUT, label = "Radial Zernike functions")
  ImagePlus image;

  @Override
  protected void work(Job job) throws IOException {
    FeatureTable values =
        RadialFunctions.run(firstOrder, lastOrder, firstDegree, lastDegree, points);
    LineChart chart = chart(values);
    Provenance provenance = job.provenance(0, Map.of());
    job.outputs().table(output, values, provenance);
    job.outputs().figure(figure, chart, width, height, provenance);
    table = Tables.of(values);
    image = Images.of(chart.title(), chart.toPng(width, height), provenance);
    if (Windows.available()) {
      ChartWindow.show(chart);
    }
  }

  private static LineChart chart(FeatureTable values) {
    double[] r = values.numbers(RadialFunctions.DISTANCE);
    List<LineChart.Series> curves =
        values.columns().stream()
            .map(ColumnSpec::name)
            .filter(name -> !name.equals(RadialFunctions.DISTANCE))
            .map(name -> new LineChart.Series(name, r, values.numbers(name)))
            .toList();
    return new LineChart(
        "Radial Zernike functions",
        new ColumnSpec("distance from the centre r", "ball radii"),
        new ColumnSpec("R_nl", ""),
        false,
        curves);
  }
}
