package org.materialsj.potentials.ace;

import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.NeighborList;
import org.materialsj.potentials.classical.PairFunction;
import org.materialsj.potentials.classical.ZblCore;

/**
 * The repulsion of atoms that come closer than the inner cutoff, where there are no training data:
 * a {@link ZblCore} that grows while the functions fade. It is some eV at the inner cutoff and keV
 * where atoms collide. For one thread at a time.
 */
final class AceCore {

  private final double inner;
  private final int[] species;
  private final PairFunction[][] functions;
  private final double[] result = new double[2];

  /**
   * A core.
   *
   * @param basis elements and inner cutoff, above 0
   * @param species index of the element of each atom
   */
  AceCore(AceBasis basis, int[] species) {
    inner = basis.settings().inner();
    this.species = species;
    int[] elements = basis.elements();
    ZblCore core = new ZblCore(AceSettings.FADE * inner, inner);
    functions = new PairFunction[elements.length][elements.length];
    for (int s = 0; s < elements.length; s++) {
      for (int t = 0; t < elements.length; t++) {
        functions[s][t] = core.between(elements[s], elements[t]);
      }
    }
  }

  /** Adds the core of an atom with its neighbours, half of each pair. */
  void add(NeighborList atoms, int atom, AtomicResponse response) {
    for (int p = atoms.start(atom); p < atoms.end(atom); p++) {
      double r = atoms.r()[p];
      if (r < inner) {
        int other = atoms.neighbors()[p];
        functions[species[atom]][species[other]].at(r, result);
        response.energies()[atom] += result[0] / 2;
        double x = atoms.dx()[p];
        double y = atoms.dy()[p];
        double z = atoms.dz()[p];
        double g = result[1] / (2 * r);
        response.add(atom, other, g * x, g * y, g * z, x, y, z);
      }
    }
  }
}
