package org.materialsj.moments;

import org.materialsj.engine.special.RealCoupling;

/**
 * Wigner's 3j symbol in the real basis of the moments, as a table for coupling two shells: the
 * invariant tensor of three degrees whose squares add up to 1. It does not change when degrees and
 * orders change places together, but for its sign if the degrees add up to an odd number and two of
 * them are swapped. In terms of complex moments, sum of 3j a b c is the same number for an even sum
 * and -i times that in the real basis for an odd one.
 */
final class RealThreeJ {

  /** Entries of the output m3 = r - l3 lie from starts[r] to starts[r + 1]. */
  final int[] starts;

  /** Place m1 + l1 in the first shell. */
  final int[] firsts;

  /** Place m2 + l2 in the second shell. */
  final int[] seconds;

  final double[] values;

  /**
   * Computes the table.
   *
   * @param l1 degree of the first
   * @param l2 degree of the second
   * @param l3 degree of the third, the output
   */
  RealThreeJ(int l1, int l2, int l3) {
    RealCoupling coupling = RealCoupling.of(l1, l2, l3);
    firsts = coupling.m1();
    seconds = coupling.m2();
    values = coupling.values();
    int[] outputs = coupling.m3();
    starts = new int[2 * l3 + 2];
    // <l1 m1 l2 m2|l3 m3> = (-1)^(l1-l2+m3) sqrt(2 l3 + 1) 3j(m1, m2, -m3); the sign of m3 goes
    // with the conjugate in the real basis.
    double scale = ((l1 + l2) % 2 == 0 ? 1 : -1) / Math.sqrt(2 * l3 + 1);
    for (int e = 0; e < values.length; e++) {
      firsts[e] += l1;
      seconds[e] += l2;
      values[e] *= scale;
      starts[outputs[e] + l3 + 1]++;
    }
    for (int r = 0; r <= 2 * l3; r++) {
      starts[r + 1] += starts[r];
    }
  }

  /** Couples the pieces at first and second into the one at output. */
  void couple(double[] pool, int first, int second, int output) {
    for (int r = 0; r < starts.length - 1; r++) {
      double sum = 0;
      for (int e = starts[r]; e < starts[r + 1]; e++) {
        sum += values[e] * pool[first + firsts[e]] * pool[second + seconds[e]];
      }
      pool[output + r] = sum;
    }
  }

  /** Couples two pairs of pieces at once, which reads the table only once for both. */
  void couple(
      double[] pool, int first, int second, int output, int first2, int second2, int output2) {
    for (int r = 0; r < starts.length - 1; r++) {
      double sum = 0;
      double sum2 = 0;
      int end = starts[r + 1];
      for (int e = starts[r]; e < end; e++) {
        double value = values[e];
        int i = firsts[e];
        int j = seconds[e];
        sum += value * pool[first + i] * pool[second + j];
        sum2 += value * pool[first2 + i] * pool[second2 + j];
      }
      pool[output + r] = sum;
      pool[output2 + r] = sum2;
    }
  }

  /** Adds to the derivatives by the pieces at first and second what those by the output make. */
  void pullBack(double[] pool, double[] adjoint, int first, int second, int output) {
    for (int r = 0; r < starts.length - 1; r++) {
      double slope = adjoint[output + r];
      if (slope != 0) {
        for (int e = starts[r]; e < starts[r + 1]; e++) {
          double part = slope * values[e];
          adjoint[first + firsts[e]] += part * pool[second + seconds[e]];
          adjoint[second + seconds[e]] += part * pool[first + firsts[e]];
        }
      }
    }
  }
}
