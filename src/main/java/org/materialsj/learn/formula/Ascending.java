package org.materialsj.learn.formula;

import java.util.Arrays;

/**
 * Sorts rows by numbers without objects: as whole numbers that hold the number without its last
 * digits, and the row. Numbers that differ in the last digits only count as equal: for a thousand
 * rows the last 10 of 52 binary digits.
 */
final class Ascending {

  private static final long SIGN = Long.MIN_VALUE;

  private Ascending() {}

  /** The digits that hold the row. */
  static long mask(int rows) {
    return (Long.highestOneBit(Math.max(1, rows - 1)) << 1) - 1;
  }

  /** The rows in the order of finite numbers. */
  static long[] of(double[] numbers) {
    long[] keys = new long[numbers.length];
    sort(numbers, keys);
    return keys;
  }

  /** Writes the rows in the order of finite numbers. */
  static void sort(double[] numbers, long[] keys) {
    long mask = mask(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      long bits = Double.doubleToRawLongBits(numbers[i] + 0.0);
      long ordered = bits < 0 ? ~bits ^ SIGN : bits;
      keys[i] = (ordered & ~mask) | i;
    }
    Arrays.sort(keys);
  }
}
