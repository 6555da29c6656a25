package org.materialsj.potentials.crystal;

/**
 * The exp-6 energy of two rigid molecules and its derivatives: the hot loop. The result of the last
 * call is left in the fields. For one thread.
 */
final class MoleculePair {

  /** Energy (kcal/mol). */
  double energy;

  /** Derivative by the centre of B, x (kcal/mol/angstrom); by that of A it is the opposite. */
  double forceX;

  /** Derivative by the centre of B, y. */
  double forceY;

  /** Derivative by the centre of B, z. */
  double forceZ;

  /** Derivative by a small turn of A about its centre, about x (kcal/mol). */
  double torqueAx;

  /** About y. */
  double torqueAy;

  /** About z. */
  double torqueAz;

  /** Derivative by a small turn of B about its centre, about x (kcal/mol). */
  double torqueBx;

  /** About y. */
  double torqueBy;

  /** About z. */
  double torqueBz;

  private final Exp6 exp6;

  MoleculePair(Exp6 exp6) {
    this.exp6 = exp6;
  }

  /**
   * Sums over all pairs of atoms.
   *
   * @param a atoms of molecule A relative to its centre, 3n coordinates (angstrom)
   * @param kindsA their kinds
   * @param b atoms of molecule B relative to its centre
   * @param kindsB their kinds
   * @param x centre of B minus centre of A, x
   * @param y likewise, y
   * @param z likewise, z
   */
  void evaluate(double[] a, int[] kindsA, double[] b, int[] kindsB, double x, double y, double z) {
    double sum = 0;
    double fx = 0;
    double fy = 0;
    double fz = 0;
    double ax = 0;
    double ay = 0;
    double az = 0;
    double bx = 0;
    double by = 0;
    double bz = 0;
    double[] repulsion = exp6.repulsion;
    double[] decay = exp6.decay;
    double[] attraction = exp6.attraction;
    double[] wall = exp6.wall;
    for (int i = 0; i < kindsA.length; i++) {
      double px = a[3 * i];
      double py = a[3 * i + 1];
      double pz = a[3 * i + 2];
      int row = kindsA[i] * exp6.count;
      double gx = 0;
      double gy = 0;
      double gz = 0;
      for (int j = 0; j < kindsB.length; j++) {
        double qx = b[3 * j];
        double qy = b[3 * j + 1];
        double qz = b[3 * j + 2];
        double dx = x + qx - px;
        double dy = y + qy - py;
        double dz = z + qz - pz;
        double square = dx * dx + dy * dy + dz * dz;
        double r = Math.sqrt(square);
        int t = row + kindsB[j];
        double slope;
        if (r < wall[t]) {
          sum += exp6.wallEnergy[t] + exp6.wallSlope[t] * (r - wall[t]);
          slope = exp6.wallSlope[t] / Math.max(r, 1e-9);
        } else {
          double inverse = 1 / square;
          double soft = repulsion[t] * Math.exp(-decay[t] * r);
          double pull = attraction[t] * inverse * inverse * inverse;
          sum += soft - pull;
          slope = (6 * pull - decay[t] * soft * r) * inverse;
        }
        double ex = slope * dx;
        double ey = slope * dy;
        double ez = slope * dz;
        gx += ex;
        gy += ey;
        gz += ez;
        bx += qy * ez - qz * ey;
        by += qz * ex - qx * ez;
        bz += qx * ey - qy * ex;
      }
      fx += gx;
      fy += gy;
      fz += gz;
      ax -= py * gz - pz * gy;
      ay -= pz * gx - px * gz;
      az -= px * gy - py * gx;
    }
    energy = sum;
    forceX = fx;
    forceY = fy;
    forceZ = fz;
    torqueAx = ax;
    torqueAy = ay;
    torqueAz = az;
    torqueBx = bx;
    torqueBy = by;
    torqueBz = bz;
  }
}
