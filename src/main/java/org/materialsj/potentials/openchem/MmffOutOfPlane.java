package org.materialsj.potentials.openchem;

import com.actelion.research.chem.forcefield.mmff.MMFFMolecule;
import com.actelion.research.chem.forcefield.mmff.Tables;
import java.util.Arrays;

/**
 * Out-of-plane bending at centres with three neighbours: 143.9325 koop/2 chi^2, with chi the angle
 * (radian) between the bond to one neighbour and the plane of the other two, for each of the three.
 */
final class MmffOutOfPlane implements MmffTerm {

  private static final double LEAST = 1e-9;

  private final int[] atoms;
  private final double[] constants;
  private final MmffAngle angle = new MmffAngle();
  private final double[] out = new double[3];
  private final double[] normal = new double[3];
  private final double[] byFirst = new double[3];
  private final double[] bySecond = new double[3];

  MmffOutOfPlane(Tables tables, MMFFMolecule molecule, int[] owners) {
    int n = 0;
    int[] found = new int[12 * molecule.getAllAtoms()];
    double[] values = new double[3 * molecule.getAllAtoms()];
    for (int centre = 0; centre < molecule.getAllAtoms(); centre++) {
      if (molecule.getAllConnAtoms(centre) != 3) {
        continue;
      }
      int[] around = new int[3];
      for (int i = 0; i < 3; i++) {
        around[i] = molecule.getConnAtom(centre, i);
      }
      double constant = tables.oop.getKoop(molecule, centre, around[0], around[1], around[2]);
      for (int i = 0; i < 3 && constant != 0; i++) {
        found[4 * n] = 3 * owners[centre];
        found[4 * n + 1] = 3 * owners[around[(i + 1) % 3]];
        found[4 * n + 2] = 3 * owners[around[(i + 2) % 3]];
        found[4 * n + 3] = 3 * owners[around[i]];
        values[n++] = UNIT * constant;
      }
    }
    this.atoms = Arrays.copyOf(found, 4 * n);
    this.constants = Arrays.copyOf(values, n);
  }

  @Override
  public double energy(double[] x) {
    double energy = 0;
    for (int k = 0; k < constants.length; k++) {
      double chi = Math.asin(sine(x, k));
      energy += 0.5 * constants[k] * chi * chi;
    }
    return energy;
  }

  /** Measures the angle of the plane's two bonds, and returns the sine of chi. */
  private double sine(double[] x, int k) {
    angle.measure(x, atoms[4 * k + 1], atoms[4 * k], atoms[4 * k + 2]);
    Geometry.between(x, atoms[4 * k + 3], atoms[4 * k], out);
    Geometry.cross(angle.first, angle.second, normal);
    double sine = Geometry.dot(normal, out) / (Math.max(angle.sine, LEAST) * Geometry.norm(out));
    return Math.max(-1, Math.min(1, sine));
  }

  @Override
  public double gradient(double[] x, double[] gradient) {
    double energy = 0;
    for (int k = 0; k < constants.length; k++) {
      double sine = sine(x, k);
      double chi = Math.asin(sine);
      energy += 0.5 * constants[k] * chi * chi;
      double cosine = Math.sqrt(1 - sine * sine);
      if (angle.sine > LEAST && cosine > LEAST) {
        push(k, sine, constants[k] * chi / cosine, gradient);
      }
    }
    return energy;
  }

  /** From the derivative of the energy by the sine s = (e1 x e2) e3 / |e1 x e2|. */
  private void push(int k, double sine, double bySine, double[] gradient) {
    double length = Geometry.normalize(out);
    Geometry.cross(angle.second, out, byFirst);
    Geometry.cross(out, angle.first, bySecond);
    double tilt = sine * angle.cosine / angle.sine;
    for (int i = 0; i < 3; i++) {
      byFirst[i] = byFirst[i] / angle.sine + tilt * angle.second[i] / angle.sine;
      bySecond[i] = bySecond[i] / angle.sine + tilt * angle.first[i] / angle.sine;
      normal[i] /= angle.sine;
    }
    double first = Geometry.dot(byFirst, angle.first);
    double second = Geometry.dot(bySecond, angle.second);
    for (int i = 0; i < 3; i++) {
      double atFirst = bySine * (byFirst[i] - first * angle.first[i]) / angle.firstLength;
      double atSecond = bySine * (bySecond[i] - second * angle.second[i]) / angle.secondLength;
      double atOut = bySine * (normal[i] - sine * out[i]) / length;
      gradient[atoms[4 * k + 1] + i] += atFirst;
      gradient[atoms[4 * k + 2] + i] += atSecond;
      gradient[atoms[4 * k + 3] + i] += atOut;
      gradient[atoms[4 * k] + i] -= atFirst + atSecond + atOut;
    }
  }
}
