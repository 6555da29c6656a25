package org.materialsj.engine.algebra;

import java.util.ArrayList;
import java.util.List;

/**
 * All sums of some vectors of whole numbers, grown by one generator after the other and kept in
 * echelon form: the row in place k has zeros before its component k.
 */
public final class IntegerLattice {

  private final long[][] rows;

  /**
   * The lattice that holds only 0.
   *
   * @param dimension length of its vectors, at least 1
   */
  public IntegerLattice(int dimension) {
    rows = new long[dimension][];
  }

  /**
   * Whether it holds no vector but zero.
   *
   * @return true until a vector other than 0 was added
   */
  public boolean isEmpty() {
    for (long[] row : rows) {
      if (row != null) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds a generator.
   *
   * @param generator a vector; not modified
   */
  public void add(long... generator) {
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

  /**
   * The vector that stands for all that differ from one by a vector of the lattice.
   *
   * @param vector a vector; not modified
   * @return a new vector, the same for two vectors if and only if their difference is in the
   *     lattice
   */
  public long[] reduce(long... vector) {
    long[] rest = vector.clone();
    for (int k = 0; k < rows.length; k++) {
      if (rows[k] != null) {
        subtract(rest, rows[k], Math.floorDiv(rest[k], rows[k][k]));
      }
    }
    return rest;
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
  public List<long[]> basis() {
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
