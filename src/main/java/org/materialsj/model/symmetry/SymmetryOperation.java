package org.materialsj.model.symmetry;

import java.math.BigInteger;
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
   * @throws IllegalArgumentException if the lengths are wrong or the determinant is not 1 or -1
   */
  public SymmetryOperation(int[] rotation, int[] translation) {
    if (rotation.length != 9 || translation.length != 3) {
      throw new IllegalArgumentException(
          "an operation needs 9 and 3 integers, got "
              + rotation.length
              + " and "
              + translation.length);
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
   * Reads an operation as files write it, such as "-y+1/2, x-y, z" or "1/2+X,Y,-Z".
   *
   * <p>Three components stand between commas; each is a sum of x, y, z (upper or lower case, with
   * an optional integer factor) and numbers. A number is an integer, a decimal or a fraction of two
   * integers, and counts as exact when it is a multiple of 1/{@value #DENOMINATOR}; any other
   * number is taken as rounded and replaced by the nearest multiple of 1/24 when that is at most
   * 0.001 away, so 0.3333 and .333 mean 1/3 and 0.1667 means 1/6. All else is an error.
   *
   * @param xyz at most {@value OperationParser#MAX_LENGTH} characters
   * @return the operation, its translation reduced modulo 1
   * @throws IllegalArgumentException for any other text, a determinant that is not 1 or -1, or a
   *     translation that the rule above does not cover; the message says what and where
   */
  public static SymmetryOperation parse(String xyz) {
    return new OperationParser(xyz).parse();
  }

  /**
   * The operation as text, such as "-y+1/2,x-y,z": x, y, z in this order, then the translation as a
   * reduced fraction. {@link #parse} reads it back.
   *
   * @return the text, without blanks
   */
  public String toXyz() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 3; row++) {
      if (row > 0) {
        text.append(',');
      }
      int start = text.length();
      for (int column = 0; column < 3; column++) {
        int factor = rotation(row, column);
        if (factor != 0) {
          if (factor < 0 || text.length() > start) {
            text.append(factor < 0 ? '-' : '+');
          }
          if (Math.abs(factor) != 1) {
            text.append(Math.abs(factor)).append('*');
          }
          text.append((char) ('x' + column));
        }
      }
      int numerator = translation[row];
      if (numerator != 0) {
        int divisor = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(DENOMINATOR)).intValue();
        text.append('+').append(numerator / divisor).append('/').append(DENOMINATOR / divisor);
      }
    }
    return text.toString();
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
   * The trace of W, which tells, with the determinant, the kind of a crystallographic operation.
   *
   * @return such as 3 for a translation and -3 for an inversion
   */
  public int trace() {
    return rotation[0] + rotation[4] + rotation[8];
  }

  /**
   * Whether the operation moves all points alike: W is the unit matrix.
   *
   * @return true for the identity and for centring translations
   */
  public boolean isTranslation() {
    return sameRotation(IDENTITY);
  }

  /**
   * Whether two operations differ at most in their translations.
   *
   * @param other the other operation
   * @return true when both have the same W
   */
  public boolean sameRotation(SymmetryOperation other) {
    return Arrays.equals(rotation, other.rotation);
  }

  /**
   * The operation without its translation.
   *
   * @return the operation with W alone
   */
  public SymmetryOperation withoutTranslation() {
    return new SymmetryOperation(rotation, new int[3]);
  }

  /**
   * The operation that undoes this one: W^-1 and -W^-1 w, modulo lattice translations.
   *
   * @return the inverse
   */
  public SymmetryOperation inverse() {
    int[] w = rotation;
    int d = determinant();
    int[] v = {
      d * (w[4] * w[8] - w[5] * w[7]),
      d * (w[2] * w[7] - w[1] * w[8]),
      d * (w[1] * w[5] - w[2] * w[4]),
      d * (w[5] * w[6] - w[3] * w[8]),
      d * (w[0] * w[8] - w[2] * w[6]),
      d * (w[2] * w[3] - w[0] * w[5]),
      d * (w[3] * w[7] - w[4] * w[6]),
      d * (w[1] * w[6] - w[0] * w[7]),
      d * (w[0] * w[4] - w[1] * w[3])
    };
    int[] t = new int[3];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        t[i] -= v[3 * i + k] * translation[k];
      }
    }
    return new SymmetryOperation(v, t);
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

  @Override
  public String toString() {
    return toXyz();
  }
}
