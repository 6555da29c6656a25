package org.materialsj.features.autocorrelation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.materialsj.model.Bond;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;

/** Builds octahedral complexes of linear ligands. */
final class Octahedra {

  private static final int[][] CORNERS = {
    {1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}
  };

  private Octahedra() {}

  /**
   * A complex without bonds.
   *
   * @param metal symbol
   * @param ligands six, at x, -x, y, -y, z, -z, each as symbols from the donor outwards, such as "C
   *     O", 1.9 angstrom from the metal and 1.15 from atom to atom (Cl 2.3)
   */
  static Molecule build(String metal, String... ligands) {
    List<Integer> numbers = new ArrayList<>(List.of(number(metal)));
    List<Double> positions = new ArrayList<>(List.of(0.0, 0.0, 0.0));
    for (int corner = 0; corner < 6; corner++) {
      double distance = ligands[corner].startsWith("Cl") ? 2.3 : 1.9;
      for (String symbol : ligands[corner].split(" ", -1)) {
        numbers.add(number(symbol));
        for (int k = 0; k < 3; k++) {
          positions.add(CORNERS[corner][k] * distance);
        }
        distance += 1.15;
      }
    }
    return Molecule.ofAtoms(
        "",
        numbers.stream().mapToInt(Integer::intValue).toArray(),
        positions.stream().mapToDouble(Double::doubleValue).toArray(),
        Map.of());
  }

  private static int number(String symbol) {
    return Element.ofSymbol(symbol).orElseThrow().number();
  }

  /** The same with given bonds, and with positions or without. */
  static Molecule withBonds(Molecule molecule, boolean positions, List<Bond> bonds) {
    int[] zeros = new int[molecule.size()];
    double[] places = positions ? molecule.positions().orElseThrow() : new double[0];
    return new Molecule("", molecule.numbers(), zeros, zeros, places, false, bonds, Map.of());
  }
}
