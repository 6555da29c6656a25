package org.materialsj.engine.algebra;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.run.CancelToken;

/**
 * A symmetric matrix A = Q T Q^T with an orthogonal Q and a tridiagonal T, so that (A + alpha I) x
 * = b costs O(n) for every further alpha once b is given in the basis of Q. Unlike the
 * decompositions of {@link Dense} it can be cancelled, which large matrices need. Immutable and
 * thread-safe.
 *
 * @see "Golub and Van Loan, Matrix Computations, 4th edition 2013, sections 5.1 and 8.3"
 */
public final class Tridiagonal {

  private final double[] diagonal;
  private final double[] beside;
  private final double[][] reflectors;
  private final double[] factors;

  private Tridiagonal(double[] diagonal, double[] beside, double[][] reflectors, double[] factors) {
    this.diagonal = diagonal;
    this.beside = beside;
    this.reflectors = reflectors;
    this.factors = factors;
  }

  /**
   * Reduces a matrix by Householder reflections. Cost 2 n^3.
   *
   * @param matrix n rows of n finite numbers, symmetric; destroyed
   * @param cancel polled for each column
   * @return the decomposition
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Tridiagonal reduce(double[][] matrix, CancelToken cancel) {
    int n = matrix.length;
    double[] diagonal = new double[n];
    double[] beside = new double[Math.max(0, n - 1)];
    double[][] reflectors = new double[Math.max(0, n - 2)][];
    double[] factors = new double[reflectors.length];
    for (int k = 0; k < reflectors.length; k++) {
      cancel.check("decomposition of a matrix");
      double[] v = new double[n];
      System.arraycopy(matrix[k], k + 1, v, k + 1, n - k - 1);
      double tail = norm(v, k + 1);
      double reflected = v[k + 1] > 0 ? -tail : tail;
      v[k + 1] -= reflected;
      double length = norm(v, k + 1);
      beside[k] = tail == 0 ? 0 : reflected;
      reflectors[k] = v;
      if (tail > 0) {
        for (int i = k + 1; i < n; i++) {
          v[i] /= length;
        }
        factors[k] = 2;
        reflect(matrix, v, k + 1);
      }
    }
    for (int i = 0; i < n; i++) {
      diagonal[i] = matrix[i][i];
    }
    if (n > 1) {
      beside[n - 2] = matrix[n - 1][n - 2];
    }
    return new Tridiagonal(diagonal, beside, reflectors, factors);
  }

  private static double norm(double[] v, int from) {
    double largest = 0;
    for (int i = from; i < v.length; i++) {
      largest = Math.max(largest, Math.abs(v[i]));
    }
    if (largest == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = from; i < v.length; i++) {
      sum += v[i] / largest * (v[i] / largest);
    }
    return largest * Math.sqrt(sum);
  }

  /** The part of the matrix from an index on becomes H A H with H = I - 2 v v^T. */
  private static void reflect(double[][] a, double[] v, int from) {
    int n = v.length;
    double[] w = new double[n];
    for (int j = from; j < n; j++) {
      double factor = v[j];
      double[] row = a[j];
      for (int i = from; i < n; i++) {
        w[i] += factor * row[i];
      }
    }
    double along = 0;
    for (int i = from; i < n; i++) {
      along += v[i] * w[i];
    }
    for (int i = from; i < n; i++) {
      w[i] = 2 * (w[i] - along * v[i]);
    }
    for (int j = from; j < n; j++) {
      double vj = v[j];
      double wj = w[j];
      double[] row = a[j];
      for (int i = from; i < n; i++) {
        row[i] -= vj * w[i] + wj * v[i];
      }
    }
  }

  /**
   * Turns x into Q^T x.
   *
   * @param x n numbers; modified
   */
  public void intoBasis(double[] x) {
    for (int k = 0; k < reflectors.length; k++) {
      apply(k, x);
    }
  }

  /**
   * Turns z into Q z.
   *
   * @param z n numbers; modified
   */
  public void outOfBasis(double[] z) {
    for (int k = reflectors.length - 1; k >= 0; k--) {
      apply(k, z);
    }
  }

  private void apply(int k, double[] x) {
    double[] v = reflectors[k];
    double along = 0;
    for (int i = k + 1; i < x.length; i++) {
      along += v[i] * x[i];
    }
    along *= factors[k];
    for (int i = k + 1; i < x.length; i++) {
      x[i] -= along * v[i];
    }
  }

  /**
   * The largest eigenvalues of a matrix and their eigenvectors.
   *
   * @param values descending
   * @param vectors for each value a unit vector of n numbers, its component of largest magnitude
   *     positive
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Largest(double[] values, double[][] vectors) {}

  /**
   * The largest eigenvalues of A, by the QL iteration with implicit shifts. Cost about 3 n^3 for
   * all of T, then 2 n^2 for each vector asked for. Errors are about 10^-15 of the largest.
   *
   * @param count how many, 1 to n
   * @param cancel polled between rotations
   * @return the eigenvalues and vectors
   * @throws ArithmeticException if the iteration does not converge
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public Largest largest(int count, CancelToken cancel) {
    int n = diagonal.length;
    if (count < 1 || count > n) {
      throw new IllegalArgumentException("count must be 1 to " + n + ", got " + count);
    }
    double[] values = diagonal.clone();
    double[] off = Arrays.copyOf(beside, n);
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      rows[i][i] = 1;
    }
    ImplicitQl.diagonalize(values, off, rows, cancel);
    Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> -values[i]));
    double[] top = new double[count];
    double[][] vectors = new double[count][];
    for (int k = 0; k < count; k++) {
      cancel.check("decomposition of a matrix");
      top[k] = values[order[k]];
      vectors[k] = rows[order[k]];
      outOfBasis(vectors[k]);
      makeLargestPositive(vectors[k]);
    }
    return new Largest(top, vectors);
  }

  private static void makeLargestPositive(double[] vector) {
    double largest = 0;
    for (double component : vector) {
      largest = Math.abs(component) > Math.abs(largest) ? component : largest;
    }
    for (int i = 0; largest < 0 && i < vector.length; i++) {
      vector[i] = -vector[i];
    }
  }

  /**
   * Factors T + alpha I.
   *
   * @param alpha what is added to the diagonal
   * @return the factors, or empty if the sum is not positive definite
   */
  public Optional<Shifted> shifted(double alpha) {
    int n = diagonal.length;
    double[] pivots = new double[n];
    double[] lower = new double[n];
    for (int i = 0; i < n; i++) {
      pivots[i] = diagonal[i] + alpha - (i == 0 ? 0 : lower[i - 1] * beside[i - 1]);
      if (!(pivots[i] > 0)) {
        return Optional.empty();
      }
      lower[i] = i < n - 1 ? beside[i] / pivots[i] : 0;
    }
    return Optional.of(new Shifted(pivots, lower));
  }

  /** T + alpha I = L D L^T, positive definite. */
  public static final class Shifted {
    private final double[] pivots;
    private final double[] lower;

    private Shifted(double[] pivots, double[] lower) {
      this.pivots = pivots;
      this.lower = lower;
    }

    /**
     * Solves (T + alpha I) x = z.
     *
     * @param z n numbers; not modified
     * @return x, a new array
     */
    public double[] solve(double[] z) {
      int n = z.length;
      double[] x = z.clone();
      for (int i = 1; i < n; i++) {
        x[i] -= lower[i - 1] * x[i - 1];
      }
      for (int i = n - 1; i >= 0; i--) {
        x[i] = x[i] / pivots[i] - (i < n - 1 ? lower[i] * x[i + 1] : 0);
      }
      return x;
    }

    /**
     * The quadratic form of the inverse.
     *
     * @param z n numbers; not modified
     * @return z^T (T + alpha I)^-1 z
     */
    public double inverseForm(double[] z) {
      double previous = z[0];
      double sum = previous * previous / pivots[0];
      for (int i = 1; i < z.length; i++) {
        previous = z[i] - lower[i - 1] * previous;
        sum += previous * previous / pivots[i];
      }
      return sum;
    }
  }
}
