package org.materialsj.engine.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether events that are given the probability p come true in a share p of the cases.
 *
 * @param bins the bins that hold predictions, in ascending order
 * @param brier the Brier score: mean (p - outcome)^2, 0 to 1, lower is better
 * @param error the expected calibration error: mean |mean p - share| over the bins, weighted by
 *     their counts
 * @see "Niculescu-Mizil and Caruana 2005, doi:10.1145/1102351.1102430"
 */
public record Calibration(List<Bin> bins, double brier, double error) {

  /** Copies the list. */
  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Predictions of nearly the same probability.
   *
   * @param predicted their mean probability
   * @param happened the share that came true
   * @param count their number
   */
  public record Bin(double predicted, double happened, int count) {}

  /**
   * The calibration of probabilities, in bins of equal width over 0 to 1.
   *
   * @param positive n outcomes, at least one; not modified
   * @param probabilities n probabilities, 0 to 1; not modified
   * @param bins number of bins, at least 1
   * @return the calibration; empty bins are left out
   * @throws IllegalArgumentException if the lengths differ or a number is out of range
   */
  public static Calibration of(boolean[] positive, double[] probabilities, int bins) {
    int n = probabilities.length;
    if (n == 0 || positive.length != n || bins < 1) {
      throw new IllegalArgumentException(
          "a calibration needs at least 1 bin and as many outcomes as probabilities, at least 1,"
              + " got "
              + bins
              + ", "
              + positive.length
              + " and "
              + n);
    }
    double[] sums = new double[bins];
    int[] happened = new int[bins];
    int[] counts = new int[bins];
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double p = probabilities[i];
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("probabilities must be 0 to 1, got " + p);
      }
      int bin = Math.min(bins - 1, (int) (p * bins));
      int outcome = positive[i] ? 1 : 0;
      sums[bin] += p;
      happened[bin] += outcome;
      counts[bin]++;
      squares += (p - outcome) * (p - outcome);
    }
    List<Bin> filled = new ArrayList<>();
    double error = 0;
    for (int b = 0; b < bins; b++) {
      if (counts[b] > 0) {
        Bin bin = new Bin(sums[b] / counts[b], (double) happened[b] / counts[b], counts[b]);
        filled.add(bin);
        error += Math.abs(bin.predicted() - bin.happened()) * counts[b] / n;
      }
    }
    return new Calibration(filled, squares / n, error);
  }
}
