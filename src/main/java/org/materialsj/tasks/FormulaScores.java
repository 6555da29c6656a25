package org.materialsj.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.Baseline;
import org.materialsj.learn.formula.Descriptor;
import org.materialsj.learn.formula.FormulaSearch;

/** Judges formulas: accuracy for classes, root mean squared error for numbers. */
final class FormulaScores {

  private final FormulaRows rows;
  private final double baseline;

  FormulaScores(FormulaRows rows) {
    this.rows = rows;
    this.baseline = baseline(rows.train());
  }

  private double baseline(int[] train) {
    return Baseline.prediction(pick(train), rows.data().classes().size());
  }

  private double[] pick(int[] some) {
    return Arrays.stream(some).mapToDouble(row -> rows.data().values()[row]).toArray();
  }

  /** The name of the score. */
  String name() {
    return rows.data().isClassification() ? "accuracy" : "RMSE";
  }

  /** The score of predictions of some rows; a missing number counts as the mean. */
  double of(double[] predicted, int[] some) {
    double[] actual = pick(some);
    if (!rows.data().isClassification()) {
      return Metrics.rmse(
          actual, Arrays.stream(predicted).map(p -> Double.isFinite(p) ? p : baseline).toArray());
    }
    return IntStream.range(0, some.length).filter(i -> predicted[i] == actual[i]).count()
        / (double) some.length;
  }

  /** The score of a formula on some rows; NaN when there are none. */
  double of(Descriptor formula, int[] some) {
    return some.length == 0 ? Double.NaN : of(rows.predictions(formula, some), some);
  }

  /** The score of the mean or the most frequent class of the rows of the search. */
  double ofBaseline(int[] some) {
    double[] same = new double[some.length];
    Arrays.fill(same, baseline);
    return some.length == 0 ? Double.NaN : of(same, some);
  }

  /** Whether one score is better than another. */
  boolean better(double score, double than) {
    return rows.data().isClassification() ? score > than : score < than;
  }

  /**
   * The scores of a cross-validation that repeats the whole search in each fold.
   *
   * @param dimensions number of dimensions to score
   * @return from dimension 0, which is the baseline; empty without folds
   */
  double[] validated(FormulaRequest request, int dimensions, RunContext run) {
    if (request.folds() == 0) {
      return new double[0];
    }
    int[] train = rows.train();
    double[][] predicted = new double[dimensions + 1][train.length];
    List<Split> folds = folds(request);
    for (int f = 0; f < folds.size(); f++) {
      RunContext part = run.part((double) f / folds.size(), (f + 1.0) / folds.size());
      int[] learn = Arrays.stream(folds.get(f).train()).map(i -> train[i]).toArray();
      int[] judge = folds.get(f).test();
      int[] judged = Arrays.stream(judge).map(i -> train[i]).toArray();
      FormulaSearch search = FormulaSearch.of(rows.data().select(learn), request.options(), part);
      double[] last = new double[judge.length];
      Arrays.fill(last, baseline(learn));
      for (int d = 0; d <= dimensions; d++) {
        // A dimension that this fold could not fill keeps the formula of the one before.
        if (d > 0 && d <= search.byDimension().size()) {
          last = rows.predictions(search.byDimension().get(d - 1).get(0), judged);
        }
        for (int i = 0; i < judge.length; i++) {
          predicted[d][judge[i]] = last[i];
        }
      }
    }
    return Arrays.stream(predicted).mapToDouble(p -> of(p, train)).toArray();
  }

  private List<Split> folds(FormulaRequest request) {
    long seed = Seeds.ofItem(request.seed(), 0);
    double[] values = pick(rows.train());
    return rows.data().isClassification()
        ? Splits.stratifiedKFold(
            Arrays.stream(values).mapToInt(v -> (int) v).toArray(), request.folds(), seed)
        : Splits.kFold(values.length, request.folds(), seed);
  }
}
