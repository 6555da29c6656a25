package org.materialsj.potentials.painn;

/**
 * What passes along pairs of atoms (i, j), for one feature: lines with a number per atom and lines
 * with a number per pair. Dots mark changes along a direction, bars derivatives of the result.
 */
final class PairKernels {

  private PairKernels() {}

  /** out_i += w x_j and out_j += w x_i; the lines of atoms begin at an offset. */
  static void exchange(AtomPairs pairs, double[] w, double[] x, double[] out, int offset) {
    int[] second = pairs.second;
    for (int i = 0; i < pairs.atoms(); i++) {
      double sum = 0;
      double own = x[offset + i];
      for (int p = pairs.start[i]; p < pairs.start[i + 1]; p++) {
        int j = offset + second[p];
        sum += w[p] * x[j];
        out[j] += w[p] * own;
      }
      out[offset + i] += sum;
    }
  }

  /** {@link #exchange} of w and x and of v and y at once. */
  static void exchange(
      AtomPairs pairs, double[] w, double[] x, double[] v, double[] y, double[] out, int offset) {
    int[] second = pairs.second;
    for (int i = 0; i < pairs.atoms(); i++) {
      double sum = 0;
      double ownX = x[offset + i];
      double ownY = y[offset + i];
      for (int p = pairs.start[i]; p < pairs.start[i + 1]; p++) {
        int j = offset + second[p];
        sum += w[p] * x[j] + v[p] * y[j];
        out[j] += w[p] * ownX + v[p] * ownY;
      }
      out[offset + i] += sum;
    }
  }

  /** w += x_i y_j + x_j y_i. */
  static void overlap(AtomPairs pairs, double[] x, double[] y, double[] w, int offset) {
    int[] second = pairs.second;
    for (int i = 0; i < pairs.atoms(); i++) {
      double ownX = x[offset + i];
      double ownY = y[offset + i];
      for (int p = pairs.start[i]; p < pairs.start[i + 1]; p++) {
        int j = offset + second[p];
        w[p] += ownX * y[j] + x[j] * ownY;
      }
    }
  }

  /** {@link #overlap} of x and y and of u and v at once. */
  static void overlap(
      AtomPairs pairs, double[] x, double[] y, double[] u, double[] v, double[] w, int offset) {
    int[] second = pairs.second;
    for (int i = 0; i < pairs.atoms(); i++) {
      double ownX = x[offset + i];
      double ownY = y[offset + i];
      double ownU = u[offset + i];
      double ownV = v[offset + i];
      for (int p = pairs.start[i]; p < pairs.start[i + 1]; p++) {
        int j = offset + second[p];
        w[p] += (ownX * y[j] + x[j] * ownY) + (ownU * v[j] + u[j] * ownV);
      }
    }
  }

  /** With the direction d of a pair: out_i += w c_j d and out_j -= w c_i d. */
  static void spread(AtomPairs pairs, double[] w, double[] c, double[] out) {
    int n = pairs.atoms();
    int[] second = pairs.second;
    for (int i = 0; i < n; i++) {
      double own = c[i];
      double sumX = 0;
      double sumY = 0;
      double sumZ = 0;
      for (int p = pairs.start[i]; p < pairs.start[i + 1]; p++) {
        int j = second[p];
        double there = w[p] * own;
        double here = w[p] * c[j];
        sumX += here * pairs.x[p];
        sumY += here * pairs.y[p];
        sumZ += here * pairs.z[p];
        out[j] -= there * pairs.x[p];
        out[j + n] -= there * pairs.y[p];
        out[j + 2 * n] -= there * pairs.z[p];
      }
      out[i] += sumX;
      out[i + n] += sumY;
      out[i + 2 * n] += sumZ;
    }
  }

  /** The change of what {@link #spread} adds; {@code turn} has the changes of the directions. */
  static void spreadTangent(
      AtomPairs pairs,
      double[][] turn,
      double[] w,
      double[] wDot,
      double[] c,
      double[] cDot,
      double[] outDot) {
    int n = pairs.atoms();
    int[] second = pairs.second;
    for (int i = 0; i < n; i++) {
      double own = c[i];
      double ownDot = cDot[i];
      double sumX = 0;
      double sumY = 0;
      double sumZ = 0;
      for (int p = pairs.start[i]; p < pairs.start[i + 1]; p++) {
        int j = second[p];
        double here = wDot[p] * c[j] + w[p] * cDot[j];
        double there = wDot[p] * own + w[p] * ownDot;
        double hereTurned = w[p] * c[j];
        double thereTurned = w[p] * own;
        sumX += here * pairs.x[p] + hereTurned * turn[0][p];
        sumY += here * pairs.y[p] + hereTurned * turn[1][p];
        sumZ += here * pairs.z[p] + hereTurned * turn[2][p];
        outDot[j] -= there * pairs.x[p] + thereTurned * turn[0][p];
        outDot[j + n] -= there * pairs.y[p] + thereTurned * turn[1][p];
        outDot[j + 2 * n] -= there * pairs.z[p] + thereTurned * turn[2][p];
      }
      outDot[i] += sumX;
      outDot[i + n] += sumY;
      outDot[i + 2 * n] += sumZ;
    }
  }

  /** From the bar of what {@link #spread} made to those of w, c and the directions; all added. */
  static void spreadReverse(
      AtomPairs pairs,
      double[] w,
      double[] c,
      double[] outBar,
      double[] wBar,
      double[] cBar,
      double[][] directionBar) {
    int n = pairs.atoms();
    int[] second = pairs.second;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      double own = c[i];
      double ownX = outBar[i];
      double ownY = outBar[i + n];
      double ownZ = outBar[i + 2 * n];
      for (int p = pairs.start[i]; p < pairs.start[i + 1]; p++) {
        int j = second[p];
        double x = pairs.x[p];
        double y = pairs.y[p];
        double z = pairs.z[p];
        double here = ownX * x + ownY * y + ownZ * z;
        double there = outBar[j] * x + outBar[j + n] * y + outBar[j + 2 * n] * z;
        wBar[p] += c[j] * here - own * there;
        sum -= w[p] * there;
        cBar[j] += w[p] * here;
        double forth = w[p] * c[j];
        double back = w[p] * own;
        directionBar[0][p] += forth * ownX - back * outBar[j];
        directionBar[1][p] += forth * ownY - back * outBar[j + n];
        directionBar[2][p] += forth * ownZ - back * outBar[j + 2 * n];
      }
      cBar[i] += sum;
    }
  }

  /**
   * From the bar of what {@link #spread} made, and that of its change, to the bars of w and c; both
   * added.
   */
  static void spreadReverseOverTangent(
      AtomPairs pairs,
      double[][] turn,
      double[] w,
      double[] wDot,
      double[] c,
      double[] cDot,
      double[] outBar,
      double[] outDotBar,
      double[] wBar,
      double[] cBar) {
    int n = pairs.atoms();
    int[] second = pairs.second;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      double own = c[i];
      double ownDot = cDot[i];
      double ownX = outBar[i];
      double ownY = outBar[i + n];
      double ownZ = outBar[i + 2 * n];
      double ownDotX = outDotBar[i];
      double ownDotY = outDotBar[i + n];
      double ownDotZ = outDotBar[i + 2 * n];
      for (int p = pairs.start[i]; p < pairs.start[i + 1]; p++) {
        int j = second[p];
        double x = pairs.x[p];
        double y = pairs.y[p];
        double z = pairs.z[p];
        double hereDot = ownDotX * x + ownDotY * y + ownDotZ * z;
        double thereDot = outDotBar[j] * x + outDotBar[j + n] * y + outDotBar[j + 2 * n] * z;
        double here = ownX * x + ownY * y + ownZ * z;
        double there = outBar[j] * x + outBar[j + n] * y + outBar[j + 2 * n] * z;
        double tx = turn[0][p];
        double ty = turn[1][p];
        double tz = turn[2][p];
        here += ownDotX * tx + ownDotY * ty + ownDotZ * tz;
        there += outDotBar[j] * tx + outDotBar[j + n] * ty + outDotBar[j + 2 * n] * tz;
        wBar[p] += (c[j] * here + cDot[j] * hereDot) - (own * there + ownDot * thereDot);
        sum -= w[p] * there + wDot[p] * thereDot;
        cBar[j] += w[p] * here + wDot[p] * hereDot;
      }
      cBar[i] += sum;
    }
  }
}
