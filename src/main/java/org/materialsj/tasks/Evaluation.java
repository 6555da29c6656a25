package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Scores;
import org.materialsj.learn.Validation;
import org.materialsj.model.Parity;

/** Collects the predictions of one training for rows that the predicting model had not seen. */
final class Evaluation {

  private final Dataset data;
  private final String how;
  private final List<PartScores> folds = new ArrayList<>();
  private final double[] predicted;
  private final double[] baseline;
  private final double[][] probabilities;
  private final String[] part;
  private PartScores test;
  private PartScores outOfBag;

  /**
   * Nothing yet.
   *
   * @param data the usable rows
   * @param how how the predictions of the folds are made
   */
  Evaluation(Dataset data, String how) {
    this.data = data;
    this.how = how;
    int n = data.size();
    predicted = new double[n];
    baseline = new double[n];
    probabilities = new double[data.classes().size()][n];
    part = new String[n];
    Arrays.fill(predicted, Double.NaN);
    for (double[] each : probabilities) {
      Arrays.fill(each, Double.NaN);
    }
    Arrays.fill(part, "");
  }

  void addFold(Validation.Judged judged) {
    folds.add(scores(judged));
    record(judged, judged.scores().how());
  }

  void test(Validation.Judged judged) {
    test = scores(judged);
    record(judged, "test");
  }

  private PartScores scores(Validation.Judged judged) {
    return PartScores.of(
        judged.scores().how(),
        data.classes(),
        values(data.values(), judged.rows()),
        judged.predicted(),
        judged.baseline(),
        judged.probabilities());
  }

  private void record(Validation.Judged judged, String where) {
    for (int i = 0; i < judged.rows().length; i++) {
      int row = judged.rows()[i];
      predicted[row] = judged.predicted()[i];
      baseline[row] = judged.baseline()[i];
      part[row] = where;
      for (int c = 0; c < probabilities.length && judged.probabilities().isPresent(); c++) {
        probabilities[c][row] = judged.probabilities().get()[c][i];
      }
    }
  }

  /** Keeps the scores of the rows that at least one tree had not seen. */
  void outOfBag(double[] actual, double[] predictions, double constant) {
    int[] seen =
        IntStream.range(0, actual.length).filter(i -> !Double.isNaN(predictions[i])).toArray();
    if (seen.length > 0) {
      double[] b = new double[seen.length];
      Arrays.fill(b, constant);
      outOfBag =
          PartScores.of(
              "out-of-bag",
              data.classes(),
              values(actual, seen),
              values(predictions, seen),
              b,
              Optional.empty());
    }
  }

  Dataset data() {
    return data;
  }

  List<PartScores> folds() {
    return folds;
  }

  /** Folds, test and out-of-bag, as far as there are any. */
  List<Scores> parts() {
    List<PartScores> parts = new ArrayList<>(folds);
    test().ifPresent(parts::add);
    outOfBag().ifPresent(parts::add);
    return parts.stream().map(PartScores::scores).toList();
  }

  Optional<PartScores> test() {
    return Optional.ofNullable(test);
  }

  Optional<PartScores> outOfBag() {
    return Optional.ofNullable(outOfBag);
  }

  /** The prediction for a row in the space of the model; NaN when there is none. */
  double predicted(int row) {
    return predicted[row];
  }

  /** The probability of a class for a row; NaN when there is none. */
  double probability(int classIndex, int row) {
    return probabilities[classIndex][row];
  }

  /** Whether all rows that were judged have probabilities. */
  boolean hasProbabilities() {
    return probabilities.length > 0
        && Arrays.stream(judgedRows()).noneMatch(row -> Double.isNaN(probabilities[0][row]));
  }

  /** "fold 2", "test", or empty when no model that had not seen the row predicted it. */
  String part(int row) {
    return part[row];
  }

  /** All folds together; the test part when there are no folds. */
  PartScores headline() {
    if (folds.isEmpty()) {
      return test;
    }
    int[] rows = judgedRows();
    return PartScores.of(
        how,
        data.classes(),
        values(data.values(), rows),
        values(predicted, rows),
        values(baseline, rows),
        judgedProbabilities());
  }

  /** The probabilities of the rows of the headline, one array per class. */
  Optional<double[][]> judgedProbabilities() {
    int[] rows = judgedRows();
    return hasProbabilities()
        ? Optional.of(
            Arrays.stream(probabilities).map(each -> values(each, rows)).toArray(double[][]::new))
        : Optional.empty();
  }

  /** The targets of the rows of the headline, in the space of the model. */
  double[] judgedActual() {
    return values(data.values(), judgedRows());
  }

  /** The predictions for the rows of the headline, in the space of the model. */
  double[] judgedPredicted() {
    return values(predicted, judgedRows());
  }

  Optional<Parity> parity() {
    if (!(headline().scores() instanceof Scores.Regression scores)) {
      return Optional.empty();
    }
    return Optional.of(
        new Parity(
            data.modelledTarget(),
            Arrays.stream(judgedRows()).mapToObj(data.ids()::get).toList(),
            judgedActual(),
            judgedPredicted(),
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
}
