package org.materialsj.potentials.ace;

import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.NeighborList;

/**
 * The repulsion of two nuclei that come closer than the inner cutoff, where there are no training
 * data: the universal screened potential
 *
 * <pre>
 * V(r) = e^2 Z1 Z2 / r sum over k of c_k exp(-d_k r / a),  a = 0.4685 angstrom / (Z1^0.23 + Z2^0.23),
 * </pre>
 *
 * times 1 minus the {@link InnerFade} of the functions, which it replaces. It is some eV at the
 * inner cutoff and keV where atoms collide.
 *
 * @see "J. F. Ziegler, J. P. Biersack, U. Littmark, The Stopping and Range of Ions in Matter, 1985"
 */
final class AceCore {

  /** e^2 / (4 pi epsilon0), eV angstrom. */
  private static final double COULOMB = 14.399645;

  private static final double[] SHARES = {0.18175, 0.50986, 0.28022, 0.02817};
  private static final double[] RATES = {3.19980, 0.94229, 0.40290, 0.20162};
  private static final double LENGTH = 0.46850;
  private static final double POWER = 0.23;

  private final int[] numbers;
  private final double inner;
  private final InnerFade fade;

  AceCore(int[] numbers, double inner) {
    this.numbers = numbers.clone();
    this.inner = inner;
    fade = new InnerFade(inner);
  }

  /** Adds the core of an atom with its neighbours, half of each pair. */
  void add(NeighborList atoms, int atom, AtomicResponse response) {
    for (int p = atoms.start(atom); p < atoms.end(atom); p++) {
      double r = atoms.r()[p];
      if (r < inner) {
        pair(atoms, atom, p, r, response);
      }
    }
  }

  private void pair(NeighborList atoms, int atom, int p, double r, AtomicResponse response) {
    int other = atoms.neighbors()[p];
    double z1 = numbers[atom];
    double z2 = numbers[other];
    double perLength = (Math.pow(z1, POWER) + Math.pow(z2, POWER)) / LENGTH;
    double screen = 0;
    double slope = 0;
    for (int k = 0; k < SHARES.length; k++) {
      double part = SHARES[k] * Math.exp(-RATES[k] * perLength * r);
      screen += part;
      slope -= RATES[k] * perLength * part;
    }
    double bare = COULOMB * z1 * z2 / r;
    double value = bare * screen;
    double byR = bare * slope - value / r;
    fade.at(r);
    byR = byR * (1 - fade.value()) - value * fade.slope();
    value *= 1 - fade.value();
    response.energies()[atom] += value / 2;
    double x = atoms.dx()[p];
    double y = atoms.dy()[p];
    double z = atoms.dz()[p];
    double g = byR / (2 * r);
    response.add(atom, other, g * x, g * y, g * z, x, y, z);
  }
}
