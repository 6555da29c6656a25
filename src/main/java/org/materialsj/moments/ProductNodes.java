package org.materialsj.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.special.GaussLegendre;
import org.materialsj.engine.special.SolidHarmonics;

/**
 * The change between Zernike moments and sums of the {@link ProductBasis}, exact but for rounding:
 * a series in one basis is evaluated at Gauss points, where the quadrature with the functions of
 * the other has no error. The points are symmetric about the three planes of coordinates and each
 * Zernike function is even or odd under x, y and z to -x, -y and -z, so the points of one octant
 * suffice for these, with 8 sums over octants, one for each kind of parity. Cost about N^6 / 48
 * operations: 4 ms at order 20, 1 s at order 60. Immutable and thread-safe.
 */
final class ProductNodes {

  /** Partial sums are added in this order, whatever the number of threads. */
  private static final int MOST_PARTS = 16;

  private final int order;
  private final ProductBasis product;
  private final RadialFactors factors;
  private final SolidHarmonics harmonics;

  /** The kind of parity of each harmonic. */
  private final int[] kinds;

  private final double[] x;
  private final double[] y;
  private final double[] z;
  private final double[] weightX;
  private final double[] weightY;
  private final double[] weightZ;

  ProductNodes(ProductBasis product) {
    this.product = product;
    order = product.order;
    factors = new RadialFactors(order);
    harmonics = new SolidHarmonics(order);
    kinds = new int[harmonics.size()];
    for (int l = 0; l <= order; l++) {
      for (int m = -l; m <= l; m++) {
        kinds[SolidHarmonics.index(l, m)] = kind(l, m);
      }
    }
    // Exact up to degree 2N; even numbers of points, so that none lies on a plane of symmetry.
    GaussLegendre inX = GaussLegendre.of(order + 1 + (order + 1) % 2, -1, 1);
    x = inX.nodes();
    weightX = inX.weights();
    // Gauss-Chebyshev points of the second kind, for the weight sqrt(1 - y^2).
    y = new double[x.length];
    weightY = new double[x.length];
    for (int j = 0; j < y.length; j++) {
      double angle = Math.PI * (y.length - j) / (y.length + 1);
      y[j] = Math.cos(angle);
      weightY[j] = Math.PI / (y.length + 1) * Math.sin(angle) * Math.sin(angle);
    }
    GaussLegendre inZ = GaussLegendre.of(order + 2 + order % 2, -1, 1);
    z = inZ.nodes();
    weightZ = inZ.weights();
    for (int k = 0; k < z.length; k++) {
      weightZ[k] *= 1 - z[k] * z[k];
    }
  }

  /** The points of one octant in a plane, one after the other. */
  private int octantPoints() {
    return x.length / 2 * (y.length / 2);
  }

  /** Which of the 8 kinds of parity a function has: 1 odd in x, plus 2 odd in y, plus 4 in z. */
  private static int kind(int l, int m) {
    int k = Math.abs(m);
    int oddY = m < 0 ? 1 : 0;
    return (k + oddY) % 2 + 2 * oddY + 4 * ((l - k) % 2);
  }

  /**
   * The sign of a kind in an octant: bits of the octant are set where the coordinate is negative.
   */
  private static int sign(int kind, int octant) {
    return Integer.bitCount(kind & octant) % 2 == 0 ? 1 : -1;
  }

  /**
   * Turns a series of Zernike functions into one of products.
   *
   * @param coefficients as {@link ZernikeIndex} orders them; not modified
   * @param run progress, cancelling and threads
   * @return the coefficients of the same polynomial, as {@link ProductBasis} orders them
   */
  double[] toProduct(double[] coefficients, RunContext run) {
    int half = z.length / 2;
    List<double[][]> pairs =
        run.executor()
            .map(
                half,
                k -> evaluateOctants(coefficients, half + k, run),
                "planes of the ball",
                run.progress(),
                run.cancel());
    List<double[]> planes = new ArrayList<>();
    for (int k = half - 1; k >= 0; k--) {
      planes.add(pairs.get(k)[1]);
    }
    pairs.forEach(pair -> planes.add(pair[0]));
    return product.joinPlanes(planes, z);
  }

  /** The plane of a positive z and that of -z, each as sums with the products. */
  private double[][] evaluateOctants(double[] coefficients, int k, RunContext run) {
    double[][] values = new double[8][octantPoints()];
    Point point = new Point();
    for (int p = 0; p < octantPoints(); p++) {
      if (p % 64 == 0) {
        run.cancel().check("reconstruction");
      }
      point.move(p, k);
      for (int l = 0; l <= order; l++) {
        Arrays.fill(point.line, 0, 2 * l + 1, 0);
        for (int n = l; n <= order; n += 2) {
          int from = ZernikeIndex.of(n, l, -l);
          addScaled(point.radial(n, l), coefficients, from, point.line, 0, 2 * l + 1);
        }
        for (int i = 0, h = l * l; i <= 2 * l; i++, h++) {
          values[kinds[h]][p] += point.line[i] * point.harmonic[h];
        }
      }
    }
    PlaneAnalysis analysis = new PlaneAnalysis(product, x.length, y.length);
    double[][] both = new double[2][];
    double[] row = new double[x.length];
    for (int side = 0; side < 2; side++) {
      for (int j = 0; j < y.length; j++) {
        for (int i = 0; i < x.length; i++) {
          int p = point(i, j);
          int octant = (i < x.length / 2 ? 1 : 0) + (j < y.length / 2 ? 2 : 0) + 4 * side;
          double sum = 0;
          for (int kind = 0; kind < 8; kind++) {
            sum += sign(kind, octant) * values[kind][p];
          }
          row[i] = weightX[i] * sum;
        }
        analysis.row(y[j], Math.sqrt(1 - y[j] * y[j]), weightY[j], x, row, 0, x.length);
      }
      both[side] = analysis.plane(Math.sqrt(1 - z[k] * z[k]), weightZ[k]);
    }
    return both;
  }

  /** The point of the first octant that mirrors point i of row j. */
  private int point(int i, int j) {
    int inX = Math.max(i, x.length - 1 - i) - x.length / 2;
    int inY = Math.max(j, y.length - 1 - j) - y.length / 2;
    return inY * (x.length / 2) + inX;
  }

  /**
   * Turns sums of products over a density into Zernike moments.
   *
   * @param sums as {@link ProductBasis} orders them; not modified
   * @param run progress, cancelling and threads
   * @return the moments, as {@link ZernikeIndex} orders them
   */
  double[] toZernike(double[] sums, RunContext run) {
    double[][] planes = product.cutPlanes(sums, z);
    int half = z.length / 2;
    int parts = Math.min(half, MOST_PARTS);
    List<double[]> partial =
        run.executor()
            .map(
                parts,
                part -> {
                  double[] moments = new double[sums.length];
                  for (int k = half + part; k < z.length; k += parts) {
                    analyzeOctants(planes, k, moments, run);
                  }
                  return moments;
                },
                "planes of the ball",
                run.progress(),
                run.cancel());
    double[] total = new double[sums.length];
    for (double[] moments : partial) {
      addScaled(1, moments, 0, total, 0, total.length);
    }
    return total;
  }

  /** Adds the quadrature over the plane of a positive z and that of -z. */
  private void analyzeOctants(double[][] planes, int k, double[] moments, RunContext run) {
    double[][] values = new double[8][octantPoints()];
    PlaneSynthesis synthesis = new PlaneSynthesis(product, x.length, y.length);
    double[] row = new double[x.length];
    for (int side = 0; side < 2; side++) {
      synthesis.plane(planes[side == 0 ? k : z.length - 1 - k], order, y, 0, y.length);
      for (int j = 0; j < y.length; j++) {
        synthesis.row(j, Math.sqrt(1 - y[j] * y[j]), x, 0, x.length, row);
        for (int i = 0; i < x.length; i++) {
          double value = weightX[i] * weightY[j] * weightZ[k] * row[i];
          int octant = (i < x.length / 2 ? 1 : 0) + (j < y.length / 2 ? 2 : 0) + 4 * side;
          for (int kind = 0; kind < 8; kind++) {
            values[kind][point(i, j)] += sign(kind, octant) * value;
          }
        }
      }
    }
    Point point = new Point();
    for (int p = 0; p < octantPoints(); p++) {
      if (p % 64 == 0) {
        run.cancel().check("analysis");
      }
      point.move(p, k);
      for (int l = 0; l <= order; l++) {
        for (int i = 0, h = l * l; i <= 2 * l; i++, h++) {
          point.line[i] = values[kinds[h]][p] * point.harmonic[h];
        }
        for (int n = l; n <= order; n += 2) {
          int from = ZernikeIndex.of(n, l, -l);
          addScaled(point.radial(n, l), point.line, 0, moments, from, 2 * l + 1);
        }
      }
    }
  }

  /** Adds the factor times some numbers to as many others. */
  private static void addScaled(
      double factor, double[] from, int at, double[] to, int target, int count) {
    for (int i = 0; i < count; i++) {
      to[target + i] += factor * from[at + i];
    }
  }

  /** The factors of the Zernike functions at a point. For one thread. */
  private final class Point {
    final double[] harmonic = new double[harmonics.size()];

    /** One number for each m of a degree. */
    final double[] line = new double[2 * order + 1];

    private final double[] radials = new double[factors.size()];

    double radial(int n, int l) {
      return radials[factors.index(n, l)];
    }

    void move(int p, int k) {
      double inX = x[x.length / 2 + p % (x.length / 2)];
      double inY = y[y.length / 2 + p / (x.length / 2)];
      double d = Math.sqrt(1 - z[k] * z[k]);
      double atX = inX * Math.sqrt(1 - inY * inY) * d;
      double atY = inY * d;
      harmonics.values(atX, atY, z[k], harmonic);
      factors.values(atX * atX + atY * atY + z[k] * z[k], radials);
    }
  }
}
