package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.OptionalDouble;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.learn.curve.CurveCriterion;
import org.materialsj.learn.curve.CurveFitter;
import org.materialsj.learn.curve.CurveSpec;
import org.materialsj.learn.linear.DescentOptions;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.FitCurveRequest;
import org.materialsj.tasks.FitCurveResult;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Fits curves to two columns of a table, compares them and shows how least squares work. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Fit Curve...")
public final class FitCurve extends MaterialsCommand {

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv) with the points. Empty for an open table.",
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
      label = "Column x",
      description = "The name of the numeric column on the horizontal axis, without its unit.",
      persist = false)
  private String xColumn = "x";

  @Parameter(
      label = "Column y",
      description = "The name of the numeric column on the vertical axis, without its unit.",
      persist = false)
  private String yColumn = "y";

  @Parameter(
      label = "Models",
      description =
          "Models separated by semicolons: polynomial, trigonometric, birch-murnaghan or cosine,"
              + " with an order or orders such as 1..6; behind it lasso or pursuit for few"
              + " coefficients.",
      persist = false)
  private String models = "polynomial 1..6; trigonometric 1..4";

  @Parameter(
      label = "Period of trigonometric models (0 = range of x)",
      description = "In the unit of x.",
      min = "0",
      persist = false)
  private double period;

  @Parameter(
      label = "Choose the model by",
      description = "What says which of the models is the best.",
      choices = {"Cross-validation", "AIC", "BIC"},
      persist = false)
  private String criterion = "Cross-validation";

  @Parameter(
      label = "Folds of the cross-validation",
      description =
          "The points are split into so many parts, each predicted from the others. 0 for none.",
      min = "0",
      max = "100",
      persist = false)
  private int folds = 5;

  @Parameter(
      label = "Read as energy (eV) over volume (A^3)",
      description =
          "Adds the volume of least energy, the energy there, the bulk modulus (GPa) and its"
              + " pressure derivative to the table of models.",
      persist = false)
  private boolean equationOfState;

  @Parameter(
      label = "Learning rate of the gradient descent",
      description = "By what the slope is multiplied in each step of the walk to a straight line.",
      min = "0",
      persist = false)
  private double learningRate = 0.5;

  @Parameter(
      label = "Epochs of the gradient descent",
      description = "How often the walk goes through all points.",
      min = "1",
      max = "100000",
      persist = false)
  private int epochs = 100;

  @Parameter(
      label = "Points per step of the gradient descent (0 = all)",
      description = "Fewer than all make the walk stochastic.",
      min = "0",
      persist = false)
  private int batch;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same folds and walks, on any number of threads.",
      persist = false)
  private long seed = 42;

  @Parameter(
      label = "Width of the pictures (pixels)",
      description = "Width of each picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int width = 1400;

  @Parameter(
      label = "Height of the pictures (pixels)",
      description = "Height of each picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int height = 800;

  @Parameter(
      label = "Save comparison of models as (.csv)",
      description = "Saves one row per model. May be empty.",
      required = false,
      persist = false)
  private File comparison;

  @Parameter(
      label = "Save coefficients as (.csv)",
      description = "Saves one row per coefficient. May be empty.",
      required = false,
      persist = false)
  private File coefficients;

  @Parameter(
      label = "Save curves as (.csv)",
      description = "Saves the values of all curves at even distances. May be empty.",
      required = false,
      persist = false)
  private File curves;

  @Parameter(
      label = "Save picture of the curves as (.png, .svg)",
      description = "Saves points and curves. May be empty.",
      required = false,
      persist = false)
  private File fitPicture;

  @Parameter(
      label = "Save picture of the comparison as (.png, .svg)",
      description = "Saves errors and criteria by the number of coefficients. May be empty.",
      required = false,
      persist = false)
  private File scorePicture;

  @Parameter(
      label = "Save picture of the projection as (.png, .svg)",
      description = "Saves least squares as geometry, with the numbers. May be empty.",
      required = false,
      persist = false)
  private File projectionPicture;

  @Parameter(
      label = "Save picture of the descent as (.png, .svg)",
      description = "Saves the walk of gradient descent over lines of equal error. May be empty.",
      required = false,
      persist = false)
  private File descentPicture;

  @Parameter(
      label = "Save picture of the coefficient paths as (.png, .svg)",
      description =
          "Saves how LASSO and ridge regression shrink the coefficients of the largest model. May"
              + " be empty.",
      required = false,
      persist = false)
  private File pathPicture;

  @Parameter(type = ItemIO.OUTPUT, label = "Curve Models")
  ResultsTable modelTable;

  @Parameter(type = ItemIO.OUTPUT, label = "Curve Coefficients")
  ResultsTable coefficientTable;

  @Parameter(type = ItemIO.OUTPUT, label = "Fitted Curves")
  ImagePlus image;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(source, openTable, job.run());
    FitCurveResult result = org.materialsj.tasks.FitCurve.run(request(input), job.run());
    Provenance provenance = job.provenance(seed, input.hashes());
    job.tell(input.warnings());
    job.tell(result.notes());
    job.outputs().table(comparison, result.models(), provenance);
    job.outputs().table(coefficients, result.terms(), provenance);
    job.outputs().table(curves, result.curves(), provenance);
    draw(job, new CurvePictures(result), provenance);
    modelTable = Tables.of(result.models());
    coefficientTable = Tables.of(result.terms());
  }

  private FitCurveRequest request(TableInput input) {
    return new FitCurveRequest(
        input.table(),
        xColumn.strip(),
        yColumn.strip(),
        CurveSpec.parse(models),
        new CurveFitter(period, folds, seed),
        Names.choice(CurveCriterion.class, criterion),
        equationOfState,
        new DescentOptions(epochs, OptionalDouble.of(learningRate), batch));
  }

  private void draw(Job job, CurvePictures pictures, Provenance provenance) throws IOException {
    Figure fit = pictures.fit();
    job.outputs().figure(fitPicture, fit, width, height, provenance);
    job.outputs().figure(scorePicture, pictures.scores(), width, height, provenance);
    if (projectionPicture != null) {
      job.outputs().figure(projectionPicture, pictures.projection(), width, height, provenance);
    }
    job.outputs().figure(descentPicture, pictures.descent(), width, height, provenance);
    job.outputs().figure(pathPicture, pictures.paths(), width, height, provenance);
    image = Images.of(fit.title(), fit.toPng(width, height), provenance);
    if (Windows.available()) {
      pictures.all().forEach(ChartWindow::show);
    }
  }
}
