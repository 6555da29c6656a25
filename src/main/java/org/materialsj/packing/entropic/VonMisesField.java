package org.materialsj.packing.entropic;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.model.packing.CouplingGraph;

/**
 * The extended multivariate von Mises distribution of n angles: a pairwise Markov field on circles
 *
 * <pre>p(x) = exp( sum_i b_i . d_i + sum_{i<j} d_i' L_ij d_j - A ),  d_i = (cos y_i - 1, sin y_i)
 * </pre>
 *
 * with y_i = x_i - c_i, where c is the <em>frame</em>. It is the exponential family of all sines
 * and cosines and all products of two of different angles (m = 2 n^2 statistics), whatever the
 * frame is. In a frame near the mode the statistics are of first, second, third and fourth order in
 * the deviations and so stay apart, and rounding does not hurt, when the distribution narrows. The
 * conditional distribution of one angle is a von Mises distribution; the normaliser A is never
 * needed. Immutable and thread-safe.
 *
 * @see "Mardia, Hughes, Taylor and Singh 2008, doi:10.1002/cjs.5550360110 (sine products alone)"
 */
public final class VonMisesField {

  private final int n;
  private final double[] frame;
  private final double[] first;

  /** Block (i, j), rows and columns (cos - 1, sin), at 4 (i n + j); block (j, i) is transposed. */
  private final double[] blocks;

  private VonMisesField(double[] frame, double[] first, double[] blocks) {
    this.n = frame.length;
    this.frame = frame;
    this.first = first;
    this.blocks = blocks;
  }

  /**
   * The uniform distribution.
   *
   * @param dimension number of angles, at least 1
   * @return a field with all parameters 0 in the frame 0
   */
  public static VonMisesField uniform(int dimension) {
    return of(new double[dimension], new double[2 * dimension * dimension]);
  }

  /**
   * A field by its parameters.
   *
   * @param frame n angles (radian); copied
   * @param parameters 2 n^2 numbers in the order of {@link #statistics}; copied
   * @return the field
   * @throws IllegalArgumentException if there are no angles or a length does not fit
   */
  public static VonMisesField of(double[] frame, double[] parameters) {
    int n = frame.length;
    if (n < 1 || parameters.length != 2 * n * n) {
      throw new IllegalArgumentException(
          "a field of " + n + " angles has no " + parameters.length + " parameters");
    }
    double[] blocks = new double[4 * n * n];
    int at = 2 * n;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        int upper = 4 * (i * n + j);
        int lower = 4 * (j * n + i);
        System.arraycopy(parameters, at, blocks, upper, 4);
        blocks[lower] = parameters[at];
        blocks[lower + 1] = parameters[at + 2];
        blocks[lower + 2] = parameters[at + 1];
        blocks[lower + 3] = parameters[at + 3];
        at += 4;
      }
    }
    return new VonMisesField(frame.clone(), Arrays.copyOf(parameters, 2 * n), blocks);
  }

  /**
   * The number of angles.
   *
   * @return n
   */
  public int dimension() {
    return n;
  }

  /**
   * The frame.
   *
   * @return n angles (radian), a copy
   */
  public double[] frame() {
    return frame.clone();
  }

  /**
   * The parameters.
   *
   * @return 2 n^2 numbers in the order of {@link #statistics}
   */
  public double[] parameters() {
    double[] parameters = Arrays.copyOf(first, 2 * n * n);
    int at = 2 * n;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        System.arraycopy(blocks, 4 * (i * n + j), parameters, at, 4);
        at += 4;
      }
    }
    return parameters;
  }

  /**
   * The statistics of a point: (cos y_i - 1, sin y_i) for each i, then for each pair i < j the
   * products of cos y_i - 1, sin y_i with cos y_j - 1, sin y_j, the latter running faster.
   *
   * @param x n angles (radian); not modified
   * @param t receives 2 n^2 numbers
   */
  public void statistics(double[] x, double[] t) {
    for (int i = 0; i < n; i++) {
      deviation(x[i] - frame[i], t, i);
    }
    int at = 2 * n;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        t[at] = t[2 * i] * t[2 * j];
        t[at + 1] = t[2 * i] * t[2 * j + 1];
        t[at + 2] = t[2 * i + 1] * t[2 * j];
        t[at + 3] = t[2 * i + 1] * t[2 * j + 1];
        at += 4;
      }
    }
  }

  /**
   * The logarithm of the density, up to a constant.
   *
   * @param x n angles (radian); not modified
   * @return log p(x) + A, which is 0 at the frame
   */
  public double logDensity(double[] x) {
    double[] d = new double[2 * n];
    for (int i = 0; i < n; i++) {
      deviation(x[i] - frame[i], d, i);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += first[2 * i] * d[2 * i] + first[2 * i + 1] * d[2 * i + 1];
      for (int j = i + 1; j < n; j++) {
        sum += pair(4 * (i * n + j), d[2 * i], d[2 * i + 1], d[2 * j], d[2 * j + 1]);
      }
    }
    return sum;
  }

  /**
   * The part of {@link #logDensity} that one angle has alone.
   *
   * @param i index of the angle
   * @param x its value (radian)
   * @return b_i . d_i
   */
  double single(int i, double x) {
    double[] d = new double[2];
    deviation(x - frame[i], d, 0);
    return first[2 * i] * d[0] + first[2 * i + 1] * d[1];
  }

  /**
   * The part of {@link #logDensity} that two angles share, d_i' L_ij d_j, as a sum of two products
   * of a function of either: p_0(x_i) q_0(x_j) + p_1(x_i) q_1(x_j).
   *
   * @param i index of one angle
   * @param j index of another
   * @param angles where (radian)
   * @return p_0, p_1, q_0, q_1 at the angles
   */
  double[][] factors(int i, int j, double[] angles) {
    double[][] factors = new double[4][angles.length];
    int at = 4 * (i * n + j);
    double[] d = new double[4];
    for (int a = 0; a < angles.length; a++) {
      deviation(angles[a] - frame[i], d, 0);
      deviation(angles[a] - frame[j], d, 1);
      factors[0][a] = d[0];
      factors[1][a] = d[1];
      factors[2][a] = blocks[at] * d[2] + blocks[at + 1] * d[3];
      factors[3][a] = blocks[at + 2] * d[2] + blocks[at + 3] * d[3];
    }
    return factors;
  }

  private double pair(int block, double ci, double si, double cj, double sj) {
    return ci * (blocks[block] * cj + blocks[block + 1] * sj)
        + si * (blocks[block + 2] * cj + blocks[block + 3] * sj);
  }

  /**
   * Whether two angles have a coupling.
   *
   * @param i index of one angle
   * @param j index of another
   * @return true unless L_ij is 0
   */
  boolean coupled(int i, int j) {
    int block = 4 * (i * n + j);
    return blocks[block] != 0
        || blocks[block + 1] != 0
        || blocks[block + 2] != 0
        || blocks[block + 3] != 0;
  }

  /**
   * The field with other parameters in the same frame.
   *
   * @param step 2 n^2 numbers to add to the parameters
   * @return a new field
   */
  public VonMisesField plus(double[] step) {
    double[] parameters = parameters();
    for (int k = 0; k < parameters.length; k++) {
      parameters[k] += step[k];
    }
    return of(frame, parameters);
  }

  /**
   * The same distribution in another frame.
   *
   * @param other n angles (radian)
   * @return a new field
   */
  public VonMisesField inFrame(double[] other) {
    double[] cos = new double[n];
    double[] sin = new double[n];
    double[] shift = new double[2 * n];
    for (int i = 0; i < n; i++) {
      deviation(other[i] - frame[i], shift, i);
      cos[i] = 1 + shift[2 * i];
      sin[i] = shift[2 * i + 1];
    }
    // d = R d' + r with the rotation R by the shift and r = R (1, 0) - (1, 0).
    double[] turned = new double[2 * n];
    double[] moved = new double[4 * n * n];
    for (int i = 0; i < n; i++) {
      double a = first[2 * i];
      double b = first[2 * i + 1];
      for (int j = 0; j < n; j++) {
        int at = 4 * (i * n + j);
        a += blocks[at] * shift[2 * j] + blocks[at + 1] * shift[2 * j + 1];
        b += blocks[at + 2] * shift[2 * j] + blocks[at + 3] * shift[2 * j + 1];
        double cc = blocks[at] * cos[j] + blocks[at + 1] * sin[j];
        double cs = blocks[at + 1] * cos[j] - blocks[at] * sin[j];
        double sc = blocks[at + 2] * cos[j] + blocks[at + 3] * sin[j];
        double ss = blocks[at + 3] * cos[j] - blocks[at + 2] * sin[j];
        moved[at] = cos[i] * cc + sin[i] * sc;
        moved[at + 1] = cos[i] * cs + sin[i] * ss;
        moved[at + 2] = cos[i] * sc - sin[i] * cc;
        moved[at + 3] = cos[i] * ss - sin[i] * cs;
      }
      turned[2 * i] = cos[i] * a + sin[i] * b;
      turned[2 * i + 1] = cos[i] * b - sin[i] * a;
    }
    return new VonMisesField(other.clone(), turned, moved);
  }

  /**
   * One sweep of the Gibbs sampler: draws every angle anew, in order, given the others. Cost 8 n^2
   * and n random angles; allocates nothing.
   *
   * @param x a chain, n angles (radian); replaced by angles in [0, 2 pi)
   * @param work workspace of 2 n numbers; its content does not matter
   * @param random the stream of the chain
   * @param sweeps number of sweeps
   */
  public void sweep(double[] x, double[] work, SplittableRandom random, int sweeps) {
    for (int i = 0; i < n; i++) {
      deviation(x[i] - frame[i], work, i);
    }
    for (int k = 0; k < sweeps; k++) {
      for (int i = 0; i < n; i++) {
        double a = first[2 * i];
        double b = first[2 * i + 1];
        int at = 4 * i * n;
        // The block (i, i) is 0, so the angle itself does not count.
        for (int j = 0; j < n; j++, at += 4) {
          double c = work[2 * j];
          double s = work[2 * j + 1];
          a += blocks[at] * c + blocks[at + 1] * s;
          b += blocks[at + 2] * c + blocks[at + 3] * s;
        }
        double y = Math.atan2(b, a) + VonMises.draw(random, Math.hypot(a, b));
        deviation(y, work, i);
        x[i] = wrap(frame[i] + y);
      }
    }
  }

  /**
   * The field as a graph.
   *
   * @param names one per angle
   * @param deviations 2 n standard deviations of cos y_i - 1 and sin y_i, the units in which the
   *     couplings are told
   * @return the graph
   */
  public CouplingGraph graph(List<String> names, double[] deviations) {
    double[][] weights = new double[n][n];
    double[] concentrations = new double[n];
    for (int i = 0; i < n; i++) {
      concentrations[i] = Math.hypot(first[2 * i], first[2 * i + 1]);
      for (int j = 0; j < n; j++) {
        int at = 4 * (i * n + j);
        double sum = 0;
        for (int k = 0; k < 4; k++) {
          double unit = deviations[2 * i + k / 2] * deviations[2 * j + k % 2];
          sum += blocks[at + k] * blocks[at + k] * unit * unit;
        }
        weights[i][j] = Math.sqrt(sum);
      }
    }
    return new CouplingGraph(names, weights, concentrations);
  }

  /** An angle in [0, 2 pi). */
  static double wrap(double x) {
    double wrapped = x - 2 * Math.PI * Math.floor(x / (2 * Math.PI));
    return wrapped < 2 * Math.PI ? wrapped : 0;
  }

  /** Writes cos y - 1 and sin y, the former without cancellation. */
  private static void deviation(double y, double[] d, int i) {
    double half = Math.sin(0.5 * y);
    d[2 * i] = -2 * half * half;
    d[2 * i + 1] = Math.sin(y);
  }
}
