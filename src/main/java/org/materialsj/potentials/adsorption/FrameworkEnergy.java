package org.materialsj.potentials.adsorption;

import org.materialsj.engine.algebra.Matrix3;

/**
 * Guests in a rigid framework: Lennard-Jones potentials of all pairs of sites, cut off and shifted
 * to 0 there, parameters mixed by Lorentz and Berthelot (sigma arithmetic, epsilon geometric), and
 * Coulomb's law by Ewald's method when the guest has charges. The framework's own energy is left
 * out, and so is that within a molecule: neither changes. A step costs as much as there are atoms
 * in the box.
 */
public final class FrameworkEnergy implements GuestEnergy {

  /** Two charges without any repulsion, nearer than this (angstrom), overlap. */
  private static final double TOUCHING = 0.3;

  private final int atoms;
  private final double[] cell;
  private final double[] inverse;
  private final double square;
  private final int sites;

  /** Fractional coordinates of the atoms in the box. */
  private final double[] u;

  private final double[] v;
  private final double[] w;

  /** For each site, by atom of the framework: factors of r^-12 and r^-6, energy at the cut-off. */
  private final double[][] twelfth;

  private final double[][] sixth;
  private final double[][] shift;

  /** Product of charges times Coulomb's constant. */
  private final double[][] products;

  /** The same between site i and site j of guests, at i * sites + j. */
  private final double[] guestTwelfth;

  private final double[] guestSixth;
  private final double[] guestShift;
  private final double[] guestProducts;
  private final ScreenedCoulomb screened;
  private final GuestWaves waves;
  private final double[] separation = new double[3];

  /**
   * Prepares to evaluate.
   *
   * @param framework the box
   * @param guest the kind of guest
   */
  public FrameworkEnergy(RigidFramework framework, GuestModel guest) {
    cell = framework.cell();
    inverse = Matrix3.inverse(cell);
    square = framework.cutoff() * framework.cutoff();
    atoms = framework.size();
    sites = guest.sites().size();
    double alpha = GuestWaves.REACH / framework.cutoff();
    screened = new ScreenedCoulomb(alpha, framework.cutoff());
    waves = guest.charged() ? new GuestWaves(framework, guest, alpha) : null;
    u = new double[atoms];
    v = new double[atoms];
    w = new double[atoms];
    double[] positions = framework.positions();
    for (int j = 0; j < atoms; j++) {
      toFractional(positions, 3 * j);
      u[j] = separation[0];
      v[j] = separation[1];
      w[j] = separation[2];
    }
    twelfth = new double[sites][atoms];
    sixth = new double[sites][atoms];
    shift = new double[sites][atoms];
    products = new double[sites][atoms];
    double[] epsilon = framework.epsilon();
    double[] sigma = framework.sigma();
    double[] charges = framework.charges();
    for (int s = 0; s < sites; s++) {
      GuestModel.Site site = guest.sites().get(s);
      for (int j = 0; j < atoms; j++) {
        pair(site, epsilon[j], sigma[j], twelfth[s], sixth[s], shift[s], j);
        products[s][j] = AdsorptionUnits.COULOMB * site.charge() * charges[j];
      }
    }
    guestTwelfth = new double[sites * sites];
    guestSixth = new double[sites * sites];
    guestShift = new double[sites * sites];
    guestProducts = new double[sites * sites];
    for (int s = 0; s < sites; s++) {
      for (int t = 0; t < sites; t++) {
        GuestModel.Site other = guest.sites().get(t);
        int at = s * sites + t;
        pair(
            guest.sites().get(s),
            other.epsilon(),
            other.sigma(),
            guestTwelfth,
            guestSixth,
            guestShift,
            at);
        guestProducts[at] =
            AdsorptionUnits.COULOMB * guest.sites().get(s).charge() * other.charge();
      }
    }
  }

  private void pair(
      GuestModel.Site site,
      double epsilon,
      double sigma,
      double[] to12,
      double[] to6,
      double[] toShift,
      int at) {
    double depth = 4 * AdsorptionUnits.BOLTZMANN * Math.sqrt(site.epsilon() * epsilon);
    double s6 = Math.pow(0.5 * (site.sigma() + sigma), 6);
    double end = s6 / (square * square * square);
    to12[at] = depth * s6 * s6;
    to6[at] = depth * s6;
    toShift[at] = depth * (end * end - end);
  }

  @Override
  public double insertion(Loading loading, double[] added) {
    double energy = framework(added);
    if (energy < Double.POSITIVE_INFINITY) {
      energy += others(loading, added, -1);
    }
    if (waves == null || energy == Double.POSITIVE_INFINITY) {
      return energy;
    }
    waves.clear();
    waves.molecule(added, 1);
    return energy + waves.energy(1);
  }

  @Override
  public double removal(Loading loading, int removed) {
    double[] old = loading.sites(removed);
    double energy = -framework(old) - others(loading, old, removed);
    if (waves == null) {
      return energy;
    }
    waves.clear();
    waves.molecule(old, -1);
    return energy + waves.energy(-1);
  }

  @Override
  public double displacement(Loading loading, int moved, double[] to) {
    double energy = framework(to);
    if (energy < Double.POSITIVE_INFINITY) {
      energy += others(loading, to, moved);
    }
    if (energy == Double.POSITIVE_INFINITY) {
      return energy;
    }
    double[] old = loading.sites(moved);
    energy -= framework(old) + others(loading, old, moved);
    if (waves == null) {
      return energy;
    }
    waves.clear();
    waves.molecule(old, -1);
    waves.molecule(to, 1);
    return energy + waves.energy(0);
  }

  @Override
  public void accept() {
    if (waves != null) {
      waves.accept();
    }
  }

  private void toFractional(double[] at, int offset) {
    double x = at[offset];
    double y = at[offset + 1];
    double z = at[offset + 2];
    separation[0] = x * inverse[0] + y * inverse[3] + z * inverse[6];
    separation[1] = x * inverse[1] + y * inverse[4] + z * inverse[7];
    separation[2] = x * inverse[2] + y * inverse[5] + z * inverse[8];
  }

  /** Energy of a molecule with the framework, without waves. */
  private double framework(double[] molecule) {
    double sum = 0;
    for (int s = 0; s < sites; s++) {
      toFractional(molecule, 3 * s);
      double a = separation[0];
      double b = separation[1];
      double c = separation[2];
      for (int j = 0; j < atoms; j++) {
        double p = u[j] - a;
        double q = v[j] - b;
        double r = w[j] - c;
        p -= Math.rint(p);
        q -= Math.rint(q);
        r -= Math.rint(r);
        double x = p * cell[0] + q * cell[3] + r * cell[6];
        double y = p * cell[1] + q * cell[4] + r * cell[7];
        double z = p * cell[2] + q * cell[5] + r * cell[8];
        double d = x * x + y * y + z * z;
        if (d < square) {
          sum += energy(d, twelfth[s][j], sixth[s][j], shift[s][j], products[s][j]);
        }
      }
      if (sum == Double.POSITIVE_INFINITY) {
        return sum;
      }
    }
    return sum;
  }

  /** Energy of a molecule with all but one of the others, without waves. */
  private double others(Loading loading, double[] molecule, int except) {
    double sum = 0;
    for (int m = 0; m < loading.count(); m++) {
      if (m != except) {
        sum += between(molecule, loading.sites(m));
      }
    }
    return sum;
  }

  private double between(double[] one, double[] other) {
    double sum = 0;
    for (int s = 0; s < sites; s++) {
      for (int t = 0; t < sites; t++) {
        double d = distance(one, 3 * s, other, 3 * t);
        int at = s * sites + t;
        if (d < square) {
          sum += energy(d, guestTwelfth[at], guestSixth[at], guestShift[at], guestProducts[at]);
        }
      }
    }
    return sum;
  }

  /** Square of the distance of the nearest images. */
  private double distance(double[] one, int i, double[] other, int j) {
    double x = one[i] - other[j];
    double y = one[i + 1] - other[j + 1];
    double z = one[i + 2] - other[j + 2];
    double p = Math.rint(x * inverse[0] + y * inverse[3] + z * inverse[6]);
    double q = Math.rint(x * inverse[1] + y * inverse[4] + z * inverse[7]);
    double r = Math.rint(x * inverse[2] + y * inverse[5] + z * inverse[8]);
    x -= p * cell[0] + q * cell[3] + r * cell[6];
    y -= p * cell[1] + q * cell[4] + r * cell[7];
    z -= p * cell[2] + q * cell[5] + r * cell[8];
    return x * x + y * y + z * z;
  }

  private double energy(double d, double to12, double to6, double toShift, double product) {
    double sum = 0;
    if (to12 > 0) {
      double inverseSixth = 1 / (d * d * d);
      sum = inverseSixth * (to12 * inverseSixth - to6) - toShift;
    }
    if (product == 0) {
      return sum;
    }
    return d < TOUCHING * TOUCHING ? Double.POSITIVE_INFINITY : sum + product * screened.at(d);
  }
}
