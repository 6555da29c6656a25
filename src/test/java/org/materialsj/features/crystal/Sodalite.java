package org.materialsj.features.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * The framework of sodalite, SiO2: Im-3m, silicon in 12d (1/4, 1/2, 0), oxygen in 24h (x, x, 0).
 */
final class Sodalite {

  private Sodalite() {}

  /**
   * Makes it.
   *
   * @param a edge of the cubic cell (angstrom)
   * @param x coordinate of oxygen
   * @param cells cells along each edge of the supercell
   */
  static Crystal crystal(double a, double x, int cells) {
    List<Site> sites = new ArrayList<>();
    for (int cell = 0; cell < cells * cells * cells; cell++) {
      int[] corner = {cell % cells, cell / cells % cells, cell / cells / cells};
      for (int axis = 0; axis < 3; axis++) {
        for (int copy = 0; copy < 8; copy++) {
          double centring = copy < 4 ? 0 : 0.5;
          double[] oxygen = new double[3];
          oxygen[(axis + 1) % 3] = (copy & 1) == 0 ? x : -x;
          oxygen[(axis + 2) % 3] = (copy & 2) == 0 ? x : -x;
          sites.add(site("O", oxygen, centring, corner, cells));
          if (copy % 4 < 2) {
            double[] silicon = new double[3];
            silicon[axis] = copy % 2 == 0 ? 0.25 : 0.75;
            silicon[(axis + 1) % 3] = 0.5;
            sites.add(site("Si", silicon, centring, corner, cells));
          }
        }
      }
    }
    double edge = a * cells;
    Lattice lattice = new Lattice(new double[] {edge, 0, 0, 0, edge, 0, 0, 0, edge});
    return new Crystal("SOD", lattice, sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  private static Site site(String symbol, double[] at, double centring, int[] corner, int cells) {
    Species species = Species.of(Element.ofSymbol(symbol).orElseThrow());
    return new Site(
        List.of(species),
        (at[0] + centring + corner[0]) / cells,
        (at[1] + centring + corner[1]) / cells,
        (at[2] + centring + corner[2]) / cells,
        "",
        0,
        0);
  }
}
