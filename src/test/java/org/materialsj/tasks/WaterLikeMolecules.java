package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Molecule;

/** Three atoms at random places with an energy that depends on their distances alone. */
public final class WaterLikeMolecules {

  private WaterLikeMolecules() {}

  /** Rows with the property "energy". */
  public static List<StructureRow> rows(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<StructureRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] p = {0, 0, 0, 1, 0, 0, -0.3, 0.9, 0};
      for (int k = 0; k < 9; k++) {
        p[k] += 0.4 * (random.nextDouble() - 0.5);
      }
      double energy = 1 / distance(p, 0, 3) + 1 / distance(p, 0, 6) + 2 / distance(p, 3, 6);
      rows.add(row(i, p, Map.of("energy", String.format(Locale.ROOT, "%.12f", energy))));
    }
    return rows;
  }

  /** One row. */
  public static StructureRow row(int number, double[] positions, Map<String, String> properties) {
    Molecule molecule = Molecule.ofAtoms("w" + number, new int[] {8, 1, 1}, positions, properties);
    return new StructureRow(
        "w.xyz#" + (number + 1), Optional.of(molecule), Optional.empty(), List.of());
  }

  private static double distance(double[] p, int i, int j) {
    return Math.sqrt(
        Math.pow(p[i] - p[j], 2)
            + Math.pow(p[i + 1] - p[j + 1], 2)
            + Math.pow(p[i + 2] - p[j + 2], 2));
  }
}
