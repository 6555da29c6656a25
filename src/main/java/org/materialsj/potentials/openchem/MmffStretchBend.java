package org.materialsj.potentials.openchem;

import com.actelion.research.chem.forcefield.mmff.StretchBend;
import java.util.List;

/**
 * Coupling of two bonds with their angle: 2.51210 (k1 (r1 - r01) + k2 (r2 - r02)) (theta - theta0)
 * with angles in degrees.
 */
final class MmffStretchBend implements MmffTerm {

  private static final double PER_DEGREE = Math.PI / 180;

  private final int[] atoms;
  private final double[] firstConstants;
  private final double[] secondConstants;
  private final double[] firstLengths;
  private final double[] secondLengths;
  private final double[] angles;
  private final MmffAngle angle = new MmffAngle();

  MmffStretchBend(List<StretchBend> bends, int[] owners) {
    int n = bends.size();
    this.atoms = new int[3 * n];
    this.firstConstants = new double[n];
    this.secondConstants = new double[n];
    this.firstLengths = new double[n];
    this.secondLengths = new double[n];
    this.angles = new double[n];
    for (int k = 0; k < n; k++) {
      StretchBend bend = bends.get(k);
      atoms[3 * k] = 3 * owners[bend.a1];
      atoms[3 * k + 1] = 3 * owners[bend.a2];
      atoms[3 * k + 2] = 3 * owners[bend.a3];
      firstConstants[k] = UNIT * PER_DEGREE * bend.kba_ijk;
      secondConstants[k] = UNIT * PER_DEGREE * bend.kba_kji;
      firstLengths[k] = bend.r0i;
      secondLengths[k] = bend.r0k;
      angles[k] = bend.theta0;
    }
  }

  @Override
  public double energy(double[] x) {
    double energy = 0;
    for (int k = 0; k < angles.length; k++) {
      angle.measure(x, atoms[3 * k], atoms[3 * k + 1], atoms[3 * k + 2]);
      energy += stretch(k) * (angle.degrees() - angles[k]);
    }
    return energy;
  }

  private double stretch(int k) {
    return firstConstants[k] * (angle.firstLength - firstLengths[k])
        + secondConstants[k] * (angle.secondLength - secondLengths[k]);
  }

  @Override
  public double gradient(double[] x, double[] gradient) {
    double energy = 0;
    for (int k = 0; k < angles.length; k++) {
      int a = atoms[3 * k];
      int centre = atoms[3 * k + 1];
      int b = atoms[3 * k + 2];
      angle.measure(x, a, centre, b);
      double stretch = stretch(k);
      double d = angle.degrees() - angles[k];
      energy += stretch * d;
      angle.pushAngle(stretch / PER_DEGREE, a, centre, b, gradient);
      for (int i = 0; i < 3; i++) {
        double atFirst = firstConstants[k] * d * angle.first[i];
        double atSecond = secondConstants[k] * d * angle.second[i];
        gradient[a + i] += atFirst;
        gradient[b + i] += atSecond;
        gradient[centre + i] -= atFirst + atSecond;
      }
    }
    return energy;
  }
}
