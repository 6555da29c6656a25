package org.materialsj.packing.toy;

import java.util.Arrays;

/**
 * The energy of rigid molecules of six Lennard-Jones atoms at the corners of a regular hexagon, in
 * the plane: the sum over pairs of molecules, each once, of
 *
 * <p>E_IJ = w(d) sum over atoms i of I and j of J of (1/r_ij^12 - 1/r_ij^6),
 *
 * <p>lengths in sigma, energies in 4 epsilon. The window w falls from 1 to 0 between {@value
 * #WINDOW} of the cutoff and the cutoff in the distance d of the centres, as 1 - 10 t^3 + 15 t^4 -
 * 6 t^5, so that the energy has two continuous derivatives. Pairs come from a list that is made
 * anew when a molecule has moved by half of its margin. Cost: 36 atom pairs per pair of molecules
 * in reach. Has workspace; for one thread.
 */
final class HexagonEnergy {

  /** Atoms of a molecule. */
  static final int ATOMS = 6;

  /** Fraction of the cutoff at which the window begins to close. */
  private static final double WINDOW = 0.8;

  /** Pairs this much further apart than the cutoff are listed, too (sigma). */
  private static final double MARGIN = 1;

  private final int molecules;
  private final double radius;
  private final double cutoff;
  private final double[] listed;
  private final double[] cosines = new double[ATOMS];
  private final double[] sines = new double[ATOMS];
  private final double[] arms;
  private int[] pairs = new int[0];
  private int pairCount;
  private boolean hasList;

  /**
   * The energy of a number of molecules.
   *
   * @param molecules at least 1
   * @param radius circumradius of the hexagon (sigma), positive
   * @param cutoff distance of centres beyond which molecules do not see each other (sigma)
   */
  HexagonEnergy(int molecules, double radius, double cutoff) {
    this.molecules = molecules;
    this.radius = radius;
    this.cutoff = cutoff;
    this.listed = new double[3 * molecules];
    this.arms = new double[2 * ATOMS * molecules];
    for (int k = 0; k < ATOMS; k++) {
      cosines[k] = Math.cos(k * Math.PI / 3);
      sines[k] = Math.sin(k * Math.PI / 3);
    }
  }

  /**
   * Where the atoms of a molecule lie about its centre.
   *
   * @param angle direction of the first atom (radians)
   * @param arms 12 numbers are written: x and y of each atom (sigma)
   * @param offset where they are written
   */
  void arms(double angle, double[] arms, int offset) {
    double c = radius * Math.cos(angle);
    double s = radius * Math.sin(angle);
    for (int k = 0; k < ATOMS; k++) {
      arms[offset + 2 * k] = c * cosines[k] - s * sines[k];
      arms[offset + 2 * k + 1] = s * cosines[k] + c * sines[k];
    }
  }

  /**
   * The energy and its derivatives.
   *
   * @param x for each molecule x and y of its centre (sigma) and its angle (radians); not modified
   * @param gradient overwritten by the derivatives
   * @return energy of all molecules (4 epsilon); infinite when two atoms are at one place
   */
  double evaluate(double[] x, double[] gradient) {
    if (!hasList || moved(x)) {
      list(x);
    }
    for (int m = 0; m < molecules; m++) {
      arms(x[3 * m + 2], arms, 2 * ATOMS * m);
    }
    Arrays.fill(gradient, 0);
    double energy = 0;
    for (int p = 0; p < pairCount; p++) {
      energy += pair(x, gradient, pairs[2 * p], pairs[2 * p + 1]);
    }
    return energy;
  }

  private double pair(double[] x, double[] gradient, int first, int second) {
    double dx = x[3 * second] - x[3 * first];
    double dy = x[3 * second + 1] - x[3 * first + 1];
    double d2 = dx * dx + dy * dy;
    if (d2 >= cutoff * cutoff) {
      return 0;
    }
    double energy = 0;
    double forceX = 0;
    double forceY = 0;
    double turnFirst = 0;
    double turnSecond = 0;
    for (int i = 2 * ATOMS * first; i < 2 * ATOMS * (first + 1); i += 2) {
      double fromX = dx - arms[i];
      double fromY = dy - arms[i + 1];
      double pullX = 0;
      double pullY = 0;
      for (int j = 2 * ATOMS * second; j < 2 * ATOMS * (second + 1); j += 2) {
        double rx = fromX + arms[j];
        double ry = fromY + arms[j + 1];
        double inverse2 = 1 / (rx * rx + ry * ry);
        double inverse6 = inverse2 * inverse2 * inverse2;
        energy += inverse6 * (inverse6 - 1);
        double slope = inverse6 * (6 - 12 * inverse6) * inverse2;
        pullX += slope * rx;
        pullY += slope * ry;
        turnSecond += slope * (arms[j] * ry - arms[j + 1] * rx);
      }
      forceX += pullX;
      forceY += pullY;
      turnFirst -= arms[i] * pullY - arms[i + 1] * pullX;
    }
    double d = Math.sqrt(d2);
    double t = (d / cutoff - WINDOW) / (1 - WINDOW);
    double window = t <= 0 ? 1 : 1 - t * t * t * (10 + t * (6 * t - 15));
    double closing = t <= 0 ? 0 : -30 * t * t * (1 - t) * (1 - t) / (cutoff * (1 - WINDOW));
    double along = closing * energy / d;
    add(gradient, second, window * forceX + along * dx, window * forceY + along * dy);
    add(gradient, first, -window * forceX - along * dx, -window * forceY - along * dy);
    gradient[3 * first + 2] += window * turnFirst;
    gradient[3 * second + 2] += window * turnSecond;
    return window * energy;
  }

  private static void add(double[] gradient, int molecule, double x, double y) {
    gradient[3 * molecule] += x;
    gradient[3 * molecule + 1] += y;
  }

  private boolean moved(double[] x) {
    for (int m = 0; m < molecules; m++) {
      double dx = x[3 * m] - listed[3 * m];
      double dy = x[3 * m + 1] - listed[3 * m + 1];
      // Written so that a coordinate that is not a number makes a new list, too.
      if (!(dx * dx + dy * dy < 0.25 * MARGIN * MARGIN)) {
        return true;
      }
    }
    return false;
  }

  /** A plain double loop: some hundred molecules, and rarely. */
  private void list(double[] x) {
    pairCount = 0;
    double reach = cutoff + MARGIN;
    for (int first = 0; first < molecules; first++) {
      for (int second = first + 1; second < molecules; second++) {
        double dx = x[3 * second] - x[3 * first];
        double dy = x[3 * second + 1] - x[3 * first + 1];
        if (dx * dx + dy * dy < reach * reach) {
          if (2 * pairCount == pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.max(64, 2 * pairs.length));
          }
          pairs[2 * pairCount] = first;
          pairs[2 * pairCount + 1] = second;
          pairCount++;
        }
      }
    }
    System.arraycopy(x, 0, listed, 0, listed.length);
    hasList = true;
  }
}
