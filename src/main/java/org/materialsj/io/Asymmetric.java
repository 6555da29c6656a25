package org.materialsj.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * A crystal as its symmetry operations and the sites of one asymmetric unit, on a right-handed
 * lattice.
 *
 * @param operations the operations, identity first
 * @param sites one site per parent
 */
record Asymmetric(List<SymmetryOperation> operations, List<Site> sites) {

  /**
   * Reduces a crystal.
   *
   * @param crystal the crystal
   * @return its asymmetric unit; all sites and the identity alone when the operations do not make
   *     the sites of their parents
   */
  static Asymmetric of(Crystal crystal) {
    List<SymmetryOperation> operations = crystal.operations();
    List<Site> all = crystal.sites();
    if (isLeftHanded(crystal.lattice())) {
      operations = operations.stream().map(Asymmetric::inverted).toList();
      all = all.stream().map(Asymmetric::inverted).toList();
    }
    Map<Integer, List<Site>> families = new LinkedHashMap<>();
    for (Site site : all) {
      families.computeIfAbsent(site.parent(), p -> new ArrayList<>()).add(site);
    }
    List<Site> representatives = new ArrayList<>();
    for (List<Site> family : families.values()) {
      Site representative =
          family.stream().filter(s -> s.operation() == 0).findFirst().orElse(family.get(0));
      if (!isOrbit(family, representative, operations, crystal.lattice())) {
        return new Asymmetric(List.of(SymmetryOperation.IDENTITY), all);
      }
      representatives.add(representative);
    }
    return new Asymmetric(operations, representatives);
  }

  private static boolean isLeftHanded(Lattice lattice) {
    double[] m = lattice.rows();
    return m[0] * (m[4] * m[8] - m[5] * m[7])
            - m[1] * (m[3] * m[8] - m[5] * m[6])
            + m[2] * (m[3] * m[7] - m[4] * m[6])
        < 0;
  }

  /** The operation on -a, -b, -c: W stays, w changes its sign. */
  private static SymmetryOperation inverted(SymmetryOperation operation) {
    int[] w = new int[9];
    int[] t = new int[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        w[3 * i + j] = operation.rotation(i, j);
      }
      t[i] = -operation.translationNumerator(i);
    }
    return new SymmetryOperation(w, t);
  }

  private static Site inverted(Site site) {
    return new Site(
        site.species(),
        SiteExpansion.wrap(-site.x()),
        SiteExpansion.wrap(-site.y()),
        SiteExpansion.wrap(-site.z()),
        site.label(),
        site.parent(),
        site.operation());
  }

  /** Whether the images of a site are exactly the sites of its family. */
  private static boolean isOrbit(
      List<Site> family, Site site, List<SymmetryOperation> operations, Lattice lattice) {
    if (operations.size() % family.size() != 0) {
      return false;
    }
    boolean[] reached = new boolean[family.size()];
    int count = 0;
    double[] x = {site.x(), site.y(), site.z()};
    for (SymmetryOperation operation : operations) {
      double[] image = operation.apply(x);
      int hit = -1;
      for (int i = 0; i < family.size() && hit < 0; i++) {
        Site other = family.get(i);
        double[] d = {image[0] - other.x(), image[1] - other.y(), image[2] - other.z()};
        for (int k = 0; k < 3; k++) {
          d[k] -= Math.rint(d[k]);
        }
        double[] c = lattice.toCartesian(d);
        if (Math.sqrt(c[0] * c[0] + c[1] * c[1] + c[2] * c[2]) < SiteExpansion.SAME / 2) {
          hit = i;
        }
      }
      if (hit < 0 || !family.get(hit).species().equals(site.species())) {
        return false;
      }
      count += reached[hit] ? 0 : 1;
      reached[hit] = true;
    }
    return count == family.size();
  }
}
