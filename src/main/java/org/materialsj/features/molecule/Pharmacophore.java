package org.materialsj.features.molecule;

import org.materialsj.engine.graph.Graph;

/**
 * What an atom may do in a binding site, by the classes of Gobbi and Poppinger, Biotechnol. Bioeng.
 * 61 (1998) 47, doi:10.1002/(SICI)1097-0290(199824)61:1&lt;47::AID-BIT9&gt;3.0.CO;2-Z, as RDKit
 * defines them for its feature fingerprints.
 */
final class Pharmacophore {

  static final int DONOR = 1;
  static final int ACCEPTOR = 2;
  static final int AROMATIC = 4;
  static final int HALOGEN = 8;
  static final int BASIC = 16;
  static final int ACIDIC = 32;

  private static final int H = 1;
  private static final int C = 6;
  private static final int N = 7;
  private static final int O = 8;
  private static final int P = 15;
  private static final int S = 16;

  private final MolecularGraph molecule;
  private final Graph graph;
  private final int v;

  private Pharmacophore(MolecularGraph molecule, int v) {
    this.molecule = molecule;
    graph = molecule.graph();
    this.v = v;
  }

  /** The sum of the classes of an atom. */
  static int of(MolecularGraph molecule, int v) {
    Pharmacophore atom = new Pharmacophore(molecule, v);
    int number = molecule.number(v);
    int sum = molecule.isAromatic(v) ? AROMATIC : 0;
    switch (number) {
      case 9, 17, 35, 53 -> sum += HALOGEN;
      case N -> sum += atom.nitrogen();
      case O, S -> sum += atom.chalcogen();
      default -> {}
    }
    boolean acidic = (number == C || number == S) && !molecule.isAromatic(v) && atom.isAcid();
    return acidic ? sum + ACIDIC : sum;
  }

  private int nitrogen() {
    int hydrogens = hydrogens(v);
    int charge = molecule.charge(v);
    int valence = molecule.valence(v);
    boolean neutral = charge == 0;
    if (molecule.isAromatic(v)) {
      int role = neutral && hydrogens == 1 ? DONOR : neutral && hydrogens == 0 ? ACCEPTOR : 0;
      return role + (charge == 1 ? BASIC : 0);
    }
    boolean donor = hydrogens > 0 && (valence == 3 || valence == 4 && charge == 1);
    boolean acceptor = valence == 3 && !besideDoubleBond();
    boolean basic = charge == 1 || neutral && hydrogens <= 2 && basicNeighbors(hydrogens);
    return (donor ? DONOR : 0) + (acceptor ? ACCEPTOR : 0) + (basic ? BASIC : 0);
  }

  private int chalcogen() {
    int hydrogens = hydrogens(v);
    int charge = molecule.charge(v);
    int valence = molecule.valence(v);
    if (molecule.isAromatic(v)) {
      return charge == 0 && !nearAromaticNitrogen() ? ACCEPTOR : 0;
    }
    boolean donor = hydrogens == 1 && charge == 0;
    boolean acceptor =
        charge == -1 || valence == 2 && (hydrogens == 0 || hydrogens == 1 && !besideDoubleBond());
    return (donor ? DONOR : 0) + (acceptor ? ACCEPTOR : 0);
  }

  /** Three minus h neighbours are carbons (or, with hydrogens on N, aromatic) and no carbonyls. */
  private boolean basicNeighbors(int hydrogens) {
    int fitting = 0;
    for (int k = 0; k < graph.degree(v); k++) {
      int other = graph.neighbor(v, k);
      boolean aromatic = molecule.isAromatic(other);
      boolean kind = aromatic ? hydrogens > 0 : molecule.number(other) == C;
      if (kind && isSingle(graph.edge(v, k)) && !hasDoubleBond(other, O, O, O, v)) {
        fitting++;
      }
    }
    return fitting >= 3 - hydrogens;
  }

  /** Whether a single bond leads to an atom with a double bond to O, N, P or S. */
  private boolean besideDoubleBond() {
    for (int k = 0; k < graph.degree(v); k++) {
      int other = graph.neighbor(v, k);
      if (isSingle(graph.edge(v, k))
          && (hasDoubleBond(other, O, P, S, v) || hasDoubleBond(other, N, N, N, v))) {
        return true;
      }
    }
    return false;
  }

  private boolean nearAromaticNitrogen() {
    for (int k = 0; k < graph.degree(v); k++) {
      int other = graph.neighbor(v, k);
      if (!molecule.isAromaticBond(graph.edge(v, k))) {
        continue;
      }
      if (molecule.number(other) == N) {
        return true;
      }
      for (int j = 0; j < graph.degree(other); j++) {
        if (molecule.number(other) == C
            && molecule.isAromaticBond(graph.edge(other, j))
            && molecule.number(graph.neighbor(other, j)) == N) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isAcid() {
    if (!hasDoubleBond(v, O, P, S, -1)) {
      return false;
    }
    for (int k = 0; k < graph.degree(v); k++) {
      int other = graph.neighbor(v, k);
      if (molecule.number(other) == O
          && !molecule.isAromatic(other)
          && isSingle(graph.edge(v, k))
          && (hydrogens(other) == 1 || molecule.charge(other) == -1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSingle(int edge) {
    return molecule.order(edge) == 1 && !molecule.isAromaticBond(edge);
  }

  /** Whether an atom has a double bond to an atom of three elements, none of them aromatic. */
  private boolean hasDoubleBond(int atom, int first, int second, int third, int except) {
    for (int k = 0; k < graph.degree(atom); k++) {
      int other = graph.neighbor(atom, k);
      int number = molecule.number(other);
      int edge = graph.edge(atom, k);
      if (other != except
          && (number == first || number == second || number == third)
          && molecule.order(edge) == 2
          && !molecule.isAromaticBond(edge)
          && !molecule.isAromatic(other)) {
        return true;
      }
    }
    return false;
  }

  private int hydrogens(int atom) {
    int sum = molecule.hydrogens(atom);
    for (int k = 0; k < graph.degree(atom); k++) {
      sum += molecule.number(graph.neighbor(atom, k)) == H ? 1 : 0;
    }
    return sum;
  }
}
