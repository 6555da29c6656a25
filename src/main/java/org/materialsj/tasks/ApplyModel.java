package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Scoring;
import org.materialsj.learn.SpreadModel;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;

/** Applies a trained model to the rows of a table. */
public final class ApplyModel {

  private ApplyModel() {}

  /**
   * Predicts.
   *
   * @param model the model
   * @param table has the model's feature columns, in any order, among others
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the table's ids and row errors with the columns of {@link TrainedModel#predict}, and
   *     notes in plain English; when the table holds the target too (in the same unit), also the
   *     agreement with it
   * @throws IllegalArgumentException if features are missing or have another unit
   */
  public static ApplyResult run(TrainedModel model, FeatureTable table, RunContext run) {
    return summary(model, table, model.predict(table, run));
  }

  /** What there is to tell of the predictions for a table, of which the target alone is used. */
  static ApplyResult summary(TrainedModel model, FeatureTable table, FeatureTable predictions) {
    List<String> notes = new ArrayList<>();
    long failed = predictions.errorCount();
    if (failed > 0) {
      notes.add(
          Sentences.count(failed, "row")
              + " of "
              + table.rows()
              + " could not be predicted; the error column says why.");
    }
    if (model.model() instanceof SpreadModel sure && !model.target().isClass()) {
      notes.add(
          "The column \"" + model.spreadColumn().name() + "\" is " + sure.spreadMeaning() + ".");
    }
    noteCount(
        notes,
        predictions.numbers(TrainedModel.EXTRAPOLATING),
        " outside the range of the training data: their predictions extrapolate.");
    noteCount(
        notes,
        predictions.numbers(TrainedModel.MISSING),
        " without a value, which "
            + switch (model.preprocessing().imputation().kind()) {
              case MEDIAN, NONE -> "the median of the training data";
              case MEAN -> "the mean of the training data";
              case CONSTANT ->
                  "the number " + Sentences.number(model.preprocessing().imputation().constant());
            }
            + " replaced.");
    Optional<Parity> parity = parity(model, table, predictions, notes);
    Optional<ClassificationMetrics> confusion = confusion(model, table, predictions, notes);
    parity.ifPresent(known -> notes.add(numbers(known)));
    confusion.ifPresent(
        known ->
            notes.add(
                "Compared with the target in "
                    + Sentences.count(known.count(), "row")
                    + ": accuracy "
                    + Sentences.number(known.accuracy())
                    + ", balanced accuracy "
                    + Sentences.number(known.balancedAccuracy())
                    + ", macro F1 "
                    + Sentences.number(known.f1())
                    + "."));
    if (parity.isPresent() || confusion.isPresent()) {
      notes.add(
          "The table holds the target too. Scores are honest only for rows that the model was not"
              + " trained on.");
    }
    return new ApplyResult(predictions, parity, confusion, notes);
  }

  private static String numbers(Parity parity) {
    String unit = parity.target().unit();
    return "Compared with the target in "
        + Sentences.count(parity.actual().length, "row")
        + ": R2 "
        + Sentences.number(parity.metrics().r2())
        + ", RMSE "
        + Sentences.quantity(parity.metrics().rmse(), unit)
        + ", MAE "
        + Sentences.quantity(parity.metrics().mae(), unit)
        + "; the mean of the training rows gives RMSE "
        + Sentences.quantity(parity.baseline().rmse(), unit)
        + ", MAE "
        + Sentences.quantity(parity.baseline().mae(), unit)
        + ".";
  }

  private static void noteCount(List<String> notes, double[] counts, String what) {
    long rows = Arrays.stream(counts).filter(c -> c > 0).count();
    if (rows > 0) {
      notes.add(Sentences.count(rows, "row") + (rows == 1 ? " has" : " have") + " features" + what);
    }
  }

  private static Optional<Parity> parity(
      TrainedModel model, FeatureTable table, FeatureTable predictions, List<String> notes) {
    TrainedModel.Target target = model.target();
    String name = target.column().name();
    if (target.isClass() || !table.isNumeric(name)) {
      return Optional.empty();
    }
    String unit = table.column(name).unit();
    if (!unit.isEmpty() && !unit.equals(target.column().unit())) {
      notes.add(
          "The table's column \""
              + name
              + "\" is in \""
              + unit
              + "\" and the model predicts \""
              + target.column().unit()
              + "\", so they are not compared.");
      return Optional.empty();
    }
    if (!unit.equals(target.column().unit())) {
      notes.add(
          "The table tells no unit of \""
              + name
              + "\"; it was compared as "
              + target.column().unit()
              + ", the unit of the model.");
    }
    double[] actual = table.numbers(name);
    double[] predicted = predictions.numbers(model.predictionColumn().name());
    int[] rows =
        IntStream.range(0, table.rows())
            .filter(i -> target.transform().accepts(actual[i]) && !Double.isNaN(predicted[i]))
            .toArray();
    if (rows.length == 0) {
      return Optional.empty();
    }
    double[] y = modelled(target, actual, rows);
    double[] p = modelled(target, predicted, rows);
    double[] constant = new double[rows.length];
    Arrays.fill(constant, model.training().baseline());
    return Optional.of(
        new Parity(
            target.modelled(),
            Arrays.stream(rows).mapToObj(table.ids()::get).toList(),
            y,
            p,
            Scoring.regression(y, p),
            Scoring.regression(y, constant),
            "applied to a table"));
  }

  private static double[] modelled(TrainedModel.Target target, double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> target.transform().apply(values[i])).toArray();
  }

  private static Optional<ClassificationMetrics> confusion(
      TrainedModel model, FeatureTable table, FeatureTable predictions, List<String> notes) {
    TrainedModel.Target target = model.target();
    String name = target.column().name();
    if (!target.isClass() || !table.has(name)) {
      return Optional.empty();
    }
    List<String> actual = ModelTarget.classTexts(table, name);
    List<String> predicted = predictions.texts(model.predictionColumn().name());
    int[] rows =
        IntStream.range(0, table.rows())
            .filter(i -> !actual.get(i).isBlank() && predictions.error(i).isEmpty())
            .toArray();
    int[] known =
        Arrays.stream(rows).filter(i -> target.classes().contains(actual.get(i))).toArray();
    if (known.length < rows.length) {
      notes.add(
          Sentences.count(rows.length - known.length, "row")
              + " of a class that the model does not know cannot be compared.");
    }
    if (known.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Scoring.classification(
            target.classes(),
            indices(target.classes(), actual, known),
            indices(target.classes(), predicted, known)));
  }

  private static double[] indices(List<String> classes, List<String> names, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> classes.indexOf(names.get(i))).toArray();
  }
}
