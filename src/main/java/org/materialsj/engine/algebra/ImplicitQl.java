package org.materialsj.engine.algebra;

import org.materialsj.engine.run.CancelToken;

/**
 * The QL iteration with implicit Wilkinson shifts on a symmetric tridiagonal matrix.
 *
 * @see "Golub and Van Loan, Matrix Computations, 4th edition 2013, section 8.3"
 * @see "Bowdler, Martin, Reinsch and Wilkinson 1968, doi:10.1007/BF02165404"
 */
final class ImplicitQl {

  private static final int MOST_SWEEPS = 60;

  private ImplicitQl() {}

  /**
   * Diagonalizes.
   *
   * @param diagonal n numbers; becomes the eigenvalues, in no order
   * @param beside n numbers: those beside the diagonal, then one of no meaning; destroyed
   * @param rows n rows, an orthonormal basis; row i becomes the eigenvector i in terms of it
   * @param cancel polled between rotations
   */
  static void diagonalize(double[] diagonal, double[] beside, double[][] rows, CancelToken cancel) {
    int n = diagonal.length;
    beside[n - 1] = 0;
    for (int first = 0; first < n; first++) {
      int sweeps = 0;
      for (int end = block(diagonal, beside, first);
          end > first;
          end = block(diagonal, beside, first)) {
        if (++sweeps > MOST_SWEEPS) {
          throw new ArithmeticException("the QL iteration does not converge");
        }
        sweep(diagonal, beside, rows, first, end, cancel);
      }
    }
  }

  /** The last index of the block at {@code first} that no negligible number divides. */
  private static int block(double[] diagonal, double[] beside, int first) {
    int end = first;
    while (end < diagonal.length - 1) {
      double size = Math.abs(diagonal[end]) + Math.abs(diagonal[end + 1]);
      if (Math.abs(beside[end]) <= Math.ulp(size) / 2 || beside[end] == 0) {
        break;
      }
      end++;
    }
    return end;
  }

  /** One step from the end of a block to its start. */
  private static void sweep(
      double[] diagonal, double[] beside, double[][] rows, int first, int end, CancelToken cancel) {
    double half = (diagonal[first + 1] - diagonal[first]) / (2 * beside[first]);
    double root = Math.hypot(half, 1);
    double g = diagonal[end] - diagonal[first] + beside[first] / (half + Math.copySign(root, half));
    double sine = 1;
    double cosine = 1;
    double shift = 0;
    for (int i = end - 1; i >= first; i--) {
      cancel.check("decomposition of a matrix");
      double f = sine * beside[i];
      double b = cosine * beside[i];
      double length = Math.hypot(f, g);
      beside[i + 1] = length;
      if (length == 0) {
        // The block falls apart here; what is left of the shift is taken back.
        diagonal[i + 1] -= shift;
        beside[end] = 0;
        return;
      }
      sine = f / length;
      cosine = g / length;
      g = diagonal[i + 1] - shift;
      double r = (diagonal[i] - g) * sine + 2 * cosine * b;
      shift = sine * r;
      diagonal[i + 1] = g + shift;
      g = cosine * r - b;
      rotate(rows[i], rows[i + 1], sine, cosine);
    }
    diagonal[first] -= shift;
    beside[first] = g;
    beside[end] = 0;
  }

  private static void rotate(double[] low, double[] high, double sine, double cosine) {
    for (int k = 0; k < low.length; k++) {
      double h = high[k];
      high[k] = sine * low[k] + cosine * h;
      low[k] = cosine * low[k] - sine * h;
    }
  }
}
