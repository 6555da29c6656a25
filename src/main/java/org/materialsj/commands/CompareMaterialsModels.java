package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.materialsj.host.Checklist;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.learn.Baseline;
import org.materialsj.learn.TargetTransform;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.Candidates;
import org.materialsj.tasks.CompareModels;
import org.materialsj.tasks.CompareRequest;
import org.materialsj.tasks.CompareResult;
import org.materialsj.tasks.TrainOptions;
import org.materialsj.tasks.TrainRequest;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.LineChart;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Compares learners and preparations on the same folds, beside a baseline. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Compare Materials Models...")
public final class CompareMaterialsModels extends MaterialsCommand {

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
      description = "Names separated by commas, * for any characters, such as exp_*.",
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
      label = "Learners",
      description =
          "Those that learn no such target are left out. In a macro, names separated by commas.",
      style = Checklist.LEARNERS,
      persist = false)
  private String learners = "Random forest, Gradient boosting, Ridge regression";

  @Parameter(
      label = "Settings of learners",
      description =
          "Such as Random forest: trees=200; Gradient boosting: iterations=300, learningRate=0.05."
              + " May be empty.",
      required = false,
      persist = false)
  private String settings = "";

  @Parameter(
      label = "Preparations of the features",
      description =
          "Each learner is tried with each, separated by |, such as none | pca components=4. May be"
              + " empty.",
      required = false,
      persist = false)
  private String preparations = "";

  @Parameter(
      label = "Folds of the cross-validation",
      description = "The table is split into so many parts, each predicted from the others.",
      min = "2",
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
          "A column; or composition of a column of formulas; or scaffold of a column of SMILES. May"
              + " be empty.",
      required = false,
      persist = false)
  private String groups = "";

  @Parameter(
      label = "Share held out as test (0 to 0.9)",
      description = "Rows kept out of the comparison, on which the best learner is judged.",
      min = "0",
      max = "0.9",
      persist = false)
  private double holdOut;

  @Parameter(
      label = "Further options",
      description =
          "Separated by semicolons: missing=median, mean, none or a number; categories=names of"
              + " columns of texts. May be empty.",
      required = false,
      persist = false)
  private String further = "";

  @Parameter(
      label = "Times in the table",
      description = "Times differ from run to run, so that the same line gives other bytes.",
      persist = false)
  private boolean timings;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same scores, on any number of threads.",
      persist = false)
  private long seed = 42;

  @Parameter(
      label = "Save scores as (.csv)",
      description = "Saves one row per learner and preparation. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save figure as (.png, .svg)",
      description = "Saves the score of each learner in each fold. May be empty.",
      required = false,
      persist = false)
  private File figure;

  @Parameter(type = ItemIO.OUTPUT, label = "Compared Models")
  ResultsTable table;

  @Parameter(type = ItemIO.OUTPUT, label = "Scores By Fold")
  ResultsTable byFold;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(features, openTable, job.run());
    Provenance provenance = job.provenance(seed, input.hashes());
    CompareResult result = CompareModels.run(request(input, provenance), job.run());
    job.tell(input.warnings());
    job.tell(result.notes());
    LineChart chart = chart(result.folds(), result.score());
    Dimension size = chart.windowSize();
    job.outputs().table(output, result.scores(), provenance);
    job.outputs().figure(figure, chart, SCALE * size.width, SCALE * size.height, provenance);
    table = Tables.of(result.scores());
    byFold = Tables.of(result.folds());
    if (Windows.available()) {
      ChartWindow.show(chart);
    }
  }

  private CompareRequest request(TableInput input, Provenance provenance) {
    TrainRequest baseline =
        new TrainRequest(
            input.table().withUnit(target, unit),
            target,
            Names.orEmpty(exclude),
            Baseline.NAME,
            Map.of(),
            folds,
            holdOut,
            "",
            logTarget ? TargetTransform.LOG10 : TargetTransform.NONE,
            seed,
            provenance,
            TrainOptions.of(classes, split, Names.orEmpty(groups), Names.orEmpty(further)));
    return new CompareRequest(
        baseline,
        Candidates.of(
            Checklist.split(learners), Names.orEmpty(settings), Names.orEmpty(preparations)),
        timings);
  }

  /** No learner wins everywhere: a line per learner over the folds. */
  private LineChart chart(FeatureTable byFolds, String score) {
    List<LineChart.Series> lines =
        byFolds.columns().stream()
            .skip(1)
            .map(
                column ->
                    new LineChart.Series(
                        column.name(), byFolds.numbers("fold"), byFolds.numbers(column.name())))
            .toList();
    return new LineChart(
        "Learners compared on " + (logTarget ? "log10 " : "") + target,
        byFolds.column("fold"),
        new ColumnSpec(score, ""),
        false,
        lines);
  }
}
