package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Scores;
import org.materialsj.learn.Scoring;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.Validation;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.Parity;
import org.materialsj.model.RegressionMetrics;

/** Collects the predictions of one training for rows that the predicting model had not seen. */
final class Evaluation {

  private final Dataset data;
  private final List<Scores> folds = new ArrayList<>();
  private final double[] predicted;
  private final double[] baseline;
  private final String[] part;
  private Scores test;
  private Scores outOfBag;

  Evaluation(Dataset data) {
    this.data = data;
    this.predicted = new double[data.size()];
    this.baseline = new double[data.size()];
    this.part = new String[data.size()];
    Arrays.fill(predicted, Double.NaN);
    Arrays.fill(part, "");
  }

  void addFold(Validation.Judged judged) {
    folds.add(judged.scores());
    record(judged, judged.scores().how());
  }

  void test(Validation.Judged judged) {
    test = judged.scores();
    record(judged, "test");
  }

  private void record(Validation.Judged judged, String where) {
    for (int i = 0; i < judged.rows().length; i++) {
      int row = judged.rows()[i];
      predicted[row] = judged.predicted()[i];
      baseline[row] = judged.baseline()[i];
      part[row] = where;
    }
  }

  /** Keeps the scores of the rows that at least one tree had not seen. */
  void outOfBag(double[] actual, double[] predictions, double constant) {
    int[] seen =
        IntStream.range(0, actual.length).filter(i -> !Double.isNaN(predictions[i])).toArray();
    if (seen.length > 0) {
      double[] y = Arrays.stream(seen).mapToDouble(i -> actual[i]).toArray();
      double[] p = Arrays.stream(seen).mapToDouble(i -> predictions[i]).toArray();
      double[] b = new double[seen.length];
      Arrays.fill(b, constant);
      outOfBag = Scoring.scores("out-of-bag", data.classes(), y, p, b);
    }
  }

  List<Scores> folds() {
    return folds;
  }

  /** Folds, test and out-of-bag, as far as there are any. */
  List<Scores> parts() {
    List<Scores> parts = new ArrayList<>(folds);
    test().ifPresent(parts::add);
    outOfBag().ifPresent(parts::add);
    return parts;
  }

  Optional<Scores> test() {
    return Optional.ofNullable(test);
  }

  Optional<Scores> outOfBag() {
    return Optional.ofNullable(outOfBag);
  }

  /** The prediction for a row in the space of the model; NaN when there is none. */
  double predicted(int row) {
    return predicted[row];
  }

  /** "fold 2", "test", or empty when no model that had not seen the row predicted it. */
  String part(int row) {
    return part[row];
  }

  /** All folds together; the test part when there are no folds. */
  Scores headline() {
    if (folds.isEmpty()) {
      return test;
    }
    int[] rows = judgedRows();
    return Scoring.scores(
        folds.size() + "-fold cross-validation",
        data.classes(),
        values(data.values(), rows),
        values(predicted, rows),
        values(baseline, rows));
  }

  Optional<Parity> parity() {
    if (!(headline() instanceof Scores.Regression scores)) {
      return Optional.empty();
    }
    int[] rows = judgedRows();
    return Optional.of(
        new Parity(
            data.modelledTarget(),
            Arrays.stream(rows).mapToObj(data.ids()::get).toList(),
            values(data.values(), rows),
            values(predicted, rows),
            scores.model(),
            scores.baseline(),
            scores.how()));
  }

  /** The rows of the headline: those of the folds, or of the test part. */
  private int[] judgedRows() {
    return IntStream.range(0, data.size())
        .filter(i -> !part[i].isEmpty() && (folds.isEmpty() || !part[i].equals("test")))
        .toArray();
  }

  private static double[] values(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> from[i]).toArray();
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (headline() instanceof Scores.Regression scores) {
      String unit = data.modelledTarget().unit();
      RegressionMetrics model = scores.model();
      RegressionMetrics constant = scores.baseline();
      notes.add(
          "By "
              + scores.how()
              + " of "
              + data.modelledTarget().header()
              + ": R2 "
              + Sentences.number(model.r2())
              + ", RMSE "
              + Sentences.quantity(model.rmse(), unit)
              + ", MAE "
              + Sentences.quantity(model.mae(), unit)
              + "; always predicting the mean gives RMSE "
              + Sentences.quantity(constant.rmse(), unit)
              + ", MAE "
              + Sentences.quantity(constant.mae(), unit)
              + ".");
      if (model.rmse() >= constant.rmse()) {
        notes.add("Warning: the model is no better than always predicting the mean.");
      }
      noteTransform(notes);
    } else if (headline() instanceof Scores.Classification scores) {
      ClassificationMetrics model = scores.model();
      ClassificationMetrics constant = scores.baseline();
      notes.add(
          "By "
              + scores.how()
              + ": accuracy "
              + Sentences.number(model.accuracy())
              + "; always predicting the most frequent class gives "
              + Sentences.number(constant.accuracy())
              + ".");
      if (model.accuracy() <= constant.accuracy()) {
        notes.add(
            "Warning: the model is no better than always predicting the most frequent class.");
      }
    }
    if (test != null) {
      notes.add(
          "The model learned from the rows that were not held out for the test, and from no"
              + " others.");
    }
    return notes;
  }

  private void noteTransform(List<String> notes) {
    if (data.transform() == TargetTransform.NONE) {
      return;
    }
    int[] rows = judgedRows();
    double[] actual = undo(values(data.values(), rows));
    RegressionMetrics plain = Scoring.regression(actual, undo(values(predicted, rows)));
    notes.add(
        "The model learned "
            + data.modelledTarget().name()
            + ", so scores and parity plot are those of the logarithm; predictions are given back"
            + " as "
            + data.target().header()
            + ", where R2 is "
            + Sentences.number(plain.r2())
            + ", RMSE "
            + Sentences.quantity(plain.rmse(), data.target().unit())
            + " and MAE "
            + Sentences.quantity(plain.mae(), data.target().unit())
            + ".");
  }

  private double[] undo(double[] values) {
    return Arrays.stream(values).map(data.transform()::undo).toArray();
  }
}
