package org.materialsj.packing.space;

import java.util.List;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * What a monoclinic group tells apart among the lattice vectors of the plane of its free angle,
 * modulo 2: the halves of some are parts of centring translations or of glides. Settings differ in
 * whether that is an axis, as in P2_1/c, P2_1/a and C2/c, or the diagonal, as in P2_1/n and I2/a.
 */
final class PlaneClasses {

  private static final int HALF = SymmetryOperation.DENOMINATOR / 2;

  private PlaneClasses() {}

  /**
   * Whether half the diagonal of two axes, and half of neither axis, is the part in their plane of
   * centring translations or, where there are none, of glides.
   *
   * @param operations operations of a monoclinic group
   * @param plane the two axes of the free angle
   */
  static boolean singleOutDiagonal(List<SymmetryOperation> operations, int[] plane) {
    boolean centred = false;
    boolean diagonal = false;
    boolean axis = false;
    boolean diagonalGlide = false;
    for (SymmetryOperation operation : operations) {
      // Only translations and reflections leave both axes of the plane as they are.
      if (operation.rotation(plane[0], plane[0]) == 1) {
        boolean first = hasHalf(operation, plane[0]);
        boolean second = hasHalf(operation, plane[1]);
        if (isReflection(operation)) {
          diagonalGlide |= first && second;
        } else if (first || second) {
          centred = true;
          diagonal |= first && second;
          axis |= first != second;
        }
      }
    }
    return centred ? diagonal && !axis : diagonalGlide;
  }

  private static boolean hasHalf(SymmetryOperation operation, int axis) {
    return Math.floorMod(operation.translationNumerator(axis), SymmetryOperation.DENOMINATOR)
        == HALF;
  }

  private static boolean isReflection(SymmetryOperation operation) {
    return operation.rotation(0, 0) + operation.rotation(1, 1) + operation.rotation(2, 2) == 1;
  }
}
