package org.materialsj.model;

import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Rotations;

/**
 * What is done to a molecule without changing what it is: a mirror image in the plane x = 0, then
 * rotations about the fixed axes x, y and z through the origin, in this order, then a translation;
 * and two atoms change their places in the list. Immutable.
 *
 * @param aboutX angle about x (radians), counter-clockwise when the axis points to the viewer
 * @param aboutY angle about y (radians)
 * @param aboutZ angle about z (radians)
 * @param shiftX translation along x (angstrom)
 * @param shiftY translation along y (angstrom)
 * @param shiftZ translation along z (angstrom)
 * @param first number of one of the atoms that change places, 1 for the first; 0 for none
 * @param second number of the other atom; 0 for none
 * @param mirrored whether the molecule is mirrored
 */
public record Transformation(
    double aboutX,
    double aboutY,
    double aboutZ,
    double shiftX,
    double shiftY,
    double shiftZ,
    int first,
    int second,
    boolean mirrored) {

  /** Nothing is done. */
  public static final Transformation NONE = new Transformation(0, 0, 0, 0, 0, 0, 0, 0, false);

  private static final double[] MIRROR = {-1, 0, 0, 0, 1, 0, 0, 0, 1};

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if an angle or shift is not finite, or of the two atoms only
   *     one is named
   */
  public Transformation {
    if (!Double.isFinite(aboutX + aboutY + aboutZ)) {
      throw new IllegalArgumentException(
          "angles must be finite, got " + aboutX + ", " + aboutY + " and " + aboutZ);
    }
    if (!Double.isFinite(shiftX + shiftY + shiftZ)) {
      throw new IllegalArgumentException(
          "a translation must be finite, got " + shiftX + ", " + shiftY + " and " + shiftZ);
    }
    if (first < 0 || second < 0 || (first == 0) != (second == 0)) {
      throw new IllegalArgumentException(
          "to swap atoms name both, counted from 1, or 0 and 0 for none; got "
              + first
              + " and "
              + second
              + ".");
    }
  }

  /**
   * The matrix of the point operation.
   *
   * @return 9 numbers Q = Rz Ry Rx M, row by row, a new array; of determinant -1 when mirrored
   */
  public double[] matrix() {
    double[] rotation = rotation();
    return mirrored ? Matrix3.multiply(rotation, MIRROR) : rotation;
  }

  private double[] rotation() {
    double[] x = Rotations.ofAxisAngle(new double[] {1, 0, 0}, aboutX);
    double[] y = Rotations.ofAxisAngle(new double[] {0, 1, 0}, aboutY);
    double[] z = Rotations.ofAxisAngle(new double[] {0, 0, 1}, aboutZ);
    return Matrix3.multiply(z, Matrix3.multiply(y, x));
  }

  /**
   * Does it to a molecule.
   *
   * @param molecule the molecule
   * @return a new molecule: an atom at x is at Q x + t, with t the translation
   * @throws IllegalArgumentException if it has not so many atoms
   */
  public Molecule apply(Molecule molecule) {
    int n = molecule.size();
    if (first > n || second > n) {
      throw new IllegalArgumentException(
          "atoms to swap must be from 1 to " + n + ", got " + first + " and " + second + ".");
    }
    Structure changed = mirrored ? Transformations.mirrored(molecule) : molecule;
    changed = Transformations.rotated(changed, rotation());
    changed = Transformations.translated(changed, new double[] {shiftX, shiftY, shiftZ});
    if (first != second) {
      int[] order = new int[n];
      for (int i = 0; i < n; i++) {
        order[i] = i;
      }
      order[first - 1] = second - 1;
      order[second - 1] = first - 1;
      changed = Transformations.permuted(changed, order);
    }
    return (Molecule) changed;
  }
}
