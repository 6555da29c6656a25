package org.materialsj.model.chemistry;

/**
 * All sums of some vectors of three whole numbers, kept as a basis in echelon form: the vector in
 * place k has zeros before its component k.
 */
final class IntegerLattice {

  private final int[][] basis = new int[3][];

  /** Whether it holds no vector but zero. */
  boolean isEmpty() {
    return basis[0] == null && basis[1] == null && basis[2] == null;
  }

  /**
   * Takes another vector in.
   *
   * @param vector 3 numbers; not modified
   */
  void add(int[] vector) {
    int[] rest = vector.clone();
    for (int k = 0; k < 3; k++) {
      if (rest[k] != 0 && basis[k] == null) {
        basis[k] = rest;
        return;
      }
      // Euclid's algorithm on component k: the basis keeps the divisor, the rest goes on with 0.
      while (rest[k] != 0) {
        int[] divisor = rest;
        rest = minus(basis[k], divisor, basis[k][k] / divisor[k]);
        basis[k] = divisor;
      }
    }
  }

  /**
   * The vector that stands for all that differ from one by a vector of the lattice.
   *
   * @param vector 3 numbers; not modified
   * @return the same for two vectors if and only if their difference is in the lattice
   */
  int[] reduce(int[] vector) {
    int[] rest = vector.clone();
    for (int k = 0; k < 3; k++) {
      if (basis[k] != null) {
        rest = minus(rest, basis[k], Math.floorDiv(rest[k], basis[k][k]));
      }
    }
    return rest;
  }

  private static int[] minus(int[] vector, int[] other, int times) {
    int[] result = new int[3];
    for (int k = 0; k < 3; k++) {
      result[k] = vector[k] - times * other[k];
    }
    return result;
  }
}
