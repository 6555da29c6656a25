package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.Optional;
import org.materialsj.engine.algebra.Dense;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.CancelToken;

/**
 * Minimises |y - X w|^2 / 2 + l1 |w|_1 + l2 |w|^2 / 2 for one pair of weights after the other, each
 * started where the last one ended. Only the features that are not 0, and those whose gradient is
 * too large for staying 0, are worked on: coordinate by coordinate, until the signs stand, then by
 * Newton steps that end at the next change of sign (which makes the result exact), and all features
 * are looked at again. Ends when the duality gap is small.
 *
 * @see "Friedman, Hastie and Tibshirani 2010, doi:10.18637/jss.v033.i01"
 */
final class CoordinateDescent {

  /** A gradient so little beyond the limit, as a share of the largest one, is rounding. */
  private static final double ROUNDING = 1e-12;

  private static final int LEAST_ADDED = 10;
  private static final int MOST_EPOCHS = 100_000;
  private static final double FIRST_CHANGE = 1e-10;

  private final Covariances data;
  private final double tolerance;
  private final CancelToken cancel;
  private final double[] weights;
  private final double[] gradient;
  private final double scale;

  /** Starts at w = 0; the gap ends below tolerance |y|^2. */
  CoordinateDescent(Covariances data, double tolerance, CancelToken cancel) {
    this.data = data;
    this.tolerance = tolerance;
    this.cancel = cancel;
    weights = new double[data.features()];
    gradient = data.withTarget().clone();
    scale = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
  }

  /** The weights for the next pair; a new array. */
  double[] minimize(double l1, double l2) {
    int[] active = nonZero();
    double change = FIRST_CHANGE * Math.sqrt(data.targetSquares());
    int epochs = 0;
    while (true) {
      cancel.check("coordinate descent");
      int[] more = added(active, l1);
      if (more.length == active.length && (epochs > 0 || active.length == 0)) {
        if (active.length == 0 || gap(l1, l2) <= tolerance * data.targetSquares()) {
          return weights.clone();
        }
        change /= 10;
      }
      if (epochs > MOST_EPOCHS || change == 0) {
        throw new IllegalArgumentException(
            "the coefficients are not found to the tolerance "
                + tolerance
                + ": the features are too much alike for so small an alpha");
      }
      active = more;
      epochs += 1 + solve(active, l1, l2, change);
      active = nonZero();
    }
  }

  private int[] nonZero() {
    int count = 0;
    int[] found = new int[weights.length];
    for (int f = 0; f < weights.length; f++) {
      if (weights[f] != 0) {
        found[count++] = f;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The active features and those of the rest whose gradients are the furthest too large. */
  private int[] added(int[] active, double l1) {
    double limit = l1 + ROUNDING * scale;
    int[] found = new int[weights.length];
    int count = 0;
    for (int f = 0; f < weights.length; f++) {
      if (weights[f] == 0 && Math.abs(gradient[f]) > limit) {
        found[count++] = f;
      }
    }
    int most = Math.max(LEAST_ADDED, active.length);
    int[] chosen =
        count <= most
            ? Arrays.copyOf(found, count)
            : Arrays.stream(found, 0, count)
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(gradient[b]), Math.abs(gradient[a])))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    int[] all = Arrays.copyOf(active, active.length + chosen.length);
    System.arraycopy(chosen, 0, all, active.length, chosen.length);
    return all;
  }

  /** Solves for the active features and updates the gradients of all; returns the epochs. */
  private int solve(int[] active, double l1, double l2, double change) {
    int m = active.length;
    double[][] gram = new double[m][m];
    double[] w = new double[m];
    double[] g = new double[m];
    for (int a = 0; a < m; a++) {
      double[] row = data.row(active[a]);
      for (int b = 0; b < m; b++) {
        gram[a][b] = row[active[b]];
      }
      w[a] = weights[active[a]];
      g[a] = gradient[active[a]];
    }
    int epochs = new Inner(gram, w, g, l1, l2).run(change);
    for (int a = 0; a < m; a++) {
      int f = active[a];
      if (w[a] != weights[f]) {
        LongVectors.add(weights[f] - w[a], data.row(f), gradient);
        weights[f] = w[a];
      }
    }
    return epochs;
  }

  /** The mean squared error of the last weights. */
  double meanSquare() {
    return squares() / data.rows();
  }

  private double squares() {
    return data.targetSquares()
        - LongVectors.dot(weights, data.withTarget())
        - LongVectors.dot(weights, gradient);
  }

  /** The duality gap, from the gradients alone. */
  private double gap(double l1, double l2) {
    double withTarget = LongVectors.dot(weights, data.withTarget());
    double size = 0;
    double square = 0;
    double dual = 0;
    for (int f = 0; f < weights.length; f++) {
      size += Math.abs(weights[f]);
      square += weights[f] * weights[f];
      dual = Math.max(dual, Math.abs(gradient[f] - l2 * weights[f]));
    }
    double shrink = dual > l1 ? l1 / dual : 1;
    return 0.5 * (1 + shrink * shrink) * (squares() + l2 * square)
        + l1 * size
        - shrink * (data.targetSquares() - withTarget);
  }

  /** The problem of the active features: w and g = X^T (y - X w) are modified. */
  private final class Inner {
    private final double[][] gram;
    private final double[] w;
    private final double[] g;
    private final double l1;
    private final double l2;

    Inner(double[][] gram, double[] w, double[] g, double l1, double l2) {
      this.gram = gram;
      this.w = w;
      this.g = g;
      this.l1 = l1;
      this.l2 = l2;
    }

    int run(double change) {
      int next = Math.max(2, w.length / 8);
      for (int epoch = 1; epoch <= MOST_EPOCHS; epoch++) {
        cancel.check("coordinate descent");
        double largest = sweep();
        if (largest <= change) {
          return epoch;
        }
        if (epoch == next) {
          newton();
          next = 2 * epoch;
        }
      }
      return MOST_EPOCHS;
    }

    /** Sets each weight to its best; returns the largest change of the predictions. */
    private double sweep() {
      double largest = 0;
      for (int a = 0; a < w.length; a++) {
        double h = gram[a][a];
        if (h == 0) {
          continue;
        }
        double z = g[a] + h * w[a];
        double shrunk = z > l1 ? z - l1 : z < -l1 ? z + l1 : 0;
        double best = shrunk / (h + l2);
        if (best != w[a]) {
          double step = best - w[a];
          largest = Math.max(largest, Math.abs(step) * Math.sqrt(h));
          w[a] = best;
          LongVectors.add(-step, gram[a], g);
        }
      }
      return largest;
    }

    /** Goes to the minimum with these signs, or to the first change of sign on the way, often. */
    private void newton() {
      for (int round = 0; round < w.length; round++) {
        cancel.check("coordinate descent");
        int[] signed = signed();
        if (signed.length == 0) {
          return;
        }
        Optional<double[]> step = step(signed);
        boolean ended = step.isPresent() ? go(signed, step.get(), 1) : goFlat(signed);
        if (ended) {
          return;
        }
      }
    }

    private int[] signed() {
      int[] found = new int[w.length];
      int count = 0;
      for (int a = 0; a < w.length; a++) {
        if (w[a] != 0) {
          found[count++] = a;
        }
      }
      return Arrays.copyOf(found, count);
    }

    private Optional<double[]> step(int[] signed) {
      return Dense.solvePositive(matrix(signed), signed.length, slope(signed))
          .filter(this::isFinite);
    }

    private double[] matrix(int[] signed) {
      int s = signed.length;
      double[] matrix = new double[s * s];
      for (int i = 0; i < s; i++) {
        for (int j = 0; j < s; j++) {
          matrix[i * s + j] = gram[signed[i]][signed[j]];
        }
        matrix[i * s + i] += l2;
      }
      return matrix;
    }

    /** How fast the sum falls with each weight. */
    private double[] slope(int[] signed) {
      return Arrays.stream(signed)
          .mapToDouble(a -> g[a] - l2 * w[a] - Math.copySign(l1, w[a]))
          .toArray();
    }

    /**
     * Features that depend on each other can be exchanged without a change of the predictions: goes
     * on so, downhill, until one of them is 0. Returns whether there was none.
     */
    private boolean goFlat(int[] signed) {
      Optional<double[]> flat = NullVector.of(matrix(signed), signed.length);
      if (flat.isEmpty()) {
        return true;
      }
      double fall = LongVectors.dot(flat.get(), slope(signed));
      double[] step = flat.get();
      if (fall < 0) {
        Arrays.setAll(step, i -> -step[i]);
      }
      return go(signed, step, Double.POSITIVE_INFINITY);
    }

    private boolean isFinite(double[] values) {
      return Arrays.stream(values).allMatch(Double::isFinite);
    }

    /** Goes so many steps, or to the first 0; returns whether there was none on the way. */
    private boolean go(int[] signed, double[] step, double most) {
      double share = most;
      int first = -1;
      for (int i = 0; i < step.length; i++) {
        double at = w[signed[i]];
        if ((at + step[i]) * at <= 0 && -at / step[i] < share) {
          share = -at / step[i];
          first = i;
        }
      }
      if (share == Double.POSITIVE_INFINITY) {
        return true;
      }
      for (int i = 0; i < step.length; i++) {
        int a = signed[i];
        double reached = i == first ? 0 : w[a] + share * step[i];
        LongVectors.add(w[a] - reached, gram[a], g);
        w[a] = reached;
      }
      return first < 0;
    }
  }
}
