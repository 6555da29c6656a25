package org.materialsj.features.composition;

import java.util.Arrays;

/**
 * For the atoms of one element: every total charge that they can have, and the best choice of
 * charges for it, which is the one with the highest value. Immutable once made.
 */
final class ChargeSums {

  /** Value of a total that cannot be reached. */
  static final long NONE = Long.MIN_VALUE;

  /** More than any sum of occurrences, so that it decides before them. */
  private static final long SPREAD_COST = 1L << 40;

  private final int[] charges;
  private final int atoms;
  private final int low;

  /** Value by total - low. */
  private final long[] values;

  /** Number of atoms with each charge, by total - low. */
  private final int[][] counts;

  private ChargeSums(int[] charges, int atoms) {
    this.charges = charges;
    this.atoms = atoms;
    this.low = atoms * Arrays.stream(charges).min().orElse(0);
    int high = atoms * Arrays.stream(charges).max().orElse(0);
    this.values = new long[high - low + 1];
    this.counts = new int[values.length][];
    Arrays.fill(values, NONE);
  }

  /**
   * All atoms with the same charge.
   *
   * @param charges the charges that the element may have, different ones
   * @param occurrences the value of an atom with each charge
   * @param atoms number of atoms, at least 1
   */
  static ChargeSums single(int[] charges, long[] occurrences, int atoms) {
    ChargeSums sums = new ChargeSums(charges, atoms);
    for (int c = 0; c < charges.length; c++) {
      int[] count = new int[charges.length];
      count[c] = atoms;
      sums.offer(charges[c] * atoms, occurrences[c] * atoms, count);
    }
    return sums;
  }

  /** Atoms with at most two different charges; those that differ less come before all others. */
  static ChargeSums pairs(int[] charges, long[] occurrences, int atoms) {
    ChargeSums sums = single(charges, occurrences, atoms);
    for (int a = 0; a < charges.length; a++) {
      for (int b = a + 1; b < charges.length; b++) {
        long cost = SPREAD_COST * Math.abs(charges[a] - charges[b]);
        for (int k = 1; k < atoms; k++) {
          int[] count = new int[charges.length];
          count[a] = atoms - k;
          count[b] = k;
          sums.offer(
              charges[a] * (atoms - k) + charges[b] * k,
              occurrences[a] * (atoms - k) + occurrences[b] * k - cost,
              count);
        }
      }
    }
    return sums;
  }

  /**
   * Atoms with any charges. The numbers of atoms are doubled bit by bit: the atoms can always be
   * lined up so that the charge of the first half of them is nearer than one range of charges to
   * half of the total, so that each doubling looks at few ways to share a total. Cost O(totals *
   * range of charges).
   */
  static ChargeSums all(int[] charges, long[] occurrences, int atoms) {
    ChargeSums one = single(charges, occurrences, 1);
    ChargeSums sums = one;
    for (int bit = Integer.highestOneBit(atoms) >> 1; bit > 0; bit >>= 1) {
      sums = together(sums, sums);
      if ((atoms & bit) != 0) {
        sums = together(sums, one);
      }
    }
    return sums;
  }

  private static ChargeSums together(ChargeSums first, ChargeSums second) {
    ChargeSums sums = new ChargeSums(first.charges, first.atoms + second.atoms);
    int range = (first.values.length - 1) / first.atoms;
    int[] count = new int[first.charges.length];
    for (int at = 0; at < sums.values.length; at++) {
      int total = sums.low + at;
      int share = Math.floorDiv(total * first.atoms, sums.atoms);
      int end = Math.min(share + range + 1, first.low + first.values.length - 1);
      for (int t = Math.max(share - range, first.low); t <= end; t++) {
        int rest = total - t;
        if (first.value(t) != NONE && second.value(rest) != NONE) {
          long value = first.value(t) + second.value(rest);
          if (value >= sums.values[at]) {
            for (int c = 0; c < count.length; c++) {
              count[c] = first.counts(t)[c] + second.counts(rest)[c];
            }
            sums.offer(total, value, count.clone());
          }
        }
      }
    }
    return sums;
  }

  /** Keeps the better choice; of equal ones that with more atoms of the charges that come first. */
  private void offer(int total, long value, int[] count) {
    int at = total - low;
    if (value > values[at] || (value == values[at] && Arrays.compare(count, counts[at]) > 0)) {
      values[at] = value;
      counts[at] = count;
    }
  }

  /** The lowest total. */
  int low() {
    return low;
  }

  /** The highest total. */
  int high() {
    return low + values.length - 1;
  }

  /** The value of a total, {@link #NONE} when it cannot be reached. */
  long value(int total) {
    int at = total - low;
    return at >= 0 && at < values.length ? values[at] : NONE;
  }

  /** How many atoms have each charge in the best choice for a total that can be reached. */
  int[] counts(int total) {
    return counts[total - low];
  }

  /** The charges that the element may have. */
  int[] charges() {
    return charges;
  }
}
