package org.materialsj.learn.kernel;

import java.util.Arrays;

/**
 * The probability of the first of two classes: 1 / (1 + exp(slope decision + shift)).
 *
 * @param slope 0 or negative where it was fitted: a decision for the first class never makes it
 *     less probable
 * @param shift any finite number
 * @see "Platt 2000, Probabilities for SV machines, Advances in Large Margin Classifiers, MIT Press,
 *     61"
 * @see "Lin, Lin and Weng 2007, doi:10.1007/s10994-007-5018-6"
 */
record Sigmoid(double slope, double shift) {

  /** One half, whatever the decision. */
  static final Sigmoid EVEN = new Sigmoid(0, 0);

  private static final int MOST_STEPS = 100;
  private static final double RIDGE = 1e-12;
  private static final double SMALL_GRADIENT = 1e-5;
  private static final double SHORTEST = 1e-10;

  /** Checks that both are finite. */
  Sigmoid {
    References.checkFinite(slope, shift);
  }

  double probability(double decision) {
    return 1 / (1 + Math.exp(slope * decision + shift));
  }

  /**
   * Newton's method on the log loss, with targets drawn a little away from 0 and 1. Where the best
   * slope is positive, because the decisions on rows left out are worse than chance, they tell
   * nothing: the probability is then the share of the first class, whatever the decision.
   */
  static Sigmoid fit(double[] decisions, double[] signs) {
    double positive = 0;
    for (double sign : signs) {
      positive += sign > 0 ? 1 : 0;
    }
    double negative = signs.length - positive;
    double[] targets = new double[signs.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = signs[i] > 0 ? (positive + 1) / (positive + 2) : 1 / (negative + 2);
    }
    Sigmoid shares = new Sigmoid(0, Math.log((negative + 1) / (positive + 1)));
    Sigmoid best = walk(shares, decisions, targets);
    return best.slope <= 0 ? best : shares;
  }

  private static Sigmoid walk(Sigmoid start, double[] decisions, double[] targets) {
    Sigmoid now = start;
    double loss = now.loss(decisions, targets);
    for (int step = 0; step < MOST_STEPS; step++) {
      double aa = RIDGE;
      double bb = RIDGE;
      double ab = 0;
      double a = 0;
      double b = 0;
      for (int i = 0; i < targets.length; i++) {
        double p = now.probability(decisions[i]);
        double curvature = p * (1 - p);
        double slope = targets[i] - p;
        aa += decisions[i] * decisions[i] * curvature;
        bb += curvature;
        ab += decisions[i] * curvature;
        a += decisions[i] * slope;
        b += slope;
      }
      if (Math.abs(a) < SMALL_GRADIENT && Math.abs(b) < SMALL_GRADIENT) {
        return now;
      }
      double determinant = aa * bb - ab * ab;
      double da = -(bb * a - ab * b) / determinant;
      double db = -(aa * b - ab * a) / determinant;
      double falling = a * da + b * db;
      double length = 1;
      Sigmoid next = null;
      for (; length >= SHORTEST; length /= 2) {
        Sigmoid trial = new Sigmoid(now.slope + length * da, now.shift + length * db);
        double reached = trial.loss(decisions, targets);
        if (reached < loss + 1e-4 * length * falling) {
          next = trial;
          loss = reached;
          break;
        }
      }
      if (next == null) {
        return now;
      }
      now = next;
    }
    return now;
  }

  private double loss(double[] decisions, double[] targets) {
    double loss = 0;
    for (int i = 0; i < targets.length; i++) {
      double x = slope * decisions[i] + shift;
      // log(1 + e^x) without overflow.
      loss += targets[i] * x + Math.log1p(Math.exp(-Math.abs(x))) + Math.max(0, -x);
    }
    return loss;
  }

  /**
   * Probabilities of all classes from those of each two, by the second method of Wu, Lin and Weng
   * 2004 (Journal of Machine Learning Research 5, 975): minimises the sum over pairs of (r_ba p_a -
   * r_ab p_b)^2.
   *
   * @param pairwise r_ab, the probability of a when only a and b are possible
   * @return probabilities that add up to 1
   */
  static double[] couple(double[][] pairwise) {
    int k = pairwise.length;
    double[] p = new double[k];
    Arrays.fill(p, 1.0 / k);
    double[][] q = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        if (a != b) {
          q[a][a] += pairwise[b][a] * pairwise[b][a];
          q[a][b] = -pairwise[b][a] * pairwise[a][b];
        }
      }
    }
    double[] qp = new double[k];
    for (int round = 0; round < Math.max(100, k); round++) {
      double pqp = 0;
      for (int a = 0; a < k; a++) {
        qp[a] = 0;
        for (int b = 0; b < k; b++) {
          qp[a] += q[a][b] * p[b];
        }
        pqp += p[a] * qp[a];
      }
      double error = 0;
      for (int a = 0; a < k; a++) {
        error = Math.max(error, Math.abs(qp[a] - pqp));
      }
      if (error < 0.005 / k) {
        break;
      }
      for (int a = 0; a < k; a++) {
        double change = (pqp - qp[a]) / q[a][a];
        p[a] += change;
        double norm = 1 + change;
        pqp = (pqp + change * (change * q[a][a] + 2 * qp[a])) / (norm * norm);
        for (int b = 0; b < k; b++) {
          qp[b] = (qp[b] + change * q[a][b]) / norm;
          p[b] /= norm;
        }
      }
    }
    return p;
  }
}
