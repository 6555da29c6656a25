package org.materialsj.model.symmetry;

import java.util.List;
import org.materialsj.engine.algebra.Matrix3;

/**
 * The symmetry that a crystal has, found from its sites.
 *
 * @param group the space group in its standard setting
 * @param cell conventional cell of that setting, 9 numbers, a then b then c (angstrom),
 *     right-handed
 * @param origin origin of that setting, 3 Cartesian coordinates (angstrom)
 * @param primitiveCells number of primitive cells in the cell of the crystal
 * @param operations every operation modulo the lattice of the crystal as given, the identity first
 * @param tolerance distance within which sites coincide (angstrom): the one asked for, or a smaller
 *     one where what that one finds is no group
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record CrystalSymmetry(
    SpaceGroup group,
    double[] cell,
    double[] origin,
    int primitiveCells,
    List<Operation> operations,
    double tolerance) {

  /**
   * An operation x' = W x + w on the fractional coordinates of the crystal as given. When its cell
   * is not primitive, W need not be of integers.
   *
   * @param rotation W, 9 numbers, row-major
   * @param translation w, 3 numbers in [0, 1)
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Operation(double[] rotation, double[] translation) {}

  /** Copies the list; the arrays are not copied. */
  public CrystalSymmetry {
    operations = List.copyOf(operations);
  }

  /**
   * The fractional coordinates of a point in the standard setting.
   *
   * @param cartesian 3 coordinates (angstrom); not modified
   * @return 3 new numbers, not wrapped
   */
  public double[] standard(double[] cartesian) {
    double[] inverse = Matrix3.inverse(cell);
    double[] result = new double[3];
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < 3; i++) {
        result[k] += (cartesian[i] - origin[i]) * inverse[3 * i + k];
      }
    }
    return result;
  }
}
