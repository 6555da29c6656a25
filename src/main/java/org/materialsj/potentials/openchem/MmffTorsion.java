package org.materialsj.potentials.openchem;

import com.actelion.research.chem.forcefield.mmff.TorsionAngle;
import java.util.List;

/**
 * Torsion: (v1 (1 + cos phi) + v2 (1 - cos 2 phi) + v3 (1 + cos 3 phi)) / 2. A polynomial in cos
 * phi, so that planar arrangements need no exception.
 */
final class MmffTorsion implements MmffTerm {

  /** Below it three atoms count as in line, and the torsion angle as unknown. */
  private static final double IN_LINE = 1e-10;

  private final int[] atoms;
  private final double[] constants;
  private final double[] axis = new double[3];
  private final double[] first = new double[3];
  private final double[] last = new double[3];
  private final double[] firstNormal = new double[3];
  private final double[] lastNormal = new double[3];
  private final double[] atFirst = new double[3];
  private final double[] atLast = new double[3];
  private final double[] turnFirst = new double[3];
  private final double[] turnLast = new double[3];
  private double firstSize;
  private double lastSize;

  MmffTorsion(List<TorsionAngle> torsions, int[] owners) {
    this.atoms = new int[4 * torsions.size()];
    this.constants = new double[3 * torsions.size()];
    for (int k = 0; k < torsions.size(); k++) {
      TorsionAngle torsion = torsions.get(k);
      atoms[4 * k] = 3 * owners[torsion.a1];
      atoms[4 * k + 1] = 3 * owners[torsion.a2];
      atoms[4 * k + 2] = 3 * owners[torsion.a3];
      atoms[4 * k + 3] = 3 * owners[torsion.a4];
      constants[3 * k] = torsion.v1;
      constants[3 * k + 1] = torsion.v2;
      constants[3 * k + 2] = torsion.v3;
    }
  }

  @Override
  public double energy(double[] x) {
    double energy = 0;
    for (int k = 0; k < atoms.length / 4; k++) {
      energy += value(k, cosine(x, k));
    }
    return energy;
  }

  private double cosine(double[] x, int k) {
    Geometry.between(x, atoms[4 * k], atoms[4 * k + 1], first);
    Geometry.between(x, atoms[4 * k + 2], atoms[4 * k + 1], axis);
    Geometry.between(x, atoms[4 * k + 3], atoms[4 * k + 2], last);
    Geometry.cross(first, axis, firstNormal);
    Geometry.cross(last, axis, lastNormal);
    firstSize = Geometry.norm(firstNormal);
    lastSize = Geometry.norm(lastNormal);
    double cosine = Geometry.dot(firstNormal, lastNormal) / Math.max(firstSize * lastSize, IN_LINE);
    return Math.max(-1, Math.min(1, cosine));
  }

  private double value(int k, double c) {
    double twice = 2 * c * c - 1;
    double thrice = c * (2 * twice - 1);
    return 0.5
        * (constants[3 * k] * (1 + c)
            + constants[3 * k + 1] * (1 - twice)
            + constants[3 * k + 2] * (1 + thrice));
  }

  @Override
  public double gradient(double[] x, double[] gradient) {
    double energy = 0;
    for (int k = 0; k < atoms.length / 4; k++) {
      double c = cosine(x, k);
      energy += value(k, c);
      double slope =
          0.5
              * (constants[3 * k]
                  - 4 * constants[3 * k + 1] * c
                  + constants[3 * k + 2] * (12 * c * c - 3));
      if (firstSize * lastSize > IN_LINE) {
        push(k, c, slope, gradient);
      }
    }
    return energy;
  }

  private void push(int k, double c, double slope, double[] gradient) {
    for (int i = 0; i < 3; i++) {
      double u = firstNormal[i] / firstSize;
      double v = lastNormal[i] / lastSize;
      firstNormal[i] = slope * (v - c * u) / firstSize;
      lastNormal[i] = slope * (u - c * v) / lastSize;
    }
    Geometry.cross(axis, firstNormal, atFirst);
    Geometry.cross(axis, lastNormal, atLast);
    Geometry.cross(firstNormal, first, turnFirst);
    Geometry.cross(lastNormal, last, turnLast);
    for (int i = 0; i < 3; i++) {
      double atAxis = turnFirst[i] + turnLast[i];
      gradient[atoms[4 * k] + i] += atFirst[i];
      gradient[atoms[4 * k + 1] + i] -= atFirst[i] + atAxis;
      gradient[atoms[4 * k + 2] + i] += atAxis - atLast[i];
      gradient[atoms[4 * k + 3] + i] += atLast[i];
    }
  }
}
