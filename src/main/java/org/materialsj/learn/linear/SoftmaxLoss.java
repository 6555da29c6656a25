package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.network.Exponential;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;

/**
 * The mean of -ln p(class of row) plus |w|^2 / (2 c n) and its gradient. Parameters: for each
 * vector its d weights and then its intercept; two classes have one vector, which is for the second
 * one.
 */
final class SoftmaxLoss {

  private static final int BLOCK = 256;

  /** Rows of a part of the sums, whatever the number of threads. */
  private static final int LEAST_ROWS_OF_A_PART = 8192;

  private static final int MOST_PARTS = 16;

  private final double[][] columns;

  /** The rows, for the sums over rows; groups of four are filled up with zeros. */
  private final double[][] rows;

  private final int[] places;
  private final int vectors;
  private final double penalty;

  SoftmaxLoss(TrainingSet data, int[] places, int classes, double c) {
    this.columns = data.columns();
    this.places = places;
    this.vectors = classes == 2 ? 1 : classes;
    this.penalty = 1 / (c * places.length);
    this.rows = new double[(places.length + 3) / 4 * 4][columns.length];
    for (int f = 0; f < columns.length; f++) {
      for (int i = 0; i < places.length; i++) {
        rows[i][f] = columns[f][i];
      }
    }
  }

  int parameters() {
    return vectors * (columns.length + 1);
  }

  double evaluate(double[] theta, double[] gradient, RunContext run) {
    int n = places.length;
    int d = columns.length;
    int length = Math.max(LEAST_ROWS_OF_A_PART, (n / MOST_PARTS / BLOCK + 1) * BLOCK);
    int parts = (n + length - 1) / length;
    List<Part> sums =
        run.executor()
            .map(
                parts,
                part ->
                    new Part(theta, part * length, (int) Math.min(n, (part + 1L) * length), run),
                "logistic regression",
                Progress.NONE,
                run.cancel());
    Arrays.fill(gradient, 0);
    double value = 0;
    for (Part part : sums) {
      value += part.loss / n;
      for (int c = 0; c < vectors; c++) {
        for (int f = 0; f < d; f++) {
          gradient[c * (d + 1) + f] += part.slopes[c][f] / n;
        }
        gradient[c * (d + 1) + d] += part.intercepts[c] / n;
      }
    }
    for (int c = 0; c < vectors; c++) {
      for (int at = c * (d + 1); at < c * (d + 1) + d; at++) {
        gradient[at] += penalty * theta[at];
        value += penalty * theta[at] * theta[at] / 2;
      }
    }
    return value;
  }

  /** The sums over some rows. */
  private final class Part {
    final double[][] slopes = new double[vectors][columns.length];
    final double[] intercepts = new double[vectors];
    double loss;

    Part(double[] theta, int from, int to, RunContext run) {
      double[][] scores = new double[vectors][BLOCK + 4];
      for (int start = from; start < to; start += BLOCK) {
        run.cancel().check("logistic regression");
        int count = Math.min(to, start + BLOCK) - start;
        score(theta, start, count, scores);
        loss += vectors == 1 ? binary(start, count, scores[0]) : softmax(start, count, scores);
        for (int c = 0; c < vectors; c++) {
          Arrays.fill(scores[c], count, count + 4, 0);
          slope(start, count, scores[c], c);
        }
      }
    }

    private void score(double[] theta, int from, int count, double[][] scores) {
      int d = columns.length;
      for (int c = 0; c < vectors; c++) {
        Arrays.fill(scores[c], 0, count, theta[c * (d + 1) + d]);
      }
      // Four features at once, so that each score is read and written once for four products.
      int whole = d & ~3;
      for (int f = 0; f < whole; f += 4) {
        for (int c = 0; c < vectors; c++) {
          addFour(theta, c * (d + 1) + f, f, from, count, scores[c]);
        }
      }
      for (int f = whole; f < d; f++) {
        for (int c = 0; c < vectors; c++) {
          addOne(theta[c * (d + 1) + f], columns[f], from, count, scores[c]);
        }
      }
    }

    private void addFour(double[] theta, int at, int f, int from, int count, double[] score) {
      double w0 = theta[at];
      double w1 = theta[at + 1];
      double w2 = theta[at + 2];
      double w3 = theta[at + 3];
      double[] x0 = columns[f];
      double[] x1 = columns[f + 1];
      double[] x2 = columns[f + 2];
      double[] x3 = columns[f + 3];
      for (int i = 0; i < count; i++) {
        int row = from + i;
        score[i] += w0 * x0[row] + w1 * x1[row] + w2 * x2[row] + w3 * x3[row];
      }
    }

    private void addOne(double w, double[] x, int from, int count, double[] score) {
      for (int i = 0; i < count; i++) {
        score[i] += w * x[from + i];
      }
    }

    private void slope(int from, int count, double[] p, int c) {
      double sum = 0;
      double[] slope = slopes[c];
      for (int i = 0; i < count; i += 4) {
        double p0 = p[i];
        double p1 = p[i + 1];
        double p2 = p[i + 2];
        double p3 = p[i + 3];
        double[] r0 = rows[from + i];
        double[] r1 = rows[from + i + 1];
        double[] r2 = rows[from + i + 2];
        double[] r3 = rows[from + i + 3];
        for (int f = 0; f < slope.length; f++) {
          slope[f] += p0 * r0[f] + p1 * r1[f] + p2 * r2[f] + p3 * r3[f];
        }
        sum += p0 + p1 + p2 + p3;
      }
      intercepts[c] += sum;
    }
  }

  /** Turns scores into derivatives of the loss; returns the loss. */
  private double binary(int from, int count, double[] score) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double s = score[i];
      double e = Math.exp(-Math.abs(s));
      double p = s > 0 ? 1 / (1 + e) : e / (1 + e);
      int y = places[from + i];
      sum += Math.log1p(e) + Math.max(s, 0) - y * s;
      score[i] = p - y;
    }
    return sum;
  }

  private double softmax(int from, int count, double[][] scores) {
    double[] top = new double[count];
    double[] own = new double[count];
    System.arraycopy(scores[0], 0, top, 0, count);
    for (double[] score : scores) {
      for (int i = 0; i < count; i++) {
        top[i] = Math.max(top[i], score[i]);
      }
    }
    for (int i = 0; i < count; i++) {
      own[i] = scores[places[from + i]][i];
    }
    double[] total = new double[count];
    double[] below = new double[count];
    double[] room = new double[count];
    for (double[] score : scores) {
      for (int i = 0; i < count; i++) {
        below[i] = score[i] - top[i];
      }
      Exponential.expm1(below, 1, score, room, count);
      for (int i = 0; i < count; i++) {
        score[i] += 1;
        total[i] += score[i];
      }
    }
    for (double[] score : scores) {
      for (int i = 0; i < count; i++) {
        score[i] /= total[i];
      }
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      scores[places[from + i]][i] -= 1;
      sum += Math.log(total[i]) + top[i] - own[i];
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
