package org.materialsj.engine.network;

import java.util.Arrays;

/**
 * Products of matrices whose rows ("lines") are arrays of their own, one number per sample. Lines
 * are long and of one length, so the inner loops run over samples and the compiler makes vector
 * instructions of them; a separate array per line is what lets it see that they do not overlap.
 */
public final class LineProducts {

  private static final int TILE = 4;

  private LineProducts() {}

  /**
   * Adds w in to out: out[j] += sum over k of w[offset + j * outStep + k * inStep] in[k].
   *
   * @param out first {@code outs} lines are added to
   * @param in first {@code ins} lines
   * @param n samples
   */
  public static void add(
      double[][] out,
      int outs,
      double[][] in,
      int ins,
      double[] w,
      int offset,
      int outStep,
      int inStep,
      int n) {
    for (int j = 0; j < outs; j++) {
      int at = offset + j * outStep;
      int k = 0;
      for (; k + TILE <= ins; k += TILE, at += TILE * inStep) {
        addFour(
            out[j],
            in[k],
            in[k + 1],
            in[k + 2],
            in[k + 3],
            w[at],
            w[at + inStep],
            w[at + 2 * inStep],
            w[at + 3 * inStep],
            n);
      }
      for (; k < ins; k++, at += inStep) {
        addOne(out[j], in[k], w[at], n);
      }
    }
  }

  private static void addFour(
      double[] z,
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double w0,
      double w1,
      double w2,
      double w3,
      int n) {
    for (int i = 0; i < n; i++) {
      z[i] += (w0 * x0[i] + w1 * x1[i]) + (w2 * x2[i] + w3 * x3[i]);
    }
  }

  private static void addOne(double[] z, double[] x, double w, int n) {
    for (int i = 0; i < n; i++) {
      z[i] += w * x[i];
    }
  }

  /**
   * Adds left right^T: w[offset + j * rights + k] += sum over samples of left[j] right[k]. Tiles of
   * 4 x 4 sums stay in registers, which here is faster than vectors of partial sums in memory. Each
   * sum runs over the samples in order.
   *
   * @param left first {@code lefts} lines
   * @param right first {@code rights} lines
   * @param n samples
   */
  public static void addOuter(
      double[] w, int offset, double[][] left, int lefts, double[][] right, int rights, int n) {
    int j = 0;
    for (; j + TILE <= lefts; j += TILE) {
      int k = 0;
      for (; k + TILE <= rights; k += TILE) {
        addTile(w, offset + j * rights + k, rights, left, j, right, k, n);
      }
      for (; k < rights; k++) {
        addStrip(w, offset + j * rights + k, rights, left, j, right[k], n);
      }
    }
    for (; j < lefts; j++) {
      int k = 0;
      for (; k + TILE <= rights; k += TILE) {
        addStrip(w, offset + j * rights + k, 1, right, k, left[j], n);
      }
      for (; k < rights; k++) {
        w[offset + j * rights + k] += dot(left[j], right[k], n);
      }
    }
  }

  private static void addTile(
      double[] w, int at, int step, double[][] left, int j, double[][] right, int k, int n) {
    double[] g0 = left[j];
    double[] g1 = left[j + 1];
    double[] g2 = left[j + 2];
    double[] g3 = left[j + 3];
    double[] x0 = right[k];
    double[] x1 = right[k + 1];
    double[] x2 = right[k + 2];
    double[] x3 = right[k + 3];
    double c00 = 0;
    double c01 = 0;
    double c02 = 0;
    double c03 = 0;
    double c10 = 0;
    double c11 = 0;
    double c12 = 0;
    double c13 = 0;
    double c20 = 0;
    double c21 = 0;
    double c22 = 0;
    double c23 = 0;
    double c30 = 0;
    double c31 = 0;
    double c32 = 0;
    double c33 = 0;
    for (int i = 0; i < n; i++) {
      double a0 = g0[i];
      double a1 = g1[i];
      double a2 = g2[i];
      double a3 = g3[i];
      double b0 = x0[i];
      double b1 = x1[i];
      double b2 = x2[i];
      double b3 = x3[i];
      c00 += a0 * b0;
      c01 += a0 * b1;
      c02 += a0 * b2;
      c03 += a0 * b3;
      c10 += a1 * b0;
      c11 += a1 * b1;
      c12 += a1 * b2;
      c13 += a1 * b3;
      c20 += a2 * b0;
      c21 += a2 * b1;
      c22 += a2 * b2;
      c23 += a2 * b3;
      c30 += a3 * b0;
      c31 += a3 * b1;
      c32 += a3 * b2;
      c33 += a3 * b3;
    }
    addFour(w, at, c00, c01, c02, c03);
    addFour(w, at + step, c10, c11, c12, c13);
    addFour(w, at + 2 * step, c20, c21, c22, c23);
    addFour(w, at + 3 * step, c30, c31, c32, c33);
  }

  private static void addFour(double[] w, int at, double c0, double c1, double c2, double c3) {
    w[at] += c0;
    w[at + 1] += c1;
    w[at + 2] += c2;
    w[at + 3] += c3;
  }

  /** Four products of lines with one line, put {@code step} apart. */
  private static void addStrip(
      double[] w, int at, int step, double[][] lines, int first, double[] line, int n) {
    double[] g0 = lines[first];
    double[] g1 = lines[first + 1];
    double[] g2 = lines[first + 2];
    double[] g3 = lines[first + 3];
    double c0 = 0;
    double c1 = 0;
    double c2 = 0;
    double c3 = 0;
    for (int i = 0; i < n; i++) {
      double b = line[i];
      c0 += g0[i] * b;
      c1 += g1[i] * b;
      c2 += g2[i] * b;
      c3 += g3[i] * b;
    }
    w[at] += c0;
    w[at + step] += c1;
    w[at + 2 * step] += c2;
    w[at + 3 * step] += c3;
  }

  private static double dot(double[] left, double[] right, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  /** Adds the sum of each line: w[offset + j] += sum over samples of lines[j]. */
  public static void addSums(double[] w, int offset, double[][] lines, int count, int n) {
    for (int j = 0; j < count; j++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += lines[j][i];
      }
      w[offset + j] += sum;
    }
  }

  /** Puts one number into the first n of a line. */
  public static void fill(double[] line, double value, int n) {
    Arrays.fill(line, 0, n, value);
  }

  /** line *= by. */
  public static void multiply(double[] line, double[] by, int n) {
    for (int i = 0; i < n; i++) {
      line[i] *= by[i];
    }
  }
}
