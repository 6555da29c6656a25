package org.materialsj.features.molecule;

import org.materialsj.engine.graph.Graph;

/** Hybridization of atoms from their bonds. */
final class Hybridization {

  private Hybridization() {}

  /**
   * The p orbitals in the sigma bonds of an atom: 1 with a triple or two double bonds, 2 with a
   * double or aromatic bond, 3 otherwise. Nitrogen and oxygen beside an unsaturated atom are 2;
   * atoms beyond neon have at least 2, and 3 with more than two neighbours, as in sulfones.
   */
  static int of(MolecularGraph molecule, int v) {
    int number = molecule.number(v);
    int pi = pi(molecule, v);
    if (pi > 0) {
      return pi > 1 && number < 10 ? 1 : 2;
    }
    if ((number == 7 || number == 8) && molecule.degree(v) < 4) {
      Graph graph = molecule.graph();
      for (int k = 0; k < graph.degree(v); k++) {
        if (pi(molecule, graph.neighbor(v, k)) > 0) {
          return 2;
        }
      }
    }
    return 3;
  }

  private static int pi(MolecularGraph molecule, int v) {
    if (molecule.isAromatic(v)) {
      return 1;
    }
    boolean hypervalent = molecule.number(v) > 10 && molecule.degree(v) > 2;
    return hypervalent ? 0 : molecule.valence(v) - molecule.degree(v);
  }
}
