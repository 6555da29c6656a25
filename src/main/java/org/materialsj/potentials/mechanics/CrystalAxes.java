package org.materialsj.potentials.mechanics;

import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.model.symmetry.CrystalSymmetry;

/**
 * Axes along which tensors of crystals are given: z along c of the conventional cell, x along the
 * part of a that is normal to it. For cubic, tetragonal and orthorhombic crystals these are the
 * cell's own axes, for hexagonal ones a and c, for monoclinic ones y is the unique axis.
 */
final class CrystalAxes {

  private CrystalAxes() {}

  /**
   * The axes of a crystal.
   *
   * @param symmetry its symmetry
   * @return 9 numbers, the unit vectors x, y, z in rows; a rotation
   */
  static double[] of(CrystalSymmetry symmetry) {
    double[] cell = symmetry.cell();
    double[] z = unit(new double[] {cell[6], cell[7], cell[8]});
    double[] a = {cell[0], cell[1], cell[2]};
    double along = Vectors.dot(a, z);
    double[] x = unit(new double[] {a[0] - along * z[0], a[1] - along * z[1], a[2] - along * z[2]});
    double[] y = Vectors.cross(z, x);
    return new double[] {x[0], x[1], x[2], y[0], y[1], y[2], z[0], z[1], z[2]};
  }

  private static double[] unit(double[] v) {
    double length = Vectors.norm(v);
    return new double[] {v[0] / length, v[1] / length, v[2] / length};
  }

  /**
   * A tensor in the crystal's axes as one in space.
   *
   * @param axes as {@link #of} gives them
   * @param tensor 9 components
   * @return A^T t A
   */
  static double[] toSpace(double[] axes, double[] tensor) {
    return Matrix3.multiply(Matrix3.transpose(axes), Matrix3.multiply(tensor, axes));
  }

  /**
   * A tensor in space as one in the crystal's axes.
   *
   * @param axes as {@link #of} gives them
   * @param tensor 9 components
   * @return A t A^T
   */
  static double[] fromSpace(double[] axes, double[] tensor) {
    return Matrix3.multiply(axes, Matrix3.multiply(tensor, Matrix3.transpose(axes)));
  }
}
