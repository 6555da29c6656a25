package org.materialsj.potentials.dynamics;

import org.materialsj.engine.algebra.SymmetricEigen;
import org.materialsj.engine.algebra.Vectors;

/** The motions of atoms as one body. */
final class RigidMotion {

  /** A moment of inertia below this share of the largest is that of a line about itself. */
  private static final double NO_INERTIA = 1e-9;

  private RigidMotion() {}

  /** The mean of vectors, weighted by masses. */
  static double[] mean(double[] vectors, double[] masses) {
    double[] sum = new double[3];
    double mass = 0;
    for (int i = 0; i < masses.length; i++) {
      mass += masses[i];
      for (int k = 0; k < 3; k++) {
        sum[k] += masses[i] * vectors[3 * i + k];
      }
    }
    return new double[] {sum[0] / mass, sum[1] / mass, sum[2] / mass};
  }

  /** Takes the velocity of the centre of mass away from all atoms. */
  static void stopDrift(double[] velocities, double[] masses) {
    double[] mean = mean(velocities, masses);
    for (int i = 0; i < velocities.length; i++) {
      velocities[i] -= mean[i % 3];
    }
  }

  /**
   * Takes the turning about the centre of mass away.
   *
   * @return the number of axes about which the atoms can turn: 3, 2 on a line, 0 for one atom
   */
  static int stopTurning(double[] positions, double[] velocities, double[] masses) {
    int n = masses.length;
    double[] centre = mean(positions, masses);
    double[] angular = new double[3];
    double[] inertia = new double[9];
    for (int i = 0; i < n; i++) {
      double[] r = arm(positions, i, centre);
      double[] v = {velocities[3 * i], velocities[3 * i + 1], velocities[3 * i + 2]};
      double[] cross = Vectors.cross(r, v);
      double square = Vectors.dot(r, r);
      for (int a = 0; a < 3; a++) {
        angular[a] += masses[i] * cross[a];
        for (int b = 0; b < 3; b++) {
          inertia[3 * a + b] += masses[i] * ((a == b ? square : 0) - r[a] * r[b]);
        }
      }
    }
    SymmetricEigen eigen = SymmetricEigen.small(inertia, 3);
    double[] turn = new double[3];
    int axes = 0;
    for (int e = 0; e < 3; e++) {
      double moment = eigen.values()[e];
      if (moment > NO_INERTIA * eigen.values()[2]) {
        axes++;
        double along = 0;
        for (int k = 0; k < 3; k++) {
          along += eigen.vectors()[3 * e + k] * angular[k] / moment;
        }
        for (int k = 0; k < 3; k++) {
          turn[k] += along * eigen.vectors()[3 * e + k];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      double[] cross = Vectors.cross(turn, arm(positions, i, centre));
      for (int k = 0; k < 3; k++) {
        velocities[3 * i + k] -= cross[k];
      }
    }
    return axes;
  }

  private static double[] arm(double[] positions, int atom, double[] centre) {
    return new double[] {
      positions[3 * atom] - centre[0],
      positions[3 * atom + 1] - centre[1],
      positions[3 * atom + 2] - centre[2]
    };
  }
}
