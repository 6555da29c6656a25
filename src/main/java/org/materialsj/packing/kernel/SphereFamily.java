package org.materialsj.packing.kernel;

import java.util.List;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * The images of body {@code second} by one operation and all lattice translations, seen from body
 * {@code first} where the pose puts it. Every pair of copies in the crystal is equivalent to such a
 * pair, so no other pairs need to be looked at.
 *
 * <p>When g is its own inverse modulo the lattice and both bodies are the same, (g, n) and (g, -W n
 * - c) with c = W w + w are inverse: they make the same pair, and one of the two is kept.
 */
final class SphereFamily {

  final int first;
  final int second;

  /** Index into the operations of the group. */
  final int operation;

  /** 9 integers W, row by row, and 3 numbers w. */
  final int[] rotation = new int[9];

  final double[] translation = new double[3];

  final boolean isIdentity;

  /** Whether inverse pairs lie within the family. */
  final boolean isOwnInverse;

  /** 3 integers c. */
  private final int[] twice = new int[3];

  private SphereFamily(CopyPair pair, SymmetryOperation operation) {
    first = pair.a();
    second = pair.b();
    this.operation = pair.operation();
    isOwnInverse = first == second && operation.inverse().equals(operation);
    for (int i = 0; i < 3; i++) {
      translation[i] = operation.translation(i);
      int numerator = operation.translationNumerator(i);
      for (int k = 0; k < 3; k++) {
        rotation[3 * i + k] = operation.rotation(i, k);
        numerator += operation.rotation(i, k) * operation.translationNumerator(k);
      }
      twice[i] = Math.floorDiv(numerator, SymmetryOperation.DENOMINATOR);
    }
    isIdentity = operation.equals(SymmetryOperation.IDENTITY);
  }

  /** All families that are needed. */
  static List<SphereFamily> all(List<SymmetryOperation> operations, List<PackedSite> sites) {
    return CopyPair.all(operations, sites).stream()
        .map(pair -> new SphereFamily(pair, operations.get(pair.operation())))
        .toList();
  }

  /**
   * Which of an image and its inverse is kept.
   *
   * @return 1 for this one, -1 for the inverse, 0 when the image is its own inverse or the inverse
   *     has another family
   */
  int half(int n0, int n1, int n2) {
    if (!isOwnInverse) {
      return 0;
    }
    int[] w = rotation;
    int other = -(w[0] * n0 + w[1] * n1 + w[2] * n2) - twice[0];
    if (other != n0) {
      return n0 > other ? 1 : -1;
    }
    other = -(w[3] * n0 + w[4] * n1 + w[5] * n2) - twice[1];
    if (other != n1) {
      return n1 > other ? 1 : -1;
    }
    other = -(w[6] * n0 + w[7] * n1 + w[8] * n2) - twice[2];
    return Integer.compare(n2, other);
  }

  /** Whether an image is the body itself. */
  boolean isSelf(int n0, int n1, int n2) {
    return isIdentity && first == second && (n0 | n1 | n2) == 0;
  }
}
