package org.materialsj.engine.statistics;

import java.util.Arrays;

/**
 * How well a score tells one class from the rest: shares of false and of true alarms as the
 * threshold falls. Arrays are shared, read-only.
 *
 * @param thresholds scores from which on a row counts as positive, falling; the first is infinite
 * @param falsePositives share of the negative rows that count as positive, from 0 to 1
 * @param truePositives share of the positive rows that count as positive, from 0 to 1
 * @see "Fawcett 2006, doi:10.1016/j.patrec.2005.10.010"
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record RocCurve(double[] thresholds, double[] falsePositives, double[] truePositives) {

  /**
   * The curve of scores. Cost n log n.
   *
   * @param positive n answers, at least one of each kind; not modified
   * @param scores n numbers that are higher the more likely the row is positive; not modified
   * @return one point for each different score, after the point (0, 0)
   * @throws IllegalArgumentException if a score is NaN or there are not rows of both kinds
   */
  public static RocCurve of(boolean[] positive, double[] scores) {
    int n = scores.length;
    if (positive.length != n) {
      throw new IllegalArgumentException(
          "a ROC curve needs as many scores as answers, got " + n + " and " + positive.length);
    }
    int positives = 0;
    for (int i = 0; i < n; i++) {
      positives += positive[i] ? 1 : 0;
      if (Double.isNaN(scores[i])) {
        throw new IllegalArgumentException("scores must be numbers, got NaN in row " + i);
      }
    }
    if (positives == 0 || positives == n) {
      throw new IllegalArgumentException(
          "a ROC curve needs positive and negative rows, got "
              + positives
              + " and "
              + (n - positives));
    }
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (p, q) -> Double.compare(scores[q], scores[p]));
    double[] thresholds = new double[n + 1];
    double[] falsePositives = new double[n + 1];
    double[] truePositives = new double[n + 1];
    thresholds[0] = Double.POSITIVE_INFINITY;
    int points = 1;
    int hits = 0;
    for (int i = 0; i < n; i++) {
      hits += positive[order[i]] ? 1 : 0;
      if (i == n - 1 || scores[order[i + 1]] != scores[order[i]]) {
        thresholds[points] = scores[order[i]];
        truePositives[points] = (double) hits / positives;
        falsePositives[points] = (double) (i + 1 - hits) / (n - positives);
        points++;
      }
    }
    return new RocCurve(
        Arrays.copyOf(thresholds, points),
        Arrays.copyOf(falsePositives, points),
        Arrays.copyOf(truePositives, points));
  }

  /**
   * The area under the curve: the probability that a positive row scores higher than a negative
   * one, equal scores counting one half.
   *
   * @return 0 to 1; 0.5 for chance
   */
  public double auc() {
    double area = 0;
    for (int i = 1; i < thresholds.length; i++) {
      area +=
          (falsePositives[i] - falsePositives[i - 1])
              * (truePositives[i] + truePositives[i - 1])
              / 2;
    }
    return area;
  }

  /**
   * The mean area over the classes, each against the rest (one versus rest, macro average).
   *
   * @param classes n class indices, 0 to k - 1; not modified
   * @param probabilities k arrays of n probabilities; not modified
   * @return the mean over the classes that occur; of two classes the area of the second; NaN when
   *     only one class occurs
   * @throws IllegalArgumentException if a probability is NaN
   */
  public static double auc(int[] classes, double[][] probabilities) {
    double sum = 0;
    int count = 0;
    // The two curves of two classes need not have the same area to the last bit.
    for (int c = probabilities.length == 2 ? 1 : 0; c < probabilities.length; c++) {
      boolean[] positive = new boolean[classes.length];
      int positives = 0;
      for (int i = 0; i < classes.length; i++) {
        positive[i] = classes[i] == c;
        positives += positive[i] ? 1 : 0;
      }
      if (positives > 0 && positives < classes.length) {
        sum += of(positive, probabilities[c]).auc();
        count++;
      }
    }
    return sum / count;
  }
}
