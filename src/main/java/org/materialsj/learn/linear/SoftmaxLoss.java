package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.LongVectors;
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

  private static final int GROUP = 4;

  /** So many rows stay in the nearest cache while all vectors pass. */
  private static final int NEAR = 32;

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

    /** Some columns of a block: only loops over one index become vector instructions. */
    private final double[][] group = new double[GROUP][BLOCK];

    private final double[] weights = new double[GROUP];

    private final double[] top = new double[BLOCK];
    private final double[] total = new double[BLOCK];
    private final double[] below = new double[BLOCK];
    private final double[] room = new double[BLOCK];

    Part(double[] theta, int from, int to, RunContext run) {
      double[][] scores = new double[vectors][BLOCK];
      for (int start = from; start < to; start += BLOCK) {
        run.cancel().check("logistic regression");
        int count = Math.min(to, start + BLOCK) - start;
        score(theta, start, count, scores);
        loss += vectors == 1 ? binary(start, count, scores[0]) : softmax(start, count, scores);
        for (int c = 0; c < vectors; c++) {
          Arrays.fill(scores[c], count, BLOCK, 0);
        }
        for (int near = 0; near < count; near += NEAR) {
          for (int c = 0; c < vectors; c++) {
            slope(start, near, Math.min(count, near + NEAR), scores[c], c);
          }
        }
      }
    }

    private void score(double[] theta, int from, int count, double[][] scores) {
      int d = columns.length;
      for (int c = 0; c < vectors; c++) {
        Arrays.fill(scores[c], 0, count, theta[c * (d + 1) + d]);
      }
      // Four features at once, so that each score is read and written once for four products; the
      // last ones are filled up with features of weight 0.
      for (int f = 0; f < d; f += GROUP) {
        int width = Math.min(GROUP, d - f);
        for (int k = 0; k < width; k++) {
          System.arraycopy(columns[f + k], from, group[k], 0, count);
        }
        for (int c = 0; c < vectors; c++) {
          Arrays.fill(weights, 0);
          System.arraycopy(theta, c * (d + 1) + f, weights, 0, width);
          LongVectors.addAll(weights, group, scores[c]);
        }
      }
    }

    private void slope(int start, int from, int to, double[] p, int c) {
      double sum = 0;
      double[] slope = slopes[c];
      for (int i = from; i < to; i += 4) {
        double p0 = p[i];
        double p1 = p[i + 1];
        double p2 = p[i + 2];
        double p3 = p[i + 3];
        double[] r0 = rows[start + i];
        double[] r1 = rows[start + i + 1];
        double[] r2 = rows[start + i + 2];
        double[] r3 = rows[start + i + 3];
        for (int f = 0; f < slope.length; f++) {
          slope[f] += p0 * r0[f] + p1 * r1[f] + p2 * r2[f] + p3 * r3[f];
        }
        sum += p0 + p1 + p2 + p3;
      }
      intercepts[c] += sum;
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
      System.arraycopy(scores[0], 0, top, 0, count);
      for (double[] score : scores) {
        for (int i = 0; i < count; i++) {
          top[i] = Math.max(top[i], score[i]);
        }
      }
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += top[i] - scores[places[from + i]][i];
      }
      Arrays.fill(total, 0, count, 0);
      // One array is written per loop: only such loops become vector instructions.
      for (double[] score : scores) {
        for (int i = 0; i < count; i++) {
          below[i] = score[i] - top[i];
        }
        Exponential.expm1(below, 1, score, room, count);
        for (int i = 0; i < count; i++) {
          score[i] += 1;
        }
        LongVectors.add(1, score, total, count);
      }
      for (int i = 0; i < count; i++) {
        below[i] = 1 / total[i];
      }
      for (double[] score : scores) {
        for (int i = 0; i < count; i++) {
          score[i] *= below[i];
        }
      }
      for (int i = 0; i < count; i++) {
        scores[places[from + i]][i] -= 1;
        sum += Math.log(total[i]);
      }
      return sum;
    }
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
