package org.materialsj.commands;

import ij.ImagePlus;
import java.io.File;
import java.io.IOException;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.TableInput;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.SelectFingerprint;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.FingerprintChart;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Draws the numbers of one row of a table as bars. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Explore>Chart Fingerprint...")
public final class ChartFingerprint extends MaterialsCommand {

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv) of features. Empty for an open table.",
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
      label = "Row (id, or number, 1 = first)",
      description = "The id of a row, or else its number.",
      persist = false)
  private String row = "1";

  @Parameter(
      label = "Columns",
      description =
          "Names of numeric columns separated by commas, * for any characters, such as"
              + " MagpieData*.",
      persist = false)
  private String columns = "*";

  @Parameter(
      label = "Logarithmic values",
      description = "For values of very different size; negative values stay negative.",
      persist = false)
  private boolean logValues;

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
  private int height = 900;

  @Parameter(
      label = "Save picture as (.png, .svg)",
      description = "Saves the chart. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Fingerprint")
  ImagePlus image;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(source, openTable, job.run());
    FingerprintChart chart =
        new FingerprintChart(SelectFingerprint.run(input.table(), row, columns), logValues);
    Provenance provenance = job.provenance(0, input.hashes());
    job.tell(input.warnings());
    job.outputs().figure(output, chart, width, height, provenance);
    image = Images.of(chart.title(), chart.toPng(width, height), provenance);
    if (Windows.available()) {
      ChartWindow.show(chart);
    }
  }
}
