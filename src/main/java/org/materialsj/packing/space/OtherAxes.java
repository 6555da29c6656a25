package org.materialsj.packing.space;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Tells which pairs (or triples ..) of inversion centres are the same but for the choice of the
 * axes. In P-1, bodies on 0,0,0 and 1/2,0,0 make the same packings as bodies on 0,0,0 and 1/2,1/2,0
 * with other lattice vectors: all seven pairs are one. Of those that an integer matrix with entries
 * -1, 0 and 1 carries into each other, the first is kept.
 */
final class OtherAxes {

  private static final int ONE = SymmetryOperation.DENOMINATOR;

  private static final int ENTRIES = 9;

  private final List<SymmetryOperation> operations;

  private OtherAxes(PackingGroup group) {
    operations = group.operations();
  }

  /**
   * Leaves out what other axes make of an earlier combination.
   *
   * @param group a group
   * @param combinations placements of the same bodies in the same order
   * @return those that differ; all where the group is one of the plane, or a body stands elsewhere
   *     than on an inversion centre, or alone
   */
  static List<List<SitePlacement>> distinct(
      PackingGroup group, List<List<SitePlacement>> combinations) {
    if (group.dimension() != 3 || combinations.size() < 2 || combinations.get(0).size() < 2) {
      return combinations;
    }
    OtherAxes axes = new OtherAxes(group);
    List<int[]> matrices = null;
    List<List<SitePlacement>> kept = new ArrayList<>();
    for (List<SitePlacement> combination : combinations) {
      boolean isNew = true;
      if (combination.stream().allMatch(OtherAxes::isOnInversionCentre)) {
        matrices = matrices == null ? axes.matrices() : matrices;
        for (int k = 0; k < kept.size() && isNew; k++) {
          isNew =
              !kept.get(k).stream().allMatch(OtherAxes::isOnInversionCentre)
                  || !axes.isSame(kept.get(k), combination, matrices);
        }
      }
      if (isNew) {
        kept.add(combination);
      }
    }
    return kept;
  }

  private static boolean isOnInversionCentre(SitePlacement placement) {
    return placement.symmetry().equals("-1");
  }

  /** The matrices that carry the matrices of the group into each other. */
  private List<int[]> matrices() {
    List<int[]> found = new ArrayList<>();
    int codes = (int) Math.pow(3, ENTRIES);
    for (int code = 0; code < codes; code++) {
      int[] p = new int[ENTRIES];
      int rest = code;
      for (int i = 0; i < ENTRIES; i++) {
        p[i] = rest % 3 - 1;
        rest /= 3;
      }
      if (Math.abs(determinant(p)) == 1
          && operations.stream()
              .allMatch(g -> operations.stream().anyMatch(h -> carries(p, g, h)))) {
        found.add(p);
      }
    }
    return found;
  }

  private static int determinant(int[] p) {
    return p[0] * (p[4] * p[8] - p[5] * p[7])
        - p[1] * (p[3] * p[8] - p[5] * p[6])
        + p[2] * (p[3] * p[7] - p[4] * p[6]);
  }

  /** Whether P W = W' P for the matrices W of g and W' of h. */
  private static boolean carries(int[] p, SymmetryOperation g, SymmetryOperation h) {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int difference = 0;
        for (int k = 0; k < 3; k++) {
          difference += p[3 * i + k] * g.rotation(k, j) - h.rotation(i, k) * p[3 * k + j];
        }
        if (difference != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isSame(List<SitePlacement> one, List<SitePlacement> other, List<int[]> matrices) {
    for (int[] p : matrices) {
      int[] shift = numerators(other.get(0));
      int[] moved = times(p, numerators(one.get(0)));
      for (int i = 0; i < 3; i++) {
        shift[i] -= moved[i];
      }
      boolean same = keepsGroup(p, shift);
      for (int b = 1; b < one.size() && same; b++) {
        int[] x = times(p, numerators(one.get(b)));
        for (int i = 0; i < 3; i++) {
          x[i] += shift[i];
        }
        int[] y = numerators(other.get(b));
        same = operations.stream().anyMatch(g -> isSame(x, image(g, y)));
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** Whether x' = P x + shift carries every operation into one of the group. */
  private boolean keepsGroup(int[] p, int[] shift) {
    return operations.stream()
        .allMatch(
            g ->
                operations.stream()
                    .filter(h -> carries(p, g, h))
                    .anyMatch(
                        h -> {
                          // P (W x + w) + s and W' (P x + s) + w' must agree for every x.
                          int[] first = times(p, image(g, new int[3]));
                          for (int i = 0; i < 3; i++) {
                            first[i] += shift[i];
                          }
                          return isSame(first, image(h, shift));
                        }));
  }

  private static int[] numerators(SitePlacement placement) {
    double[] origin = placement.origin();
    int[] x = new int[3];
    for (int i = 0; i < 3; i++) {
      x[i] = (int) Math.rint(ONE * origin[i]);
    }
    return x;
  }

  private static int[] times(int[] p, int[] x) {
    int[] result = new int[3];
    for (int i = 0; i < 3; i++) {
      result[i] = p[3 * i] * x[0] + p[3 * i + 1] * x[1] + p[3 * i + 2] * x[2];
    }
    return result;
  }

  private static int[] image(SymmetryOperation g, int[] x) {
    int[] result = new int[3];
    for (int i = 0; i < 3; i++) {
      result[i] = g.translationNumerator(i);
      for (int k = 0; k < 3; k++) {
        result[i] += g.rotation(i, k) * x[k];
      }
    }
    return result;
  }

  /** Whether two points differ by a lattice translation. */
  private static boolean isSame(int[] x, int[] y) {
    for (int i = 0; i < 3; i++) {
      if (Math.floorMod(x[i] - y[i], ONE) != 0) {
        return false;
      }
    }
    return true;
  }
}
