package org.materialsj.potentials.adsorption;

import java.util.Arrays;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.special.ErrorFunction;

/**
 * The long-ranged part of the electrostatic energy of guests in a charged or uncharged framework,
 * by Ewald's method with a conductor around the crystal: the sum over waves k of
 *
 * <pre>
 * f 4 pi / V exp(-k^2 / (4 alpha^2)) / k^2 |S(k)|^2,   S(k) = sum of q exp(i k r),
 * </pre>
 *
 * over one of each k and -k. S is kept, so that a step costs as much as there are waves times the
 * sites of one molecule, whatever else is in the box. What a molecule's own Gaussians do to each
 * other is taken off as a constant. Source: Ewald 1921, doi:10.1002/andp.19213690304; Frenkel and
 * Smit, Understanding Molecular Simulation, 2nd edition, 2002, chapter 12. For one thread.
 */
final class GuestWaves {

  /** Factors exp(-x^2) below 5e-6 are left out, of space and of waves. */
  static final double REACH = 3.5;

  private final double[] inverse;
  private final double[] charges;
  private final int[] h;
  private final int[] k;
  private final int[] l;
  private final double[] factors;
  private final double[] real;
  private final double[] imaginary;
  private final double[] realChange;
  private final double[] imaginaryChange;
  private final double own;
  private final double[][] cosines = new double[3][];
  private final double[][] sines = new double[3][];

  GuestWaves(RigidFramework framework, GuestModel guest, double alpha) {
    double[] cell = framework.cell();
    inverse = Matrix3.inverse(cell);
    charges = guest.sites().stream().mapToDouble(GuestModel.Site::charge).toArray();
    own = ownEnergy(guest, alpha);
    int[] bounds = new int[3];
    double longest = 2 * alpha * REACH;
    for (int axis = 0; axis < 3; axis++) {
      double length =
          Math.hypot(Math.hypot(cell[3 * axis], cell[3 * axis + 1]), cell[3 * axis + 2]);
      bounds[axis] = (int) Math.floor(longest * length / (2 * Math.PI));
      cosines[axis] = new double[bounds[axis] + 1];
      sines[axis] = new double[bounds[axis] + 1];
    }
    int room = (bounds[0] + 1) * (2 * bounds[1] + 1) * (2 * bounds[2] + 1);
    int[][] indices = new int[3][room];
    double[] found = new double[room];
    int count = 0;
    double front = AdsorptionUnits.COULOMB * 4 * Math.PI / framework.volume();
    for (int a = 0; a <= bounds[0]; a++) {
      for (int b = a == 0 ? 0 : -bounds[1]; b <= bounds[1]; b++) {
        for (int c = a == 0 && b == 0 ? 1 : -bounds[2]; c <= bounds[2]; c++) {
          double square = square(a, b, c);
          if (square < longest * longest) {
            indices[0][count] = a;
            indices[1][count] = b;
            indices[2][count] = c;
            found[count] = front * Math.exp(-square / (4 * alpha * alpha)) / square;
            count++;
          }
        }
      }
    }
    h = Arrays.copyOf(indices[0], count);
    k = Arrays.copyOf(indices[1], count);
    l = Arrays.copyOf(indices[2], count);
    factors = Arrays.copyOf(found, count);
    real = new double[count];
    imaginary = new double[count];
    realChange = new double[count];
    imaginaryChange = new double[count];
    double[] positions = framework.positions();
    double[] all = framework.charges();
    for (int i = 0; i < all.length; i++) {
      add(all[i], positions, 3 * i, 1);
    }
    accept();
  }

  /** What one molecule's Gaussians do to themselves and to each other, and should not. */
  private static double ownEnergy(GuestModel guest, double alpha) {
    double sum = 0;
    for (int i = 0; i < guest.sites().size(); i++) {
      GuestModel.Site a = guest.sites().get(i);
      sum += alpha / Math.sqrt(Math.PI) * a.charge() * a.charge();
      for (int j = 0; j < i; j++) {
        GuestModel.Site b = guest.sites().get(j);
        double r = Math.hypot(Math.hypot(a.x() - b.x(), a.y() - b.y()), a.z() - b.z());
        // Sites on each other: the limit of erf(alpha r) / r.
        double shape = r < 1e-9 ? 2 * alpha / Math.sqrt(Math.PI) : ErrorFunction.erf(alpha * r) / r;
        sum += a.charge() * b.charge() * shape;
      }
    }
    return AdsorptionUnits.COULOMB * sum;
  }

  private double square(int a, int b, int c) {
    double x = a * inverse[0] + b * inverse[1] + c * inverse[2];
    double y = a * inverse[3] + b * inverse[4] + c * inverse[5];
    double z = a * inverse[6] + b * inverse[7] + c * inverse[8];
    return 4 * Math.PI * Math.PI * (x * x + y * y + z * z);
  }

  /** Begins a change. */
  void clear() {
    Arrays.fill(realChange, 0);
    Arrays.fill(imaginaryChange, 0);
  }

  /** Adds a molecule to the change, or takes one away when the sign is -1. */
  void molecule(double[] sites, int sign) {
    for (int s = 0; s < charges.length; s++) {
      add(charges[s], sites, 3 * s, sign);
    }
  }

  private void add(double charge, double[] at, int offset, int sign) {
    if (charge == 0) {
      return;
    }
    for (int axis = 0; axis < 3; axis++) {
      double f =
          at[offset] * inverse[axis]
              + at[offset + 1] * inverse[3 + axis]
              + at[offset + 2] * inverse[6 + axis];
      tabulate(axis, 2 * Math.PI * (f - Math.rint(f)));
    }
    double q = sign * charge;
    for (int i = 0; i < factors.length; i++) {
      double ca = cosines[0][h[i]];
      double sa = sines[0][h[i]];
      double cb = cosines[1][Math.abs(k[i])];
      double sb = k[i] < 0 ? -sines[1][-k[i]] : sines[1][k[i]];
      double cc = cosines[2][Math.abs(l[i])];
      double sc = l[i] < 0 ? -sines[2][-l[i]] : sines[2][l[i]];
      double cab = ca * cb - sa * sb;
      double sab = sa * cb + ca * sb;
      realChange[i] += q * (cab * cc - sab * sc);
      imaginaryChange[i] += q * (sab * cc + cab * sc);
    }
  }

  private void tabulate(int axis, double phase) {
    double[] c = cosines[axis];
    double[] s = sines[axis];
    double cosine = Math.cos(phase);
    double sine = Math.sin(phase);
    c[0] = 1;
    s[0] = 0;
    for (int i = 1; i < c.length; i++) {
      c[i] = c[i - 1] * cosine - s[i - 1] * sine;
      s[i] = s[i - 1] * cosine + c[i - 1] * sine;
    }
  }

  /** Energy of the change, which has so many molecules more (eV). */
  double energy(int more) {
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      sum +=
          factors[i]
              * (realChange[i] * (2 * real[i] + realChange[i])
                  + imaginaryChange[i] * (2 * imaginary[i] + imaginaryChange[i]));
    }
    return sum - more * own;
  }

  /** The change happens. */
  void accept() {
    for (int i = 0; i < factors.length; i++) {
      real[i] += realChange[i];
      imaginary[i] += imaginaryChange[i];
    }
    clear();
  }
}
