package org.materialsj.potentials.openchem;

import com.actelion.research.chem.forcefield.mmff.BondStretch;
import java.util.List;

/** Bond stretching: 143.9325 kb/2 d^2 (1 - 2 d + 7/3 d^2) with d = r - r0. */
final class MmffStretch implements MmffTerm {

  private static final double CUBIC = -2;
  private static final double QUARTIC = 7.0 / 12 * CUBIC * CUBIC;

  private final int[] atoms;
  private final double[] constants;
  private final double[] lengths;

  MmffStretch(List<BondStretch> bonds, int[] owners) {
    this.atoms = new int[2 * bonds.size()];
    this.constants = new double[bonds.size()];
    this.lengths = new double[bonds.size()];
    for (int k = 0; k < constants.length; k++) {
      BondStretch bond = bonds.get(k);
      atoms[2 * k] = 3 * owners[bond.a1];
      atoms[2 * k + 1] = 3 * owners[bond.a2];
      constants[k] = UNIT * bond.kb;
      lengths[k] = bond.r0;
    }
  }

  @Override
  public double energy(double[] x) {
    double energy = 0;
    for (int k = 0; k < constants.length; k++) {
      double d = Geometry.distance(x, atoms[2 * k], atoms[2 * k + 1]) - lengths[k];
      energy += 0.5 * constants[k] * d * d * (1 + CUBIC * d + QUARTIC * d * d);
    }
    return energy;
  }

  @Override
  public double gradient(double[] x, double[] gradient) {
    double energy = 0;
    for (int k = 0; k < constants.length; k++) {
      int a = atoms[2 * k];
      int b = atoms[2 * k + 1];
      double r = Geometry.distance(x, a, b);
      double d = r - lengths[k];
      energy += 0.5 * constants[k] * d * d * (1 + CUBIC * d + QUARTIC * d * d);
      double slope = constants[k] * d * (1 + 1.5 * CUBIC * d + 2 * QUARTIC * d * d);
      Geometry.push(x, a, b, slope / r, gradient);
    }
    return energy;
  }
}
