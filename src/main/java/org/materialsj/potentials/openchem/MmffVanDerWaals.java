package org.materialsj.potentials.openchem;

import com.actelion.research.chem.forcefield.mmff.VanDerWaals;
import java.util.List;

/**
 * Buffered 14-7 potential: e (1.07 / (q + 0.07))^7 (1.12 / (q^7 + 0.12) - 2) with q = r / R*, of
 * all pairs three or more bonds apart.
 */
final class MmffVanDerWaals implements MmffTerm {

  private static final double SEVENTH_POWER = Math.pow(1.07, 7);

  private final int[] atoms;
  private final double[] inverseRadii;
  private final double[] depths;

  MmffVanDerWaals(List<VanDerWaals> pairs, int[] owners) {
    this.atoms = new int[2 * pairs.size()];
    this.inverseRadii = new double[pairs.size()];
    this.depths = new double[pairs.size()];
    for (int k = 0; k < depths.length; k++) {
      VanDerWaals pair = pairs.get(k);
      atoms[2 * k] = 3 * owners[pair.a1];
      atoms[2 * k + 1] = 3 * owners[pair.a2];
      inverseRadii[k] = 1 / pair.rstar_ij;
      depths[k] = SEVENTH_POWER * pair.well_depth;
    }
  }

  @Override
  public double energy(double[] x) {
    double energy = 0;
    for (int k = 0; k < depths.length; k++) {
      double q = Geometry.distance(x, atoms[2 * k], atoms[2 * k + 1]) * inverseRadii[k];
      double q7 = seventh(q);
      double inner = q7 + 0.12;
      energy += depths[k] * (0.88 - 2 * q7) / (seventh(q + 0.07) * inner);
    }
    return energy;
  }

  @Override
  public double gradient(double[] x, double[] gradient) {
    double energy = 0;
    for (int k = 0; k < depths.length; k++) {
      int a = atoms[2 * k];
      int b = atoms[2 * k + 1];
      double r = Geometry.distance(x, a, b);
      double q = r * inverseRadii[k];
      double q2 = q * q;
      double q6 = q2 * q2 * q2;
      double inner = q6 * q + 0.12;
      double outer = 1 / (seventh(q + 0.07) * inner);
      double value = depths[k] * (0.88 - 2 * q6 * q) * outer;
      energy += value;
      double slope = -7 * value / (q + 0.07) - depths[k] * outer * 7.84 * q6 / inner;
      // Coinciding atoms feel no direction.
      if (r > 0) {
        Geometry.push(x, a, b, slope * inverseRadii[k] / r, gradient);
      }
    }
    return energy;
  }

  private static double seventh(double q) {
    double q2 = q * q;
    return q2 * q2 * q2 * q;
  }
}
