package org.materialsj.view.jmol;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.model.Lattice;

/** The first molecule of a crystal and those whose centres are nearest to its own. */
final class Cluster {

  private static final int SIZE = 15;

  private Cluster() {}

  /**
   * Chooses the molecules.
   *
   * @return up to {@value #SIZE} times the index of a unit and the lattice vectors it is moved by,
   *     nearest first; fewer where the crystal does not repeat
   */
  static List<int[]> nearest(Units units, double[] fractional, Lattice lattice) {
    int n = units.whole().size();
    double[] middles = new double[3 * n];
    for (int u = 0; u < n; u++) {
      Units.Unit unit = units.whole().get(u);
      int size = unit.sites().length;
      for (int m = 0; m < 3 * size; m++) {
        middles[3 * u + m % 3] +=
            (fractional[3 * unit.sites()[m / 3] + m % 3] + unit.offsets()[m]) / size;
      }
    }
    double[] centres = lattice.toCartesian(middles);
    boolean[] periodic = lattice.periodic();
    boolean repeats = periodic[0] || periodic[1] || periodic[2];
    int wanted = repeats ? SIZE - 1 : Math.min(SIZE, n) - 1;
    PeriodicNeighbors near = null;
    double reach = Math.cbrt(lattice.volume() / n);
    for (int doubling = 0; doubling < 40 && (near == null || near.end(0) < wanted); doubling++) {
      near = PeriodicNeighbors.find(centres, lattice.rows(), periodic, reach);
      reach *= 1.5;
    }
    List<int[]> result = new ArrayList<>();
    result.add(new int[] {0, 0, 0, 0});
    for (int p = near.start(0); p < Math.min(near.end(0), wanted); p++) {
      result.add(new int[] {near.site(p), near.image(p, 0), near.image(p, 1), near.image(p, 2)});
    }
    return result;
  }
}
