package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Body a of the asymmetric unit and all copies of body b by one operation and any lattice
 * translation.
 *
 * @param a index of a body
 * @param b index of a body
 * @param operation index of the operation
 * @param half whether the copies come in pairs of opposite translations, of which one is enough
 */
record CopyPair(int a, int b, int operation, boolean half) {

  /**
   * Pairs that stand for all pairs of copies: every other pair is one of these moved by a symmetry.
   * Of an operation and its inverse, which give the same pairs, only the first is kept.
   */
  static List<CopyPair> all(List<SymmetryOperation> operations, List<PackedSite> sites) {
    List<CopyPair> pairs = new ArrayList<>();
    for (int a = 0; a < sites.size(); a++) {
      List<Integer> own = sites.get(a).operations();
      for (int k = 0; k < own.size(); k++) {
        if (!inverseIsBefore(operations, own, k)) {
          pairs.add(new CopyPair(a, a, own.get(k), k == 0));
        }
      }
      for (int b = a + 1; b < sites.size(); b++) {
        for (int operation : sites.get(b).operations()) {
          pairs.add(new CopyPair(a, b, operation, false));
        }
      }
    }
    return pairs;
  }

  /** All pairs, with no use of symmetry: body b may be any. */
  static List<CopyPair> every(List<PackedSite> sites) {
    List<CopyPair> pairs = new ArrayList<>();
    for (int a = 0; a < sites.size(); a++) {
      for (int b = 0; b < sites.size(); b++) {
        for (int operation : sites.get(b).operations()) {
          pairs.add(new CopyPair(a, b, operation, false));
        }
      }
    }
    return pairs;
  }

  /** Whether the copy without translation is the first body itself. */
  boolean isSame() {
    return a == b && operation == 0;
  }

  private static boolean inverseIsBefore(
      List<SymmetryOperation> operations, List<Integer> own, int k) {
    for (int earlier = 0; earlier < k; earlier++) {
      if (inverse(operations.get(own.get(earlier)), operations.get(own.get(k)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether p after q is a lattice translation. */
  private static boolean inverse(SymmetryOperation p, SymmetryOperation q) {
    for (int i = 0; i < 3; i++) {
      int translation = p.translationNumerator(i);
      for (int j = 0; j < 3; j++) {
        int element = 0;
        for (int k = 0; k < 3; k++) {
          element += p.rotation(i, k) * q.rotation(k, j);
        }
        if (element != (i == j ? 1 : 0)) {
          return false;
        }
        translation += p.rotation(i, j) * q.translationNumerator(j);
      }
      if (translation % SymmetryOperation.DENOMINATOR != 0) {
        return false;
      }
    }
    return true;
  }
}
