package org.materialsj.model;

import java.util.Arrays;
import org.materialsj.engine.algebra.Matrix3;

/**
 * Three lattice vectors a, b, c (angstrom), the rows of a 3x3 matrix L: Cartesian = fractional * L.
 * Immutable. A direction can be marked as not periodic (slabs, wires, molecules in a box).
 */
public final class Lattice {

  private final double[] rows;
  private final double[] inverse;
  private final double volume;
  private final boolean[] periodic;

  /**
   * A lattice.
   *
   * @param rows 9 numbers, a then b then c (angstrom); copied
   * @param periodic 3 flags, whether the structure repeats along a, b, c; copied
   * @throws IllegalArgumentException if a number is not finite or the volume is below 1e-9 of the
   *     product of the lengths
   */
  public Lattice(double[] rows, boolean[] periodic) {
    if (rows.length != 9 || periodic.length != 3) {
      throw new IllegalArgumentException(
          "a lattice needs 9 numbers and 3 flags, got " + rows.length + " and " + periodic.length);
    }
    this.rows = rows.clone();
    this.periodic = periodic.clone();
    double determinant = Matrix3.determinant(rows);
    double scale = length(0) * length(1) * length(2);
    if (!(Math.abs(determinant) > 1e-9 * scale) || !Double.isFinite(determinant)) {
      throw new IllegalArgumentException(
          "lattice vectors must be finite and span a volume, got " + Arrays.toString(rows));
    }
    this.inverse = Matrix3.inverse(rows);
    this.volume = Math.abs(determinant);
  }

  /**
   * A lattice that is periodic in all three directions.
   *
   * @param rows 9 numbers, a then b then c (angstrom); copied
   */
  public Lattice(double[] rows) {
    this(rows, new boolean[] {true, true, true});
  }

  /**
   * A lattice from lengths and angles, a along x and b in the xy plane.
   *
   * @param a length (angstrom)
   * @param b length (angstrom)
   * @param c length (angstrom)
   * @param alpha angle between b and c (degrees)
   * @param beta angle between a and c (degrees)
   * @param gamma angle between a and b (degrees)
   * @return the lattice; right angles give exact zeros
   * @throws IllegalArgumentException if no such cell exists
   */
  public static Lattice fromParameters(
      double a, double b, double c, double alpha, double beta, double gamma) {
    double ca = cosDegrees(alpha);
    double cb = cosDegrees(beta);
    double cg = cosDegrees(gamma);
    double square = 1 - ca * ca - cb * cb - cg * cg + 2 * ca * cb * cg;
    boolean angles = inOpenRange(alpha) && inOpenRange(beta) && inOpenRange(gamma);
    if (!(a > 0 && b > 0 && c > 0) || !angles || !(square > 1e-12)) {
      throw new IllegalArgumentException(
          String.format(
              java.util.Locale.ROOT,
              "no cell has lengths %s %s %s angstrom and angles %s %s %s degrees",
              a,
              b,
              c,
              alpha,
              beta,
              gamma));
    }
    double sg = Math.sqrt(1 - cg * cg);
    double cy = (ca - cb * cg) / sg;
    double cz = Math.sqrt(square) / sg;
    return new Lattice(new double[] {a, 0, 0, b * cg, b * sg, 0, c * cb, c * cy, c * cz});
  }

  private static boolean inOpenRange(double angle) {
    return angle > 0 && angle < 180;
  }

  private static double cosDegrees(double angle) {
    return angle == 90 ? 0 : Math.cos(Math.toRadians(angle));
  }

  /**
   * One matrix element.
   *
   * @param vector 0, 1, 2 for a, b, c
   * @param axis 0, 1, 2 for x, y, z
   * @return the component (angstrom)
   */
  public double get(int vector, int axis) {
    return rows[3 * vector + axis];
  }

  /**
   * The lattice vectors.
   *
   * @return a new array of 9 numbers, a then b then c (angstrom)
   */
  public double[] rows() {
    return rows.clone();
  }

  /**
   * The inverse matrix: fractional = Cartesian * inverse.
   *
   * @return a new array of 9 numbers, row-major (1/angstrom)
   */
  public double[] inverse() {
    return inverse.clone();
  }

  /**
   * The volume of the cell.
   *
   * @return the volume (cubic angstrom), positive also for a left-handed cell
   */
  public double volume() {
    return volume;
  }

  /**
   * Whether the structure repeats in a direction.
   *
   * @param vector 0, 1, 2 for a, b, c
   * @return true when it repeats
   */
  public boolean periodic(int vector) {
    return periodic[vector];
  }

  /**
   * Whether the structure repeats in each direction.
   *
   * @return a new array of 3 flags
   */
  public boolean[] periodic() {
    return periodic.clone();
  }

  /**
   * The length of a lattice vector.
   *
   * @param vector 0, 1, 2 for a, b, c
   * @return the length (angstrom)
   */
  public double length(int vector) {
    return Math.sqrt(dot(vector, vector));
  }

  /**
   * A cell angle.
   *
   * @param vector 0 for alpha (b, c), 1 for beta (a, c), 2 for gamma (a, b)
   * @return the angle (degrees)
   */
  public double angle(int vector) {
    int p = (vector + 1) % 3;
    int q = (vector + 2) % 3;
    double cosine = dot(p, q) / (length(p) * length(q));
    return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
  }

  private double dot(int p, int q) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += rows[3 * p + k] * rows[3 * q + k];
    }
    return sum;
  }

  /**
   * Converts fractional to Cartesian coordinates.
   *
   * @param fractional 3n numbers; not modified
   * @return 3n numbers (angstrom)
   */
  public double[] toCartesian(double[] fractional) {
    return times(fractional, rows);
  }

  /**
   * Converts Cartesian to fractional coordinates.
   *
   * @param cartesian 3n numbers (angstrom); not modified
   * @return 3n numbers
   */
  public double[] toFractional(double[] cartesian) {
    return times(cartesian, inverse);
  }

  private static double[] times(double[] v, double[] m) {
    if (v.length % 3 != 0) {
      throw new IllegalArgumentException(
          "coordinates must come in threes, got an array of length " + v.length);
    }
    double[] result = new double[v.length];
    for (int i = 0; i < v.length; i += 3) {
      for (int k = 0; k < 3; k++) {
        result[i + k] = v[i] * m[k] + v[i + 1] * m[3 + k] + v[i + 2] * m[6 + k];
      }
    }
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lattice that
        && Arrays.equals(rows, that.rows)
        && Arrays.equals(periodic, that.periodic);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(rows) + Arrays.hashCode(periodic);
  }

  @Override
  public String toString() {
    return "Lattice" + Arrays.toString(rows);
  }
}
