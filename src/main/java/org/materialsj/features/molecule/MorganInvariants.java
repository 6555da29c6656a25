package org.materialsj.features.molecule;

import org.materialsj.engine.graph.Graph;

/** What an atom is by itself, for circular fingerprints. */
enum MorganInvariants {
  /**
   * Atomic number, number of neighbours with hydrogens, counted hydrogens, charge, isotope, and
   * whether it is on a ring.
   */
  CONNECTIVITY("ECFP") {
    @Override
    long of(MolecularGraph molecule, int v) {
      long identifier = MorganEnvironments.hash(0, molecule.number(v));
      identifier = MorganEnvironments.hash(identifier, molecule.degree(v));
      identifier = MorganEnvironments.hash(identifier, molecule.hydrogens(v));
      identifier = MorganEnvironments.hash(identifier, molecule.charge(v));
      identifier = MorganEnvironments.hash(identifier, molecule.massNumber(v));
      return MorganEnvironments.hash(identifier, molecule.onRing(v) ? 1 : 0);
    }
  },
  /**
   * What it may do: 1 donate and 2 accept a hydrogen bond, 4 aromatic, 8 halogen, 16 basic, 32
   * acidic; the sum.
   */
  FEATURES("FCFP") {
    @Override
    long of(MolecularGraph molecule, int v) {
      return MorganEnvironments.hash(0, Pharmacophore.of(molecule, v));
    }
  };

  private final String prefix;

  MorganInvariants(String prefix) {
    this.prefix = prefix;
  }

  /** The usual name of the fingerprints, without the diameter. */
  String prefix() {
    return prefix;
  }

  /** The identifier of one atom alone. */
  abstract long of(MolecularGraph molecule, int v);

  /** The identifiers of all atoms alone. */
  long[] of(MolecularGraph molecule) {
    Graph graph = molecule.graph();
    long[] identifiers = new long[graph.size()];
    for (int v = 0; v < identifiers.length; v++) {
      identifiers[v] = of(molecule, v);
    }
    return identifiers;
  }
}
