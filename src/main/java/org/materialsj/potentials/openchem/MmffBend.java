package org.materialsj.potentials.openchem;

import com.actelion.research.chem.forcefield.mmff.AngleBend;
import java.util.List;

/**
 * Angle bending: 0.043844 ka/2 d^2 (1 - 0.006981317 d) with d = theta - theta0 in degrees; 143.9325
 * ka (1 + cos theta) at linear centres.
 */
final class MmffBend implements MmffTerm {

  private static final double CUBIC = -0.006981317;
  private static final double PER_DEGREE = Math.PI / 180;

  private final int[] atoms;
  private final double[] constants;
  private final double[] angles;
  private final boolean[] linear;
  private final MmffAngle angle = new MmffAngle();

  MmffBend(List<AngleBend> bends, int[] owners) {
    this.atoms = new int[3 * bends.size()];
    this.constants = new double[bends.size()];
    this.angles = new double[bends.size()];
    this.linear = new boolean[bends.size()];
    for (int k = 0; k < constants.length; k++) {
      AngleBend bend = bends.get(k);
      atoms[3 * k] = 3 * owners[bend.a1];
      atoms[3 * k + 1] = 3 * owners[bend.a2];
      atoms[3 * k + 2] = 3 * owners[bend.a3];
      constants[k] = UNIT * bend.ka;
      angles[k] = bend.theta0;
      linear[k] = bend.isLinear;
    }
  }

  @Override
  public double energy(double[] x) {
    double energy = 0;
    for (int k = 0; k < constants.length; k++) {
      angle.measure(x, atoms[3 * k], atoms[3 * k + 1], atoms[3 * k + 2]);
      energy += value(k);
    }
    return energy;
  }

  private double value(int k) {
    if (linear[k]) {
      return constants[k] * (1 + angle.cosine);
    }
    double d = angle.degrees() - angles[k];
    return 0.5 * PER_DEGREE * PER_DEGREE * constants[k] * d * d * (1 + CUBIC * d);
  }

  @Override
  public double gradient(double[] x, double[] gradient) {
    double energy = 0;
    for (int k = 0; k < constants.length; k++) {
      int a = atoms[3 * k];
      int centre = atoms[3 * k + 1];
      int b = atoms[3 * k + 2];
      angle.measure(x, a, centre, b);
      energy += value(k);
      if (linear[k]) {
        angle.pushCosine(constants[k], a, centre, b, gradient);
      } else {
        double d = angle.degrees() - angles[k];
        double byAngle = PER_DEGREE * constants[k] * d * (1 + 1.5 * CUBIC * d);
        angle.pushAngle(byAngle, a, centre, b, gradient);
      }
    }
    return energy;
  }
}
