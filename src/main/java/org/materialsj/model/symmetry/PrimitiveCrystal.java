package org.materialsj.model.symmetry;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;

/** The smallest cell that repeats to a crystal. */
public final class PrimitiveCrystal {

  private PrimitiveCrystal() {}

  /**
   * Finds the primitive cell. Nothing is turned or shifted; of sites that are translations of each
   * other the first is kept.
   *
   * @param crystal the crystal, periodic in all directions
   * @param symmetry its symmetry, as {@link SymmetryFinder} found it
   * @return the sites of a primitive cell on a reduced basis; the crystal itself when its cell is
   *     primitive
   */
  public static Crystal of(Crystal crystal, CrystalSymmetry symmetry) {
    if (symmetry.primitiveCells() == 1) {
      return crystal;
    }
    PrimitiveCell cell = PrimitiveCell.of(crystal, symmetry.tolerance()).orElseThrow();
    Lattice lattice = new Lattice(cell.rows());
    double[] x = lattice.toFractional(crystal.cartesian());
    List<Site> kept = new ArrayList<>();
    for (int i = 0; i < crystal.sites().size(); i++) {
      Site site = crystal.sites().get(i);
      Site moved =
          new Site(
              site.species(), x[3 * i], x[3 * i + 1], x[3 * i + 2], site.label(), kept.size(), 0);
      if (kept.stream().noneMatch(other -> coincide(lattice, other, moved, symmetry))) {
        kept.add(moved);
      }
    }
    return new Crystal(
        crystal.name(), lattice, kept, List.of(SymmetryOperation.IDENTITY), crystal.properties());
  }

  private static boolean coincide(Lattice lattice, Site p, Site q, CrystalSymmetry symmetry) {
    double[] d = {p.x() - q.x(), p.y() - q.y(), p.z() - q.z()};
    for (int k = 0; k < 3; k++) {
      d[k] -= Math.rint(d[k]);
    }
    double[] c = lattice.toCartesian(d);
    double within = 2 * symmetry.tolerance();
    return p.species().equals(q.species())
        && c[0] * c[0] + c[1] * c[1] + c[2] * c[2] < within * within;
  }
}
