package org.materialsj.features.molecule;

import org.materialsj.engine.graph.Graph;

/**
 * Topological polar surface area of nitrogen and oxygen.
 *
 * <p>Source: Ertl, Rohde and Selzer, J. Med. Chem. 43 (2000) 3714, doi:10.1021/jm000942e, table 1.
 */
final class PolarSurface {

  private PolarSurface() {}

  /** The contribution of an atom (angstrom^2); 0 for other elements. */
  static double of(MolecularGraph molecule, int v) {
    int number = molecule.number(v);
    if (number != 7 && number != 8) {
      return 0;
    }
    Graph graph = molecule.graph();
    int[] bonds = new int[5];
    for (int k = 0; k < graph.degree(v); k++) {
      int edge = graph.edge(v, k);
      bonds[molecule.isAromaticBond(edge) ? 4 : molecule.order(edge)]++;
    }
    int h = molecule.hydrogens(v);
    // Charge, hydrogens and the numbers of single, double, triple and aromatic bonds as digits.
    int key =
        (molecule.charge(v) + 2) * 100_000
            + h * 10_000
            + bonds[1] * 1000
            + bonds[2] * 100
            + bonds[3] * 10
            + bonds[4];
    boolean small = inThreeRing(graph, v);
    return number == 7
        ? nitrogen(key, small, Math.max(0, 30.5 - 8.2 * graph.degree(v) + 1.5 * h))
        : oxygen(key, small, Math.max(0, 28.5 - 8.6 * graph.degree(v) + 1.5 * h));
  }

  private static double nitrogen(int key, boolean small, double other) {
    return switch (key) {
      case 200_010 -> 23.79;
      case 210_100 -> 23.85;
      case 221_000 -> 26.02;
      case 320_100 -> 25.59;
      case 331_000 -> 27.64;
      case 201_100 -> 12.36;
      case 200_110 -> 13.60;
      case 212_000 -> small ? 21.94 : 12.03;
      case 301_010 -> 4.36;
      case 311_100 -> 13.97;
      case 322_000 -> 16.61;
      case 200_002 -> 12.89;
      case 210_002 -> 15.79;
      case 310_002 -> 14.14;
      case 203_000 -> small ? 3.01 : 3.24;
      case 201_200 -> 11.68;
      case 302_100 -> 3.01;
      case 313_000 -> 4.44;
      case 200_003 -> 4.41;
      case 201_002 -> 4.93;
      case 200_102 -> 8.39;
      case 300_003 -> 4.10;
      case 301_002 -> 3.88;
      case 304_000 -> 0;
      default -> other;
    };
  }

  private static double oxygen(int key, boolean small, double other) {
    return switch (key) {
      case 200_100 -> 17.07;
      case 211_000 -> 20.23;
      case 101_000 -> 23.06;
      case 202_000 -> small ? 12.53 : 9.23;
      case 200_002 -> 13.14;
      default -> other;
    };
  }

  private static boolean inThreeRing(Graph graph, int v) {
    for (int k = 0; k < graph.degree(v); k++) {
      int u = graph.neighbor(v, k);
      for (int j = 0; j < graph.degree(u); j++) {
        int w = graph.neighbor(u, j);
        for (int i = 0; i < graph.degree(w) && w != v; i++) {
          if (graph.neighbor(w, i) == v) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
