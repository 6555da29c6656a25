package org.materialsj.tasks;

import java.util.List;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.model.ColumnSpec;

/** The score by which learners are ranked: RMSE of numbers, balanced accuracy of classes. */
record MainScore(ColumnSpec column, boolean higherIsBetter) {

  /** Its place among {@link PartScores#columns}, for numbers and for classes alike. */
  static final int COLUMN = 2;

  static MainScore of(Dataset data) {
    return new MainScore(PartScores.columns(data).get(COLUMN), data.isClassification());
  }

  /** Whether a value is better than another. */
  boolean isBetter(double value, double than) {
    return higherIsBetter ? value > than : value < than;
  }

  /**
   * The mean of differences between the folds and its standard error, corrected for folds that
   * share training rows: sqrt((1/k + tested/trained) s^2), with s^2 the sample variance.
   *
   * @param a k scores
   * @param b k scores of the same folds
   * @param folds the k folds
   * @return mean a - b, and its standard error, NaN of one fold
   * @see "Nadeau and Bengio 2003, doi:10.1023/A:1024068626366"
   */
  static double[] difference(double[] a, double[] b, List<Split> folds) {
    int k = a.length;
    double mean = 0;
    double share = 0;
    for (int i = 0; i < k; i++) {
      mean += (a[i] - b[i]) / k;
      share += (double) folds.get(i).test().length / folds.get(i).train().length / k;
    }
    double squares = 0;
    for (int i = 0; i < k; i++) {
      double deviation = a[i] - b[i] - mean;
      squares += deviation * deviation;
    }
    double variance = k > 1 ? squares / (k - 1) : Double.NaN;
    return new double[] {mean, Math.sqrt((1.0 / k + share) * variance)};
  }
}
