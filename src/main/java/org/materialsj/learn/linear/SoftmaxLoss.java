package org.materialsj.learn.linear;

import java.util.Arrays;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;

/**
 * The mean of -ln p(class of row) plus |w|^2 / (2 c n) and its gradient. Parameters: for each
 * vector its d weights and then its intercept; two classes have one vector, which is for the second
 * one.
 */
final class SoftmaxLoss {

  private static final int BLOCK = 256;

  private final double[][] columns;
  private final int[] places;
  private final int vectors;
  private final double penalty;

  SoftmaxLoss(TrainingSet data, int[] places, int classes, double c) {
    this.columns = data.columns();
    this.places = places;
    this.vectors = classes == 2 ? 1 : classes;
    this.penalty = 1 / (c * places.length);
  }

  int parameters() {
    return vectors * (columns.length + 1);
  }

  double evaluate(double[] theta, double[] gradient, RunContext run) {
    int n = places.length;
    int d = columns.length;
    int blocks = (n + BLOCK - 1) / BLOCK;
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int block = 0; block < blocks; block++) {
      int from = block * BLOCK;
      sum += block(from, Math.min(n, from + BLOCK), theta, gradient);
    }
    double value = sum / n;
    for (int c = 0; c < vectors; c++) {
      for (int f = 0; f <= d; f++) {
        int at = c * (d + 1) + f;
        gradient[at] /= n;
        if (f < d) {
          gradient[at] += penalty * theta[at];
          value += penalty * theta[at] * theta[at] / 2;
        }
      }
    }
    return value;
  }

  private double block(int from, int to, double[] theta, double[] gradient) {
    int d = columns.length;
    int count = to - from;
    double[][] scores = new double[vectors][count];
    for (int c = 0; c < vectors; c++) {
      Arrays.fill(scores[c], theta[c * (d + 1) + d]);
      for (int f = 0; f < d; f++) {
        double w = theta[c * (d + 1) + f];
        double[] x = columns[f];
        for (int i = 0; i < count; i++) {
          scores[c][i] += w * x[from + i];
        }
      }
    }
    double sum = vectors == 1 ? binary(from, scores[0]) : softmax(from, scores);
    for (int c = 0; c < vectors; c++) {
      double[] p = scores[c];
      for (int f = 0; f < d; f++) {
        double[] x = columns[f];
        double s = 0;
        for (int i = 0; i < count; i++) {
          s += p[i] * x[from + i];
        }
        gradient[c * (d + 1) + f] += s;
      }
      for (int i = 0; i < count; i++) {
        gradient[c * (d + 1) + d] += p[i];
      }
    }
    return sum;
  }

  /** Turns scores into derivatives of the loss; returns the loss. */
  private double binary(int from, double[] score) {
    double sum = 0;
    for (int i = 0; i < score.length; i++) {
      double s = score[i];
      double e = Math.exp(-Math.abs(s));
      double p = s > 0 ? 1 / (1 + e) : e / (1 + e);
      int y = places[from + i];
      sum += Math.log1p(e) + Math.max(s, 0) - y * s;
      score[i] = p - y;
    }
    return sum;
  }

  private double softmax(int from, double[][] scores) {
    double sum = 0;
    for (int i = 0; i < scores[0].length; i++) {
      double top = scores[0][i];
      for (double[] score : scores) {
        top = Math.max(top, score[i]);
      }
      double own = scores[places[from + i]][i];
      double total = 0;
      for (double[] score : scores) {
        score[i] = Math.exp(score[i] - top);
        total += score[i];
      }
      for (double[] score : scores) {
        score[i] /= total;
      }
      scores[places[from + i]][i] -= 1;
      sum += Math.log(total) + top - own;
    }
    return sum;
  }

  SoftmaxModel model(double[] theta, int classes, int[] present) {
    int d = columns.length;
    double[][] weights = new double[present.length][d];
    double[] intercepts = new double[present.length];
    for (int v = 0; v < vectors; v++) {
      int c = vectors == 1 ? 1 : v;
      System.arraycopy(theta, v * (d + 1), weights[c], 0, d);
      intercepts[c] = theta[v * (d + 1) + d];
    }
    return new SoftmaxModel(classes, present, weights, intercepts);
  }
}
