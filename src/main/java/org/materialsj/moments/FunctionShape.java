package org.materialsj.moments;

import org.materialsj.engine.special.SolidHarmonics;
import org.materialsj.model.VoxelGrid;

/**
 * A function as something to look at: a density whose surfaces at plus and minus a level show the
 * function's positive and negative lobes.
 *
 * @param density the density on a cubic grid about the origin
 * @param level positive
 */
public record FunctionShape(VoxelGrid density, double level) {

  /** The highest n and l; lobes of higher ones are finer than the grid. */
  public static final int MOST_ORDER = 20;

  private static final int ANGLES = 2000;

  /** Where a Zernike function ends it fades over this part of the ball's radius. */
  private static final double FADE = 0.1;

  /** Part of a Zernike function's largest value in the ball that its surface shows. */
  private static final double SHARE = 0.25;

  /** A density by place. */
  @FunctionalInterface
  private interface Density {
    double at(double x, double y, double z);
  }

  /**
   * The real spherical harmonic as a polar plot: in each direction the surface is at the distance
   * |Y_lm| from the origin. The density is Y^4 / (r^4 + Y^4), which is 1/2 there, with the sign of
   * Y.
   *
   * @param l degree, 0 to {@value #MOST_ORDER}
   * @param m order, -l to l
   * @return the shape
   * @throws IllegalArgumentException if there is no such harmonic
   */
  public static FunctionShape harmonic(int l, int m) {
    requireHarmonic(l, m);
    SolidHarmonics harmonics = new SolidHarmonics(l);
    int place = SolidHarmonics.index(l, m);
    double[] values = new double[harmonics.size()];
    double half = 1.1 * largest(harmonics, l, m);
    VoxelGrid grid =
        grid(
            l,
            half,
            (x, y, z) -> {
              harmonics.directions(x, y, z, values);
              double value = values[place];
              double r2 = x * x + y * y + z * z;
              double fourth = value * value * value * value;
              return Math.copySign(fourth / (r2 * r2 + fourth), value);
            });
    return new FunctionShape(grid, 0.5);
  }

  /**
   * The Zernike function R_nl Y_lm in the unit ball, cut at a quarter of its largest value. At the
   * ball's rim, where it need not vanish, it fades within a tenth of the radius, so that the
   * surface is closed there.
   *
   * @param n radial order, l to {@value #MOST_ORDER}, n - l even
   * @param l degree, at least 0
   * @param m order, -l to l
   * @return the shape
   * @throws IllegalArgumentException if there is no such function
   */
  public static FunctionShape zernike(int n, int l, int m) {
    requireHarmonic(l, m);
    if (n < l || n > MOST_ORDER || (n - l) % 2 != 0) {
      throw new IllegalArgumentException(
          "n must be from l to "
              + MOST_ORDER
              + " in steps of 2, so that n - l is even; got n = "
              + n
              + " for l = "
              + l
              + ".");
    }
    ZernikeBasis basis = new ZernikeBasis(n);
    ZernikeBasis.Evaluator evaluator = basis.evaluator();
    double[] values = new double[basis.size()];
    int place = ZernikeIndex.of(n, l, m);
    VoxelGrid grid =
        grid(
            n,
            1.1,
            (x, y, z) -> {
              // a step at the rim would look like a staircase
              double r = Math.sqrt(x * x + y * y + z * z);
              double inside = Math.max(0, Math.min(1, (1 - r) / FADE + 0.5));
              if (inside == 0) {
                return 0;
              }
              evaluator.values(x, y, z, values);
              return inside * values[place];
            });
    double largest = 0;
    for (float value : grid.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    return new FunctionShape(grid, SHARE * largest);
  }

  private static void requireHarmonic(int l, int m) {
    if (l < 0 || l > MOST_ORDER) {
      throw new IllegalArgumentException(
          "l must be from 0 to " + MOST_ORDER + ", got l = " + l + ".");
    }
    if (Math.abs(m) > l) {
      throw new IllegalArgumentException(
          "m must be from -l to l; got m = " + m + " for l = " + l + ".");
    }
  }

  /** The largest |Y_lm|: along a meridian on which the function of the azimuth is 1. */
  private static double largest(SolidHarmonics harmonics, int l, int m) {
    double azimuth = m < 0 ? Math.PI / (-2 * m) : 0;
    double[] values = new double[harmonics.size()];
    double largest = 0;
    for (int k = 0; k <= ANGLES; k++) {
      double angle = Math.PI * k / ANGLES;
      double rho = Math.sin(angle);
      harmonics.directions(
          rho * Math.cos(azimuth), rho * Math.sin(azimuth), Math.cos(angle), values);
      largest = Math.max(largest, Math.abs(values[SolidHarmonics.index(l, m)]));
    }
    return largest;
  }

  /** An even number of points, so that none is the origin, where harmonics have no value. */
  private static VoxelGrid grid(int order, double half, Density density) {
    int points = Math.min(80, 56 + 2 * order);
    double step = 2 * half / (points - 1);
    float[] values = new float[points * points * points];
    int at = 0;
    for (int k = 0; k < points; k++) {
      for (int j = 0; j < points; j++) {
        for (int i = 0; i < points; i++) {
          values[at++] = (float) density.at(-half + i * step, -half + j * step, -half + k * step);
        }
      }
    }
    double[] spacing = {step, step, step};
    double[] origin = {-half, -half, -half};
    return new VoxelGrid(points, points, points, spacing, origin, values);
  }
}
