package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.learn.ModelFiles;
import org.materialsj.learn.ModelFormatException;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.ExplainModel;
import org.materialsj.tasks.ExplainRequest;
import org.materialsj.tasks.ExplainResult;
import org.materialsj.view.chart.ChartWindow;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Tells what a trained model listens to, and how its answers change with its features. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Explain Materials Model...")
public final class ExplainMaterialsModel extends MaterialsCommand {

  @Parameter(
      label = "Model file (.mjmodel)",
      description = "A model that Train Materials Model... saved.",
      persist = false)
  private File model;

  @Parameter(
      label = "Table file",
      description =
          "A table (.csv, .tsv) with the model's features and target, best of rows that it has not"
              + " seen. Empty for an open table.",
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
      label = "Column that marks test rows",
      description =
          "Only rows with the word test, or a number other than 0, in this column are used. May be"
              + " empty.",
      required = false,
      persist = false)
  private String testColumn = "";

  @Parameter(
      label = "Score that judges importance",
      description =
          "A feature is as important as this score gets worse without it. Automatic: R2, or"
              + " balanced accuracy for classes.",
      choices = {
        ExplainRequest.AUTOMATIC,
        "R2",
        "RMSE",
        "MAE",
        "Max error",
        "Accuracy",
        "Balanced accuracy",
        "F1",
        "AUC"
      },
      persist = false)
  private String score = ExplainRequest.AUTOMATIC;

  @Parameter(
      label = "Permutations of each feature",
      description = "More of them take longer and vary less.",
      min = "1",
      max = "10000",
      persist = false)
  private int repeats = 10;

  @Parameter(
      label = "Group features correlated above (0 to 1)",
      description = "Features whose rank correlation is above this are also permuted together.",
      min = "0",
      max = "1",
      persist = false)
  private double correlatedAbove = 0.7;

  @Parameter(
      label = "Features to draw curves of",
      description =
          "Names separated by commas, * for any characters. Empty for the four most important.",
      required = false,
      persist = false)
  private String dependenceOf = "";

  @Parameter(
      label = "Two features to draw together",
      description = "Two names separated by a comma. Empty for the two most important.",
      required = false,
      persist = false)
  private String pairOf = "";

  @Parameter(
      label = "Class to explain",
      description = "For a model of classes. Empty for the second of two, or the first of more.",
      required = false,
      persist = false)
  private String shownClass = "";

  @Parameter(
      label = "Row to explain (id, or number, 1 = first)",
      description = "Whose prediction is taken apart. Empty for the first.",
      required = false,
      persist = false)
  private String explainedRow = "";

  @Parameter(
      label = "Most rows for curves and SHAP values",
      description = "When there are more, so many are drawn at random.",
      min = "2",
      max = "1000000",
      persist = false)
  private int mostRows = 500;

  @Parameter(
      label = "Tree to draw (1 = first)",
      description = "For a model of trees.",
      min = "1",
      max = "1000000",
      persist = false)
  private int drawnTree = 1;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same permutations, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save importances as (.csv)",
      description = "Saves the table of importances. May be empty.",
      required = false,
      persist = false)
  private File importanceTable;

  @Parameter(
      label = "Save importances as picture (.png, .svg)",
      description = "Saves the bars of importances. May be empty.",
      required = false,
      persist = false)
  private File importancePicture;

  @Parameter(
      label = "Save partial dependence as (.csv)",
      description = "Saves the mean curves. May be empty.",
      required = false,
      persist = false)
  private File dependenceTable;

  @Parameter(
      label = "Save partial dependence as picture (.png, .svg)",
      description = "Saves the curves, with those of single rows. May be empty.",
      required = false,
      persist = false)
  private File dependencePicture;

  @Parameter(
      label = "Save dependence on two features as picture (.png, .svg)",
      description = "Saves the mean prediction over two features as colours. May be empty.",
      required = false,
      persist = false)
  private File pairPicture;

  @Parameter(
      label = "Save SHAP values as (.csv)",
      description =
          "For a model of trees: what each feature adds to each prediction. May be empty.",
      required = false,
      persist = false)
  private File shapTable;

  @Parameter(
      label = "Save SHAP values as picture (.png, .svg)",
      description = "For a model of trees: a swarm of rows per feature. May be empty.",
      required = false,
      persist = false)
  private File shapPicture;

  @Parameter(
      label = "Save the explained row as picture (.png, .svg)",
      description = "For a model of trees: what makes the prediction of the row. May be empty.",
      required = false,
      persist = false)
  private File rowPicture;

  @Parameter(
      label = "Save the drawn tree as picture (.png, .svg)",
      description = "For a model of trees: its first levels of questions. May be empty.",
      required = false,
      persist = false)
  private File treePicture;

  @Parameter(
      label = "Save coefficients as (.csv)",
      description = "For a linear model. May be empty.",
      required = false,
      persist = false)
  private File coefficientTable;

  @Parameter(type = ItemIO.OUTPUT, label = "Feature Importances")
  ResultsTable importances;

  @Parameter(type = ItemIO.OUTPUT, label = "Partial Dependence")
  ResultsTable dependences;

  @Parameter(type = ItemIO.OUTPUT, label = "SHAP Values Or Coefficients")
  ResultsTable inside;

  @Override
  protected void work(Job job) throws ParseException, ModelFormatException, IOException {
    TrainedModel trained = ModelFiles.read(model.toPath());
    TableInput input = TableInput.read(features, openTable, job.run());
    Map<String, String> hashes = new LinkedHashMap<>(Provenances.hashes(List.of(model.toPath())));
    hashes.putAll(input.hashes());
    Provenance provenance = job.provenance(seed, hashes);
    ExplainResult result = ExplainModel.run(request(trained, input), job.run());
    job.tell(input.warnings());
    job.tell(result.notes());
    Explained explained = new Explained(result, trained.target().modelled().name());
    Explained.Saver saver = new Explained.Saver(job.outputs(), provenance);
    saver.table(importanceTable, result.importanceTable(), Explained.NO_TARGET);
    saver.table(dependenceTable, Optional.of(result.curveTable()), Explained.NO_NUMBERS);
    saver.table(shapTable, result.shapTable(), Explained.NO_TREES);
    saver.table(coefficientTable, result.coefficients(), Explained.NOT_LINEAR);
    saver.picture(importancePicture, explained.importances(), Explained.NO_TARGET);
    saver.picture(dependencePicture, explained.curves(), Explained.NO_NUMBERS);
    saver.picture(pairPicture, explained.surface(), Explained.ONE_NUMBER);
    saver.picture(shapPicture, explained.shap(), Explained.NO_TREES);
    saver.picture(rowPicture, explained.row(), Explained.NO_TREES);
    saver.picture(treePicture, explained.tree(drawnTree), Explained.NO_TREES);
    importances = result.importanceTable().map(Tables::of).orElse(null);
    dependences = Tables.of(result.curveTable());
    inside = result.shapTable().or(result::coefficients).map(Tables::of).orElse(null);
    if (Windows.available()) {
      explained.figures(drawnTree).forEach(ChartWindow::show);
    }
  }

  private ExplainRequest request(TrainedModel trained, TableInput input) {
    return new ExplainRequest(
        trained,
        input.table(),
        input.hashes(),
        Names.orEmpty(testColumn),
        score,
        repeats,
        correlatedAbove,
        Names.orEmpty(dependenceOf),
        Names.orEmpty(pairOf),
        Names.orEmpty(shownClass),
        Names.orEmpty(explainedRow),
        mostRows,
        drawnTree,
        seed);
  }
}
