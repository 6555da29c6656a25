package org.materialsj.model.symmetry;

import java.util.Arrays;

/**
 * A symmetry operation x' = W x + w on fractional coordinates, with an integer matrix W and a
 * translation w that is a multiple of 1/{@value #DENOMINATOR}, kept modulo 1. Immutable.
 */
public final class SymmetryOperation {

  /** All translations are multiples of one over this. */
  public static final int DENOMINATOR = 720;

  /** The operation that changes nothing: x,y,z. */
  public static final SymmetryOperation IDENTITY =
      new SymmetryOperation(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new int[3]);

  private final int[] rotation;
  private final int[] translation;

  /**
   * An operation.
   *
   * @param rotation 9 integers W, row-major, determinant 1 or -1; copied
   * @param translation 3 numerators over {@value #DENOMINATOR}, reduced modulo 1; copied
   * @throws IllegalArgumentException if the determinant is not 1 or -1
   */
  public SymmetryOperation(int[] rotation, int[] translation) {
    if (rotation.length != 9 || translation.length != 3) {
      throw new IllegalArgumentException("an operation needs 9 and 3 integers");
    }
    this.rotation = rotation.clone();
    this.translation = new int[3];
    for (int i = 0; i < 3; i++) {
      this.translation[i] = Math.floorMod(translation[i], DENOMINATOR);
    }
    if (Math.abs(determinant()) != 1) {
      throw new IllegalArgumentException(
          "the matrix of a symmetry operation must have determinant 1 or -1, got "
              + Arrays.toString(rotation));
    }
  }

  /**
   * One element of W.
   *
   * @param row 0 to 2
   * @param column 0 to 2
   * @return the integer
   */
  public int rotation(int row, int column) {
    return rotation[3 * row + column];
  }

  /**
   * One component of w.
   *
   * @param row 0 to 2
   * @return numerator over {@value #DENOMINATOR}, 0 to {@value #DENOMINATOR} - 1
   */
  public int translationNumerator(int row) {
    return translation[row];
  }

  /**
   * One component of w.
   *
   * @param row 0 to 2
   * @return the translation, in [0, 1)
   */
  public double translation(int row) {
    return translation[row] / (double) DENOMINATOR;
  }

  /**
   * The determinant of W.
   *
   * @return 1 for a proper, -1 for an improper operation
   */
  public int determinant() {
    int[] w = rotation;
    return w[0] * (w[4] * w[8] - w[5] * w[7])
        - w[1] * (w[3] * w[8] - w[5] * w[6])
        + w[2] * (w[3] * w[7] - w[4] * w[6]);
  }

  /**
   * Applies the operation to a point.
   *
   * @param x fractional coordinates, 3 numbers; not modified
   * @return 3 new numbers, not wrapped
   */
  public double[] apply(double[] x) {
    double[] result = new double[3];
    for (int i = 0; i < 3; i++) {
      result[i] =
          rotation[3 * i] * x[0]
              + rotation[3 * i + 1] * x[1]
              + rotation[3 * i + 2] * x[2]
              + translation(i);
    }
    return result;
  }

  /**
   * This operation after another one, modulo lattice translations.
   *
   * @param first applied first
   * @return the product
   */
  public SymmetryOperation after(SymmetryOperation first) {
    int[] w = new int[9];
    int[] t = new int[3];
    for (int i = 0; i < 3; i++) {
      t[i] = translation[i];
      for (int k = 0; k < 3; k++) {
        int a = rotation[3 * i + k];
        t[i] += a * first.translation[k];
        for (int j = 0; j < 3; j++) {
          w[3 * i + j] += a * first.rotation[3 * k + j];
        }
      }
    }
    return new SymmetryOperation(w, t);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SymmetryOperation that
        && Arrays.equals(rotation, that.rotation)
        && Arrays.equals(translation, that.translation);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(rotation) + Arrays.hashCode(translation);
  }
}
