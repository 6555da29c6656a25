package org.materialsj.packing.entropic;

/**
 * One step of the parameters of an exponential family towards the best of a sample.
 *
 * <p>With the k best, alpha = k / N, the full natural gradient step d = F^-1 g has to first order
 * the moments of the best. It is taken for the smallest k for which the divergence it leads to, d'
 * F d / 2, is within the radius; if even the largest k exceeds it, the step is shortened. The model
 * of second order is then checked on the sample itself: the divergence of the reweighted sample,
 * sum w ln(N w) with w proportional to exp(d . t), must not exceed what was foreseen by much,
 * otherwise single outliers would draw the field to themselves.
 *
 * @param change what to add to the parameters, m numbers
 * @param weights probability of each point of the sample under the new parameters, N numbers of sum
 *     1
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record TrustStep(double[] change, double[] weights) {

  /** Most of the sample that counts as best. */
  private static final double MOST = 0.5;

  /** Least of the sample that counts as best. */
  private static final double LEAST = 0.1;

  /** No selection is of fewer points, as far as half the sample has them. */
  private static final int FEWEST = 20;

  /** Ratio of one number of best points to the next that is tried. */
  private static final double LADDER = 0.85;

  /** By how much the divergence on the sample may exceed the one foreseen: factor and nats. */
  private static final double EXCESS = 1.2;

  private static final double SLACK = 0.05;

  private static final double SHORTER = 0.8;

  /**
   * Finds the step.
   *
   * @param statistics N rows of m numbers; not modified
   * @param order indices of the sample, best first
   * @param fisher Fisher matrix of the sample
   * @param radius largest divergence (nats), positive
   * @return the step
   */
  static TrustStep of(double[][] statistics, int[] order, FisherMatrix fisher, double radius) {
    int[] counts = counts(order.length);
    double[][] gradients = gradients(statistics, order, fisher.means(), counts);
    double[][] full = fisher.solve(gradients);
    int chosen = 0;
    while (chosen + 1 < counts.length
        && dot(gradients[chosen + 1], full[chosen + 1]) <= 2 * radius) {
      chosen++;
    }
    double[] change = full[chosen];
    double squared = dot(gradients[chosen], change);
    double factor = squared > 2 * radius ? Math.sqrt(2 * radius / squared) : 1;
    double[] exponents = new double[order.length];
    for (int k = 0; k < exponents.length; k++) {
      exponents[k] = dot(change, statistics[k]);
    }
    double[] weights = new double[order.length];
    double allowed = EXCESS * factor * factor * squared / 2 + SLACK;
    while (reweigh(exponents, factor, weights) > allowed) {
      factor *= SHORTER;
    }
    for (int a = 0; a < change.length; a++) {
      change[a] *= factor;
    }
    return new TrustStep(change, weights);
  }

  /** Numbers of best points to try, descending. */
  private static int[] counts(int size) {
    int least = Math.max(Math.min(FEWEST, size / 2), (int) (LEAST * size));
    int most = Math.max(least, (int) (MOST * size));
    int steps = (int) Math.ceil(Math.log((double) least / most) / Math.log(LADDER));
    int[] counts = new int[steps + 1];
    for (int c = 0; c <= steps; c++) {
      counts[c] = Math.max(least, (int) (most * Math.pow(LADDER, c)));
    }
    return counts;
  }

  private static double[][] gradients(
      double[][] statistics, int[] order, double[] means, int[] counts) {
    int m = means.length;
    double[][] gradients = new double[counts.length][m];
    double[] sum = new double[m];
    int done = 0;
    for (int c = counts.length - 1; c >= 0; c--) {
      for (; done < counts[c]; done++) {
        double[] t = statistics[order[done]];
        for (int a = 0; a < m; a++) {
          sum[a] += t[a];
        }
      }
      for (int a = 0; a < m; a++) {
        gradients[c][a] = sum[a] / done - means[a];
      }
    }
    return gradients;
  }

  /** Fills in the weights and returns their divergence from equal weights. */
  private static double reweigh(double[] exponents, double factor, double[] weights) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double e : exponents) {
      highest = Math.max(highest, factor * e);
    }
    double total = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Math.exp(factor * exponents[k] - highest);
      total += weights[k];
    }
    double divergence = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= total;
      if (weights[k] > 0) {
        divergence += weights[k] * Math.log(weights[k] * weights.length);
      }
    }
    return divergence;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
