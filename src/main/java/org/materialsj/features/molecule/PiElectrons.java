package org.materialsj.features.molecule;

import org.materialsj.engine.graph.Graph;

/**
 * How many electrons an atom gives to the pi system of its rings.
 *
 * <p>Of an atom with v electrons in its shell, default valence d, charge q, unpaired electrons u
 * and degree n (hydrogens included), a = d - n + max(v - d - q, 0) - u are left for pi bonds; at
 * most 1 when it has a triple bond. It then gives
 *
 * <ul>
 *   <li>a = 0: nothing, when it has a multiple bond out of the ring; else it is not aromatic;
 *   <li>a = 1: one electron when it has a multiple bond, but none when that bond leads out of the
 *       ring to a more electronegative atom; without a multiple bond none as a cation;
 *   <li>a of 2 and more: two, or one when a is odd; a multiple bond out of the ring to a more
 *       electronegative atom takes one away first.
 * </ul>
 *
 * Not aromatic are elements other than B to Ar, Se and Te with a default valence of at least 2,
 * atoms of degree above 3, of a valence above the default one, with two multiple bonds, and
 * radicals other than neutral carbon.
 */
final class PiElectrons {

  /** The atom keeps its rings from being aromatic. */
  static final int NONE = -1;

  private PiElectrons() {}

  /**
   * The electrons that an atom gives.
   *
   * @param molecule the graph, with its rings
   * @param vertex an atom on a ring
   * @return 0, 1, 2 or {@link #NONE}
   */
  static int of(MolecularGraph molecule, int vertex) {
    int number = molecule.number(vertex);
    int charge = molecule.charge(vertex);
    int usual = defaultValence(number);
    int valence = molecule.valence(vertex);
    int degree = molecule.degree(vertex);
    int limit = defaultValence(number - charge);
    if (usual < 2 || degree > 3 || limit > 0 && valence > limit) {
      return NONE;
    }
    Graph graph = molecule.graph();
    int outward = -1;
    int multiple = 0;
    for (int k = 0; k < graph.degree(vertex); k++) {
      int edge = graph.edge(vertex, k);
      if (molecule.order(edge) > 1) {
        multiple++;
        if (!molecule.rings().onRing(edge)) {
          outward = graph.neighbor(vertex, k);
        }
      }
    }
    int unpaired = unpaired(number, charge, valence);
    if (multiple > 1 || unpaired > 0 && (number != 6 || charge != 0)) {
      return NONE;
    }
    int left = usual - degree + Math.max(outer(number) - usual - charge, 0) - unpaired;
    if (left > 1 && valence - degree > 1) {
      left = 1;
    }
    boolean taken = outward >= 0 && moreElectronegative(molecule.number(outward), number);
    if (left < 0) {
      return NONE;
    }
    if (left == 0) {
      return outward >= 0 ? 0 : multiple > 0 ? 1 : NONE;
    }
    if (left == 1) {
      return multiple > 0 ? taken ? 0 : 1 : charge == 1 ? 0 : NONE;
    }
    return 2 - (left - (taken ? 1 : 0)) % 2;
  }

  private static boolean moreElectronegative(int first, int second) {
    int a = outer(first);
    int b = outer(second);
    return a > b || a == b && first < second;
  }

  private static int unpaired(int number, int charge, int valence) {
    int outer = outer(number);
    int octet = 8 - outer - valence + charge;
    int sextet = outer - valence - charge;
    return Math.max(0, sextet >= 0 ? Math.min(octet, sextet) : octet);
  }

  /** Electrons of the outer shell; 0 for elements that are never aromatic nor bonded doubly. */
  private static int outer(int number) {
    return switch (number) {
      case 1 -> 1;
      case 5, 13, 31, 49 -> 3;
      case 6, 14, 32, 50 -> 4;
      case 7, 15, 33, 51 -> 5;
      case 8, 16, 34, 52 -> 6;
      case 9, 17, 35, 53 -> 7;
      default -> 0;
    };
  }

  private static int defaultValence(int number) {
    return switch (number) {
      case 5 -> 3;
      case 6, 14 -> 4;
      case 7, 15 -> 3;
      case 8, 16, 34, 52 -> 2;
      case 1, 9, 17 -> 1;
      default -> 0;
    };
  }
}
