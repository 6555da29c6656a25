package org.materialsj.packing.space;

import java.util.ArrayList;
import java.util.List;

/** A lattice of integer vectors, grown by one generator after the other, in echelon form. */
final class IntegerLattice {

  private final long[][] rows;

  /**
   * The lattice that holds only 0.
   *
   * @param dimension length of its vectors
   */
  IntegerLattice(int dimension) {
    rows = new long[dimension][];
  }

  /**
   * Adds a generator.
   *
   * @param generator a vector; not modified
   */
  void add(long... generator) {
    long[] v = generator.clone();
    for (int k = 0; k < rows.length; k++) {
      if (v[k] == 0) {
        continue;
      }
      if (rows[k] == null) {
        rows[k] = v;
        return;
      }
      // Euclid on the leading entries of two rows.
      long[] u = rows[k];
      while (v[k] != 0) {
        subtract(u, v, Math.floorDiv(u[k], v[k]));
        long[] swap = u;
        u = v;
        v = swap;
      }
      rows[k] = u;
    }
  }

  private static void subtract(long[] u, long[] v, long times) {
    for (int i = 0; i < u.length; i++) {
      u[i] -= times * v[i];
    }
  }

  /**
   * A basis.
   *
   * @return new vectors, as many as the rank; leading entries positive, entries above them reduced
   */
  List<long[]> basis() {
    List<long[]> basis = new ArrayList<>();
    for (int k = rows.length - 1; k >= 0; k--) {
      if (rows[k] == null) {
        continue;
      }
      long[] row = rows[k].clone();
      if (row[k] < 0) {
        long[] negative = new long[row.length];
        subtract(negative, row, 1);
        row = negative;
      }
      for (long[] above : List.copyOf(basis)) {
        int lead = 0;
        while (above[lead] == 0) {
          lead++;
        }
        subtract(row, above, Math.floorDiv(row[lead], above[lead]));
      }
      basis.add(0, row);
    }
    return basis;
  }
}
