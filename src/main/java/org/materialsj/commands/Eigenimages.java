package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.PictureStack;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.model.Provenance;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.PictureFigure;
import org.materialsj.view.chart.ScreeFigure;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Finds the principal components of the slices of a stack and rebuilds the slices from them. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Explore>Eigenimages...")
public final class Eigenimages extends MaterialsCommand {

  private static final int WIDTH = 1500;
  private static final int HEIGHT = 640;

  @Parameter(
      label = "TIFF stack",
      description = "Pictures of one size, one per slice (.tif). Empty for an open image.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Or title of an open stack",
      description = "Used when there is no file; when this is empty, too, the active image.",
      required = false,
      persist = false)
  private String openStack = "";

  @Parameter(
      label = "Components",
      description = "How many eigenimages to keep, fewer than there are pictures.",
      min = "1",
      max = "5000",
      persist = false)
  private int components = 8;

  @Parameter(
      label = "Normalize each picture",
      description = "Brings each picture to the mean 0 and the deviation 1 first.",
      persist = false)
  private boolean normalize;

  @Parameter(
      label = "Save coordinates as (.csv)",
      description = "Saves the place of each picture along each component. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save eigenimages as (.tif)",
      description = "Saves the mean and the components as a 32-bit stack. May be empty.",
      required = false,
      persist = false)
  private File eigenFile;

  @Parameter(
      label = "Save rebuilt pictures as (.tif)",
      description = "Saves every picture, rebuilt from the components, as a stack. May be empty.",
      required = false,
      persist = false)
  private File rebuiltFile;

  @Parameter(
      label = "Save picture as (.png, .svg)",
      description = "Saves the eigenimages beside their spectrum. May be empty.",
      required = false,
      persist = false)
  private File figure;

  @Parameter(type = ItemIO.OUTPUT, label = "Eigenimages")
  ImagePlus eigenimages;

  @Parameter(type = ItemIO.OUTPUT, label = "Rebuilt Pictures")
  ImagePlus rebuilt;

  @Parameter(type = ItemIO.OUTPUT, label = "Eigenimage Coordinates")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    PictureStack input = PictureStack.read(source, openStack, job.run().cancel());
    org.materialsj.tasks.Eigenimages.Result result =
        org.materialsj.tasks.Eigenimages.run(
            new org.materialsj.tasks.Eigenimages.Request(input.pictures(), components, normalize),
            job.run());
    Provenance provenance = job.provenance(0, input.hashes());
    job.tell(result.notes());
    Figure chart =
        new FigureGrid(
            result.eigenimages().title(),
            List.of(new PictureFigure(result.eigenimages()), new ScreeFigure(result.spectrum())),
            2);
    eigenimages = Images.of(result.eigenimages(), provenance);
    rebuilt = Images.of(result.rebuilt(), provenance);
    table = Tables.of(result.coordinates());
    job.outputs().table(output, result.coordinates(), provenance);
    job.outputs().stack(eigenFile, eigenimages);
    job.outputs().stack(rebuiltFile, rebuilt);
    job.outputs().figure(figure, chart, WIDTH, HEIGHT, provenance);
    if (Windows.available()) {
      ChartWindow.show(chart);
    }
  }
}
