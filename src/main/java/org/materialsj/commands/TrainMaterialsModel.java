package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.ProvenanceJson;
import org.materialsj.learn.Learners;
import org.materialsj.learn.TargetTransform;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.TrainOptions;
import org.materialsj.tasks.TrainRequest;
import org.materialsj.tasks.TrainResult;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.ParityPlot;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Trains a model on a table of features and judges it by cross-validation beside a baseline. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Train Materials Model...")
public final class TrainMaterialsModel extends MaterialsCommand {

  /** Pictures are so many times as large as windows, for print. */
  private static final int SCALE = 2;

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv) with features and target. Empty for an open table.",
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
      label = "Column to predict",
      description =
          "The name of the target column, without its unit; rows without it are left out.",
      persist = false)
  private String target = "";

  @Parameter(
      label = "Unit of that column",
      description = "Such as GPa, when the table does not tell it. May be empty.",
      required = false,
      persist = false)
  private String unit = "";

  @Parameter(
      label = "Columns to leave out",
      description =
          "Names separated by commas, * for any characters: columns that know the answer, such as"
              + " exp_*.",
      required = false,
      persist = false)
  private String exclude = "";

  @Parameter(
      label = "Numbers of the target stand for classes",
      description = "Such as 0 and 1. A column of texts always holds classes.",
      persist = false)
  private boolean classes;

  @Parameter(
      label = "Learn log10 of the target",
      description = "For positive targets that span orders of magnitude.",
      persist = false)
  private boolean logTarget;

  @Parameter(
      label = "Learner",
      description = "The algorithm. The mean or majority is the baseline that a model must beat.",
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
  private String learner = "Random forest";

  @Parameter(
      label = "Trees of the forest",
      description = "More trees take longer and vary less.",
      min = "1",
      max = "10000",
      persist = false)
  private int trees = 100;

  @Parameter(
      label = "Other settings of the learner",
      description =
          "Such as iterations=300, learningRate=0.05 for gradient boosting or alpha=0.1 for ridge"
              + " regression; the guide lists them. May be empty.",
      required = false,
      persist = false)
  private String settings = "";

  @Parameter(
      label = "Preparation of the features",
      description =
          "Steps separated by semicolons, fitted inside each fold, such as pca components=4; the"
              + " guide lists them. May be empty.",
      required = false,
      persist = false)
  private String preparation = "";

  @Parameter(
      label = "Folds of the cross-validation",
      description =
          "The table is split into so many parts, each predicted from the others. 0 for none, when"
              + " rows are held out.",
      min = "0",
      max = "100",
      persist = false)
  private int folds = 5;

  @Parameter(
      label = "Split",
      description =
          "How rows are divided into folds and held out; the guide says what each is for.",
      choices = {
        "Random",
        "Stratified",
        "Rare top performers",
        "Representative (k-means)",
        "Kennard-Stone",
        "By group",
        "Leave one group out"
      },
      persist = false)
  private String split = "Random";

  @Parameter(
      label = "Groups of that split",
      description =
          "A column; or composition of a column of formulas; or scaffold of a column of SMILES."
              + " Rows of a group stay together. May be empty.",
      required = false,
      persist = false)
  private String groups = "";

  @Parameter(
      label = "Share held out as test (0 to 0.9)",
      description = "Rows kept out of everything and used once, to score the final model.",
      min = "0",
      max = "0.9",
      persist = false)
  private double holdOut;

  @Parameter(
      label = "Or column that marks test rows",
      description =
          "Rows with the word test, or a number other than 0, in this column are held out. May be"
              + " empty.",
      required = false,
      persist = false)
  private String testColumn = "";

  @Parameter(
      label = "Further options",
      description =
          "Separated by semicolons: missing=median, mean, none or a number; categories=names of"
              + " columns of texts; scramble=20 for targets in random order. May be empty.",
      required = false,
      persist = false)
  private String further = "";

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same model, on any number of threads.",
      persist = false)
  private long seed = 42;

  @Parameter(
      label = "Save model as (.mjmodel)",
      description = "Saves the model with its model card. May be empty.",
      required = false,
      persist = false)
  private File model;

  @Parameter(
      label = "Save parity plot as (.png, .svg)",
      description = "Saves predicted against actual values. May be empty.",
      required = false,
      persist = false)
  private File parityPlot;

  @Parameter(
      label = "Save figures as (.png, .svg)",
      description =
          "Saves parity plot, or confusion, ROC curves and calibration; and scrambled targets. May"
              + " be empty.",
      required = false,
      persist = false)
  private File figures;

  @Parameter(
      label = "Save report as (.md)",
      description = "Saves what was learned and how well, as text. May be empty.",
      required = false,
      persist = false)
  private File report;

  @Parameter(
      label = "Save coefficients as (.csv)",
      description = "Saves the coefficients of a linear model. May be empty.",
      required = false,
      persist = false)
  private File coefficients;

  @Parameter(
      label = "Save predictions as (.csv)",
      description = "Saves the predictions of the cross-validation. May be empty.",
      required = false,
      persist = false)
  private File predictions;

  @Parameter(type = ItemIO.OUTPUT, label = "Validated Predictions")
  ResultsTable table;

  @Parameter(type = ItemIO.OUTPUT, label = "Model Scores")
  ResultsTable scores;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(features, openTable, job.run());
    Provenance provenance = job.provenance(seed, input.hashes()).with(input.featurization());
    TrainResult result = LiveTraining.run(request(input, provenance), job.run());
    job.tell(input.warnings());
    job.tell(result.notes());
    job.outputs().model(model, result.model());
    job.outputs().table(predictions, result.predictions(), provenance);
    job.outputs().parity(parityPlot, result.parity().map(ParityPlot::new), provenance);
    FigureGrid grid = TrainFigures.of(result);
    Dimension size = grid.windowSize();
    job.outputs().figure(figures, grid, SCALE * size.width, SCALE * size.height, provenance);
    job.outputs().document(report, result.report(ProvenanceJson.text(provenance)));
    saveCoefficients(job, result, provenance);
    table = Tables.of(result.predictions());
    scores = Tables.of(result.scores());
    if (Windows.available()) {
      result
          .parity()
          .<Figure>map(ParityPlot::new)
          .ifPresentOrElse(ChartWindow::show, () -> ChartWindow.show(grid));
    }
  }

  private void saveCoefficients(Job job, TrainResult result, Provenance provenance)
      throws IOException {
    if (coefficients != null) {
      job.outputs()
          .table(
              coefficients,
              result
                  .coefficients()
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "There are no coefficients to save: \""
                                  + learner
                                  + "\" is not linear.")),
              provenance);
    }
  }

  private TrainRequest request(TableInput input, Provenance provenance) {
    return new TrainRequest(
        input.table().withUnit(target, unit),
        target,
        Names.orEmpty(exclude),
        learner,
        hyperParameters(),
        folds,
        holdOut,
        Names.orEmpty(testColumn),
        logTarget ? TargetTransform.LOG10 : TargetTransform.NONE,
        seed,
        provenance,
        TrainOptions.of(classes, split, Names.orEmpty(groups), Names.orEmpty(further)));
  }

  private Map<String, String> hyperParameters() {
    Map<String, String> values = Names.settings(settings);
    if (learner.equals("Random forest")) {
      values.putIfAbsent("trees", Integer.toString(trees));
    }
    String steps = Names.orEmpty(preparation);
    if (!steps.isEmpty() && values.put(Learners.PREPARATION, steps) != null) {
      throw new IllegalArgumentException("The preparation is given twice.");
    }
    return values;
  }
}
