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
import org.materialsj.learn.formula.FormulaOptions;
import org.materialsj.learn.formula.Operator;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.FormulaRequest;
import org.materialsj.tasks.FormulaResult;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.ConfusionFigure;
import org.materialsj.view.chart.DecisionFigure;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.ParityPlot;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Finds formulas of columns that describe a property or tell classes apart. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Explore>Find Formula...")
public final class FindFormula extends MaterialsCommand {

  private static final String THINNED = "LASSO, then all combinations";
  private static final int WIDTH = 1200;
  private static final int PARITY_WIDTH = 700;
  private static final int HEIGHT = 640;

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv) with features and target. Empty for an open table.",
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
      label = "Target column",
      description = "The column to describe, without its unit: numbers or names of classes.",
      persist = false)
  private String target = "";

  @Parameter(
      label = "Numbers of the target stand for classes",
      description = "Whether each number is a class, such as -1 and 1. Names always are.",
      persist = false)
  private boolean classes;

  @Parameter(
      label = "Features",
      description =
          "Names of numeric columns separated by commas, with * for any characters. Empty for all"
              + " but the target.",
      required = false,
      persist = false)
  private String features = "";

  @Parameter(
      label = "Operators",
      description =
          "What builds features: some of + - * / exp log inverse square cube sqrt cbrt abs.",
      persist = false)
  private String operators = "+ - * / exp log inverse square cube sqrt cbrt abs";

  @Parameter(
      label = "Rungs (0 to 3)",
      description = "How often operators are applied one upon another.",
      min = "0",
      max = "3",
      persist = false)
  private int rungs = 2;

  @Parameter(
      label = "Most operators in a feature",
      description = "Features with more are not built.",
      min = "0",
      max = "7",
      persist = false)
  private int complexity = 3;

  @Parameter(
      label = "Most features in a formula",
      description = "1 to 3; the cross-validation chooses among 1 and so many.",
      min = "1",
      max = "3",
      persist = false)
  private int dimensions = 2;

  @Parameter(
      label = "Features kept by each screening",
      description = "All combinations of these are tried.",
      min = "1",
      max = "200",
      persist = false)
  private int subspace = 50;

  @Parameter(
      label = "Selection",
      description = "Whether LASSO thins out the kept features before all combinations are tried.",
      choices = {"All combinations", THINNED},
      persist = false)
  private String selection = "All combinations";

  @Parameter(
      label = "Most features to screen",
      description = "When there are more, features with fewer operators are built.",
      min = "1",
      max = "1000000000",
      persist = false)
  private long candidates = 10_000_000;

  @Parameter(
      label = "Column that marks the rows held out",
      description =
          "A column whose word test, or number other than 0, keeps a row from the search; the"
              + " formulas are judged on these rows. May be empty.",
      required = false,
      persist = false)
  private String testColumn = "";

  @Parameter(
      label = "Folds of the cross-validation (0 = none)",
      description = "Chooses the number of features; the whole search is repeated in each fold.",
      min = "0",
      max = "20",
      persist = false)
  private int folds = 5;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same folds, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save formulas as (.csv)",
      description = "Saves the best formulas with scores and complexity. May be empty.",
      required = false,
      persist = false)
  private File formulaFile;

  @Parameter(
      label = "Save scores as (.csv)",
      description = "Saves the scores by number of features. May be empty.",
      required = false,
      persist = false)
  private File scoreFile;

  @Parameter(
      label = "Save predictions as (.csv)",
      description = "Saves what the chosen formula says of each row. May be empty.",
      required = false,
      persist = false)
  private File predictionFile;

  @Parameter(
      label = "Save picture as (.png, .svg)",
      description = "Saves the parity plot, or the plane of the classes. May be empty.",
      required = false,
      persist = false)
  private File picture;

  @Parameter(type = ItemIO.OUTPUT, label = "Found Formulas")
  ResultsTable formulas;

  @Parameter(type = ItemIO.OUTPUT, label = "Formula Scores")
  ResultsTable scores;

  @Parameter(type = ItemIO.OUTPUT, label = "Formula Picture")
  ImagePlus image;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(source, openTable, job.run());
    FormulaResult result = org.materialsj.tasks.FindFormula.run(request(input), job.run());
    Provenance provenance = job.provenance(seed, input.hashes());
    job.tell(input.warnings());
    job.tell(result.notes());
    Figure figure = figure(result);
    int width = result.parity().isPresent() ? PARITY_WIDTH : WIDTH;
    job.outputs().table(formulaFile, result.formulas(), provenance);
    job.outputs().table(scoreFile, result.dimensions(), provenance);
    job.outputs().table(predictionFile, result.predictions(), provenance);
    job.outputs().figure(picture, figure, width, HEIGHT, provenance);
    formulas = Tables.of(result.formulas());
    scores = Tables.of(result.dimensions());
    image = Images.of(figure.title(), figure.toPng(width, HEIGHT), provenance);
    if (Windows.available()) {
      ChartWindow.show(figure);
    }
  }

  private FormulaRequest request(TableInput input) {
    return new FormulaRequest(
        input.table(),
        target.strip(),
        classes,
        Names.orEmpty(features),
        Names.orEmpty(testColumn),
        new FormulaOptions(
            Operator.parse(operators),
            rungs,
            complexity,
            dimensions,
            subspace,
            selection.equals(THINNED),
            candidates),
        folds,
        seed);
  }

  private static Figure figure(FormulaResult result) {
    if (result.parity().isPresent()) {
      return new ParityPlot(result.parity().get());
    }
    return new FigureGrid(
        "Found formula",
        List.of(
            new DecisionFigure(result.map().orElseThrow()),
            new ConfusionFigure(
                "Confusion", result.map().orElseThrow().note(), result.confusion().orElseThrow())),
        2);
  }
}
