package org.materialsj.learn.formula;

import java.util.Arrays;

/**
 * Where two classes are divided best: above is the second class.
 *
 * @param value middle of the gap between the rows on both sides
 * @param accuracy share of rows in their class
 */
record Threshold(double value, double accuracy) {

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
