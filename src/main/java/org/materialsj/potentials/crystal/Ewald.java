package org.materialsj.potentials.crystal;

import java.util.Arrays;
import java.util.Locale;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.special.ErrorFunction;

/**
 * The Coulomb energy of point charges that repeat in a crystal, by Ewald's method: with a width
 * alpha, charges screened by Gaussians are summed in space, the Gaussians by waves, and each
 * charge's own Gaussian is taken off again:
 *
 * <pre>
 * E / f = sum over pairs q_i q_j erfc(alpha r) / r
 *       + 2 pi / V sum over k of exp(-k^2 / (4 alpha^2)) / k^2 |sum over i of q_i exp(i k r_i)|^2
 *       - alpha / sqrt(pi) sum over i of q_i^2,     f = 332.06371 kcal/mol angstrom / e^2
 * </pre>
 *
 * The wave k = 0 is left out: the crystal is surrounded by a conductor (tin-foil). Both sums are
 * cut where their factors fall below 1e-12, so that the result does not depend on alpha. Source:
 * Ewald 1921, doi:10.1002/andp.19213690304; stress: Nose and Klein 1983,
 * doi:10.1080/00268978300102851. Has workspace and belongs to one thread.
 */
public final class Ewald {

  /** e^2 / (4 pi epsilon_0) in kcal/mol angstrom. */
  public static final double COULOMB = 332.06371;

  /** A cell counts as neutral when its charge is at most this (e). */
  public static final double NEUTRAL = 1e-6;

  /** sqrt(-ln(1e-12)): factors exp(-p^2) beyond are left out. */
  private static final double REACH = 5.2565;

  /** 2 / sqrt(pi). */
  private static final double SLOPE = 2 / Math.sqrt(Math.PI);

  /** Steps of the table of erfc for each unit of its argument. */
  private static final int STEPS = 1024;

  /** erfc at 0, 1 / STEPS, 2 / STEPS ..; never changed. */
  private static final double[] COMPLEMENT = complement();

  private final double[] charges;
  private final double alpha;
  private final double[] fractional;
  private final double[] inverse = new double[9];
  private final double[] separation = new double[3];

  /** cos and sin of h times the phase of each atom, h = 0 .. bound, for each axis. */
  private final double[][] cosines = new double[3][0];

  private final double[][] sines = new double[3][0];
  private final double[] waveCosines;
  private final double[] waveSines;

  /**
   * A sum for given charges.
   *
   * @param charges n charges of the atoms of a cell (e); copied
   * @param alpha width of the screening (1/angstrom), positive; see {@link #width}
   * @throws IllegalArgumentException if the cell is not neutral or alpha not positive
   */
  public Ewald(double[] charges, double alpha) {
    double total = Arrays.stream(charges).sum();
    if (!(Math.abs(total) <= NEUTRAL)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the cell has the charge %.6f e; electrostatics need a neutral cell",
              total));
    }
    if (!(alpha > 0) || !Double.isFinite(alpha)) {
      throw new IllegalArgumentException("the width alpha must be positive, got " + alpha);
    }
    this.charges = charges.clone();
    this.alpha = alpha;
    int n = charges.length;
    fractional = new double[3 * n];
    waveCosines = new double[n];
    waveSines = new double[n];
  }

  /**
   * The width at which both sums cost about the same.
   *
   * @param n number of atoms in the cell
   * @param volume of the cell (angstrom^3)
   * @return alpha (1/angstrom)
   */
  public static double width(int n, double volume) {
    return Math.sqrt(Math.PI) * Math.pow(n / (volume * volume), 1.0 / 6);
  }

  /**
   * Energy, gradient and strain derivative of a cell.
   *
   * @param positions 3n coordinates (angstrom), not necessarily inside the cell; not modified
   * @param cell 9 numbers, row i is lattice vector i (angstrom); not modified
   * @param gradient 3n derivatives by the positions (kcal/mol/angstrom); overwritten
   * @param strain 9 numbers, row by row: derivative by strain[a][b] when every position and lattice
   *     vector r becomes r + strain r (kcal/mol); overwritten
   * @return energy of the cell (kcal/mol)
   */
  public double evaluate(double[] positions, double[] cell, double[] gradient, double[] strain) {
    if (positions.length != 3 * charges.length) {
      throw new IllegalArgumentException(
          charges.length + " charges need 3 coordinates each, got " + positions.length);
    }
    Arrays.fill(gradient, 0);
    Arrays.fill(strain, 0);
    double volume = Math.abs(invert(cell));
    for (int i = 0; i < charges.length; i++) {
      for (int k = 0; k < 3; k++) {
        fractional[3 * i + k] =
            positions[3 * i] * inverse[k]
                + positions[3 * i + 1] * inverse[3 + k]
                + positions[3 * i + 2] * inverse[6 + k];
      }
    }
    double energy = 0;
    for (int i = 0; i < charges.length; i++) {
      for (int j = 0; j <= i; j++) {
        energy += images(i, j, cell, gradient, strain);
      }
      energy -= alpha / Math.sqrt(Math.PI) * charges[i] * charges[i];
    }
    energy += waves(cell, volume, gradient, strain);
    scale(gradient);
    scale(strain);
    return COULOMB * energy;
  }

  private static void scale(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= COULOMB;
    }
  }

  private double invert(double[] cell) {
    System.arraycopy(Matrix3.inverse(cell), 0, inverse, 0, 9);
    return Matrix3.determinant(cell);
  }

  /** Length of column k of the inverse: 1 / distance of the lattice planes. */
  private double spacing(int k) {
    return Math.sqrt(
        inverse[k] * inverse[k]
            + inverse[3 + k] * inverse[3 + k]
            + inverse[6 + k] * inverse[6 + k]);
  }

  /** Screened sum of atom i with all images of atom j; each pair of an atom with itself once. */
  private double images(int i, int j, double[] cell, double[] gradient, double[] strain) {
    double product = charges[i] * charges[j];
    if (product == 0) {
      return 0;
    }
    double reach = REACH / alpha;
    for (int k = 0; k < 3; k++) {
      separation[k] = fractional[3 * j + k] - fractional[3 * i + k];
    }
    double sum = 0;
    double ra = reach * spacing(0);
    double rb = reach * spacing(1);
    double rc = reach * spacing(2);
    for (int a = first(0, ra); a <= last(0, ra); a++) {
      double u = separation[0] + a;
      for (int b = first(1, rb); b <= last(1, rb); b++) {
        double v = separation[1] + b;
        for (int c = first(2, rc); c <= last(2, rc); c++) {
          // An atom and its own images: of each n and -n one, and not the atom itself.
          boolean counted = i != j || a > 0 || (a == 0 && (b > 0 || (b == 0 && c > 0)));
          if (counted) {
            double w = separation[2] + c;
            double x = u * cell[0] + v * cell[3] + w * cell[6];
            double y = u * cell[1] + v * cell[4] + w * cell[7];
            double z = u * cell[2] + v * cell[5] + w * cell[8];
            double square = x * x + y * y + z * z;
            if (square < reach * reach) {
              sum += pair(product, square, x, y, z, 3 * i, 3 * j, gradient, strain);
            }
          }
        }
      }
    }
    return sum;
  }

  private int first(int k, double reach) {
    return (int) Math.ceil(-separation[k] - reach);
  }

  private int last(int k, double reach) {
    return (int) Math.floor(-separation[k] + reach);
  }

  private double pair(
      double product,
      double square,
      double x,
      double y,
      double z,
      int i,
      int j,
      double[] gradient,
      double[] strain) {
    double r = Math.sqrt(square);
    double gauss = Math.exp(-alpha * alpha * square);
    double screened = complement(alpha * r, gauss) / r;
    double bell = alpha * SLOPE * gauss;
    double f = -product * (screened + bell) / square;
    gradient[j] += f * x;
    gradient[j + 1] += f * y;
    gradient[j + 2] += f * z;
    gradient[i] -= f * x;
    gradient[i + 1] -= f * y;
    gradient[i + 2] -= f * z;
    addOuter(f, x, y, z, strain);
    return product * screened;
  }

  private static double[] complement() {
    double[] table = new double[(int) (REACH * STEPS) + 2];
    for (int i = 0; i < table.length; i++) {
      table[i] = 1 - ErrorFunction.erf((double) i / STEPS);
    }
    return table;
  }

  /** erfc(x) to 1e-15: the nearest entry of the table and three terms of its Taylor series. */
  private static double complement(double x, double gauss) {
    int nearest = (int) (x * STEPS + 0.5);
    double d = x - (double) nearest / STEPS;
    // About x, not about the entry: its derivatives are at hand. erfc' = -2/sqrt(pi) exp(-x^2).
    double slope = SLOPE * gauss;
    double series = d * (1 + d * (x + d * ((2 * x * x - 1) / 3 + d * x * (2 * x * x - 3) / 6)));
    return COMPLEMENT[nearest] - slope * series;
  }

  private static void addOuter(double f, double x, double y, double z, double[] to) {
    to[0] += f * x * x;
    to[1] += f * x * y;
    to[2] += f * x * z;
    to[3] += f * y * x;
    to[4] += f * y * y;
    to[5] += f * y * z;
    to[6] += f * z * x;
    to[7] += f * z * y;
    to[8] += f * z * z;
  }

  /** The sum over waves; of each k and -k one, counted twice. */
  private double waves(double[] cell, double volume, double[] gradient, double[] strain) {
    double longest = 2 * alpha * REACH;
    int na = bound(cell, 0, longest);
    int nb = bound(cell, 1, longest);
    int nc = bound(cell, 2, longest);
    tabulate(0, na);
    tabulate(1, nb);
    tabulate(2, nc);
    double front = 4 * Math.PI / volume;
    double sum = 0;
    for (int a = 0; a <= na; a++) {
      for (int b = a == 0 ? 0 : -nb; b <= nb; b++) {
        for (int c = a == 0 && b == 0 ? 1 : -nc; c <= nc; c++) {
          double x = 2 * Math.PI * (a * inverse[0] + b * inverse[1] + c * inverse[2]);
          double y = 2 * Math.PI * (a * inverse[3] + b * inverse[4] + c * inverse[5]);
          double z = 2 * Math.PI * (a * inverse[6] + b * inverse[7] + c * inverse[8]);
          double square = x * x + y * y + z * z;
          if (square < longest * longest) {
            double factor = front * Math.exp(-square / (4 * alpha * alpha)) / square;
            double intensity = wave(a, b, c, factor, x, y, z, gradient);
            sum += factor * intensity;
            double turn = 2 * factor * intensity * (1 / square + 1 / (4 * alpha * alpha));
            addOuter(turn, x, y, z, strain);
          }
        }
      }
    }
    strain[0] -= sum;
    strain[4] -= sum;
    strain[8] -= sum;
    return sum;
  }

  /** Largest index along an axis: |k| is at least 2 pi h / length of the lattice vector. */
  private static int bound(double[] cell, int k, double longest) {
    double length =
        Math.sqrt(
            cell[3 * k] * cell[3 * k]
                + cell[3 * k + 1] * cell[3 * k + 1]
                + cell[3 * k + 2] * cell[3 * k + 2]);
    return (int) Math.floor(longest * length / (2 * Math.PI));
  }

  private void tabulate(int axis, int bound) {
    int n = charges.length;
    if (cosines[axis].length < (bound + 1) * n) {
      cosines[axis] = new double[(bound + 1) * n];
      sines[axis] = new double[(bound + 1) * n];
    }
    for (int i = 0; i < n; i++) {
      double x = fractional[3 * i + axis];
      double phase = 2 * Math.PI * (x - Math.rint(x));
      double cosine = Math.cos(phase);
      double sine = Math.sin(phase);
      cosines[axis][i] = 1;
      sines[axis][i] = 0;
      for (int h = n + i; h <= bound * n + i; h += n) {
        cosines[axis][h] = cosines[axis][h - n] * cosine - sines[axis][h - n] * sine;
        sines[axis][h] = sines[axis][h - n] * cosine + cosines[axis][h - n] * sine;
      }
    }
  }

  /** |S|^2 of one wave; adds its forces. */
  private double wave(
      int a, int b, int c, double factor, double x, double y, double z, double[] gradient) {
    int n = charges.length;
    int rowB = Math.abs(b) * n;
    int rowC = Math.abs(c) * n;
    double signB = Math.signum(b);
    double signC = Math.signum(c);
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < n; i++) {
      double ca = cosines[0][a * n + i];
      double sa = sines[0][a * n + i];
      double cb = cosines[1][rowB + i];
      double sb = signB * sines[1][rowB + i];
      double cc = cosines[2][rowC + i];
      double sc = signC * sines[2][rowC + i];
      double cab = ca * cb - sa * sb;
      double sab = sa * cb + ca * sb;
      waveCosines[i] = charges[i] * (cab * cc - sab * sc);
      waveSines[i] = charges[i] * (sab * cc + cab * sc);
      real += waveCosines[i];
      imaginary += waveSines[i];
    }
    for (int i = 0; i < n; i++) {
      double f = 2 * factor * (waveCosines[i] * imaginary - waveSines[i] * real);
      gradient[3 * i] += f * x;
      gradient[3 * i + 1] += f * y;
      gradient[3 * i + 2] += f * z;
    }
    return real * real + imaginary * imaginary;
  }
}
