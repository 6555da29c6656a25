package org.materialsj.model.chemistry;

import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;

/** The bonds of each atom, and the sums of their orders. Cost: linear in atoms and bonds. */
final class BondTable {

  private final int[] starts;
  private final int[] bonds;
  private final int[] drawn;
  private final int[] total;
  private final boolean[] open;

  BondTable(Molecule molecule) {
    int n = molecule.size();
    starts = new int[n + 1];
    drawn = new int[n];
    total = new int[n];
    open = new boolean[n];
    for (Bond bond : molecule.bonds()) {
      add(molecule, bond, bond.first(), bond.second());
      add(molecule, bond, bond.second(), bond.first());
      starts[bond.first() + 1]++;
      starts[bond.second() + 1]++;
    }
    for (int atom = 0; atom < n; atom++) {
      total[atom] = drawn[atom] + molecule.missingHydrogens(atom);
      starts[atom + 1] += starts[atom];
    }
    int[] next = starts.clone();
    bonds = new int[2 * molecule.bonds().size()];
    for (int k = 0; k < molecule.bonds().size(); k++) {
      Bond bond = molecule.bonds().get(k);
      bonds[next[bond.first()]++] = k;
      bonds[next[bond.second()]++] = k;
    }
  }

  private void add(Molecule molecule, Bond bond, int atom, int neighbor) {
    boolean coordination = !Valences.isJudged(molecule.number(neighbor));
    open[atom] |= coordination || bond.order() == Bond.Order.AROMATIC;
    if (!coordination) {
      drawn[atom] += order(bond);
    }
  }

  private static int order(Bond bond) {
    return switch (bond.order()) {
      case SINGLE, AROMATIC -> 1;
      case DOUBLE -> 2;
      case TRIPLE -> 3;
    };
  }

  /** The sum of the orders of an atom's bonds to judged elements. */
  int drawn(int atom) {
    return drawn[atom];
  }

  /** The sum of the orders of an atom's bonds to judged elements, with its missing hydrogens. */
  int total(int atom) {
    return total[atom];
  }

  /** Whether nothing can be said about missing bonds: one is aromatic or to a metal. */
  boolean isOpen(int atom) {
    return open[atom];
  }

  /** How many bonds an atom has. */
  int degree(int atom) {
    return starts[atom + 1] - starts[atom];
  }

  /** Index in the molecule of the k-th bond of an atom, in the order of the molecule. */
  int bond(int atom, int k) {
    return bonds[starts[atom] + k];
  }
}
