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
import org.materialsj.learn.Learners;
import org.materialsj.learn.Score;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.judge.Search;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.TrainOptions;
import org.materialsj.tasks.TrainRequest;
import org.materialsj.tasks.TuneModel;
import org.materialsj.tasks.TuneRequest;
import org.materialsj.tasks.TuneResult;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.ParityPlot;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Searches the settings of a learner and judges the search by nested cross-validation. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Tune Materials Model...")
public final class TuneMaterialsModel extends MaterialsCommand {

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
      description = "The algorithm.",
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
  private String learner = "Ridge regression";

  @Parameter(
      label = "Settings to search",
      description =
          "Ranges and choices separated by semicolons, such as alpha=1e-4..1e2 log;"
              + " kernel=rbf,laplacian. The guide lists those of each learner.",
      persist = false)
  private String space = "alpha=1e-3..1e3 log";

  @Parameter(
      label = "Settings that stay as they are",
      description =
          "Such as iterations=300, minLeaf=5; the guide lists those of each learner. May be"
              + " empty.",
      required = false,
      persist = false)
  private String fixed = "";

  @Parameter(
      label = "Preparation of the features",
      description =
          "Steps separated by semicolons, fitted inside each fold, such as pca components=4; the"
              + " guide lists them. May be empty.",
      required = false,
      persist = false)
  private String preparation = "";

  @Parameter(
      label = "Search",
      description =
          "A grid tries all combinations; random and Bayesian ones as many as asked for, the latter"
              + " where a Gaussian process expects most.",
      choices = {"Grid", "Random", "Bayesian"},
      persist = false)
  private String search = "Bayesian";

  @Parameter(
      label = "Trials of a random or Bayesian search",
      description = "How many settings are tried in each outer fold, and on all rows.",
      min = "1",
      max = "1000",
      persist = false)
  private int trials = 20;

  @Parameter(
      label = "Values of each range of a grid",
      description = "Spread evenly, ends included.",
      min = "2",
      max = "100",
      persist = false)
  private int levels = 5;

  @Parameter(
      label = "Score to make best",
      description = "R2 and errors judge numbers; accuracy, F1 and AUC judge classes.",
      choices = {"R2", "RMSE", "MAE", "Max error", "Accuracy", "Balanced accuracy", "F1", "AUC"},
      persist = false)
  private String score = "R2";

  @Parameter(
      label = "Outer folds",
      description = "Each is judged by settings that were searched without it.",
      min = "2",
      max = "100",
      persist = false)
  private int outerFolds = 5;

  @Parameter(
      label = "Inner folds",
      description = "By which settings are compared, within the rows learned from.",
      min = "2",
      max = "100",
      persist = false)
  private int innerFolds = 5;

  @Parameter(
      label = "Split",
      description =
          "How rows are divided into folds, outer and inner; the guide says what each is for.",
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
      label = "Further options",
      description =
          "Separated by semicolons: missing=median, mean, none or a number; categories=names of"
              + " columns of texts. May be empty.",
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
      label = "Save figures as (.png, .svg)",
      description = "Saves inner and outer scores, trials and curves. May be empty.",
      required = false,
      persist = false)
  private File figures;

  @Parameter(
      label = "Save parity plot as (.png, .svg)",
      description = "Saves predicted against actual values. May be empty.",
      required = false,
      persist = false)
  private File parityPlot;

  @Parameter(
      label = "Save outer folds as (.csv)",
      description = "Saves inner and outer scores and the settings of each fold. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save trials as (.csv)",
      description = "Saves all trials of the search on all rows. May be empty.",
      required = false,
      persist = false)
  private File trialTable;

  @Parameter(
      label = "Save learning curve as (.csv)",
      description = "Saves scores against the number of rows. May be empty.",
      required = false,
      persist = false)
  private File learningCurve;

  @Parameter(
      label = "Save validation curve as (.csv)",
      description = "Saves scores against the first setting that has a range. May be empty.",
      required = false,
      persist = false)
  private File validationCurve;

  @Parameter(
      label = "Save predictions as (.csv)",
      description = "Saves the predictions of the outer folds. May be empty.",
      required = false,
      persist = false)
  private File predictions;

  @Parameter(type = ItemIO.OUTPUT, label = "Nested Validation")
  ResultsTable nested;

  @Parameter(type = ItemIO.OUTPUT, label = "Tuning Trials")
  ResultsTable tried;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(features, openTable, job.run());
    Provenance provenance = job.provenance(seed, input.hashes()).with(input.featurization());
    TuneResult result = TuneModel.run(request(input, provenance), job.run());
    job.tell(input.warnings());
    job.tell(result.notes());
    FigureGrid grid = TuneFigures.of(result);
    save(job, result, grid, provenance);
    nested = Tables.of(result.folds());
    tried = Tables.of(result.trials());
    if (Windows.available()) {
      ChartWindow.show(grid);
    }
  }

  private void save(Job job, TuneResult result, FigureGrid grid, Provenance provenance)
      throws IOException {
    Dimension size = grid.windowSize();
    job.outputs().model(model, result.model());
    job.outputs().figure(figures, grid, SCALE * size.width, SCALE * size.height, provenance);
    job.outputs().parity(parityPlot, result.parity().map(ParityPlot::new), provenance);
    job.outputs().table(output, result.folds(), provenance);
    job.outputs().table(trialTable, result.trials(), provenance);
    job.outputs().table(learningCurve, result.learning(), provenance);
    job.outputs().table(predictions, result.predictions(), provenance);
    if (validationCurve != null) {
      job.outputs()
          .table(
              validationCurve,
              result
                  .validation()
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "There is no validation curve to save: no setting has a range.")),
              provenance);
    }
  }

  private TuneRequest request(TableInput input, Provenance provenance) {
    Map<String, String> settings = Names.settings(fixed);
    String steps = Names.orEmpty(preparation);
    if (!steps.isEmpty() && settings.put(Learners.PREPARATION, steps) != null) {
      throw new IllegalArgumentException("The preparation is given twice.");
    }
    TrainRequest training =
        new TrainRequest(
            input.table().withUnit(target, unit),
            target,
            Names.orEmpty(exclude),
            learner,
            settings,
            innerFolds,
            0,
            "",
            logTarget ? TargetTransform.LOG10 : TargetTransform.NONE,
            seed,
            provenance,
            TrainOptions.of(classes, split, Names.orEmpty(groups), Names.orEmpty(further)));
    return new TuneRequest(
        training, space, Search.ofLabel(search), trials, levels, Score.ofLabel(score), outerFolds);
  }
}
