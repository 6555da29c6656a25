package org.materialsj.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.materialsj.model.Molecule;

/** Benzene, naphthalene, anthracene and so on from regular hexagons. */
public final class Acenes {

  private Acenes() {}

  /**
   * An acene with C-C 1.40 and C-H 1.083 angstrom, flat in the plane z = 0, its rings along x.
   *
   * @param rings at least 1
   * @return molecule of 4 rings + 2 carbons and 2 rings + 4 hydrogens
   */
  public static Molecule of(int rings) {
    List<double[]> carbons = new ArrayList<>();
    for (int ring = 0; ring < rings; ring++) {
      for (int corner = 0; corner < 6; corner++) {
        double angle = Math.PI / 6 + corner * Math.PI / 3;
        double x = ring * 1.4 * Math.sqrt(3) + 1.4 * Math.cos(angle);
        double y = 1.4 * Math.sin(angle);
        if (carbons.stream().noneMatch(c -> Math.hypot(c[0] - x, c[1] - y) < 0.1)) {
          carbons.add(new double[] {x, y});
        }
      }
    }
    List<double[]> atoms = new ArrayList<>(carbons);
    for (double[] carbon : carbons) {
      double[] outwards = new double[2];
      int neighbours = 0;
      for (double[] other : carbons) {
        double distance = Math.hypot(carbon[0] - other[0], carbon[1] - other[1]);
        if (distance > 0.1 && distance < 1.5) {
          neighbours++;
          outwards[0] += carbon[0] - other[0];
          outwards[1] += carbon[1] - other[1];
        }
      }
      if (neighbours == 2) {
        double factor = 1.083 / Math.hypot(outwards[0], outwards[1]);
        atoms.add(
            new double[] {carbon[0] + factor * outwards[0], carbon[1] + factor * outwards[1]});
      }
    }
    int[] numbers = new int[atoms.size()];
    double[] positions = new double[3 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i < carbons.size() ? 6 : 1;
      positions[3 * i] = atoms.get(i)[0];
      positions[3 * i + 1] = atoms.get(i)[1];
    }
    return Molecule.ofAtoms("acene of " + rings + " rings", numbers, positions, Map.of());
  }
}
