package org.materialsj.learn.formula;

import java.util.Arrays;

/**
 * Where two classes are divided best: above is the second class.
 *
 * @param value middle of the gap between the rows on both sides
 * @param accuracy share of rows in their class
 */
record Threshold(double value, double accuracy) {

  private static final int BINS = 64;
  private static final double ROUNDING = 1e-12;

  /**
   * What no threshold exceeds, from a rough histogram in whose bins all may be right. Cost n.
   *
   * @param numbers one per row, finite
   * @param classes 0 or 1 by row
   * @return at least the accuracy of the best threshold
   */
  static double bound(double[] numbers, int[] classes) {
    int n = numbers.length;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
    double perBin = BINS / (high - low);
    int[][] counts = new int[2][BINS];
    for (int i = 0; i < n; i++) {
      counts[classes[i]][Math.min(BINS - 1, (int) ((numbers[i] - low) * perBin))]++;
    }
    int right = Arrays.stream(counts[1]).sum();
    int most = 0;
    for (int b = 0; b < BINS; b++) {
      most = Math.max(most, right + counts[0][b]);
      right += counts[0][b] - counts[1][b];
    }
    return most / (double) n + ROUNDING;
  }

  /**
   * Finds the threshold that is right most often, of equal ones that in the widest gap.
   *
   * @param numbers one per row, finite
   * @param classes 0 or 1 by row
   * @return the threshold; with rows on both sides unless all numbers are equal
   */
  static Threshold best(double[] numbers, int[] classes) {
    int n = numbers.length;
    long[] order = Ascending.of(numbers);
    long mask = Ascending.mask(n);
    int right = Arrays.stream(classes).sum();
    int most = -1;
    double gap = 0;
    double value = numbers[0];
    for (int k = 0; k + 1 < n; k++) {
      int row = (int) (order[k] & mask);
      right += classes[row] == 0 ? 1 : -1;
      if (right < most || (order[k] & ~mask) == (order[k + 1] & ~mask)) {
        continue;
      }
      double next = numbers[(int) (order[k + 1] & mask)];
      if (right > most || next - numbers[row] > gap) {
        most = right;
        gap = next - numbers[row];
        value = numbers[row] + gap / 2;
      }
    }
    return most < 0
        ? new Threshold(value, 1 - Arrays.stream(classes).sum() / (double) n)
        : new Threshold(value, most / (double) n);
  }
}
