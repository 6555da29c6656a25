package org.materialsj.engine.algebra;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.UtilEjml;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.qr.QRColPivDecompositionHouseholderColumn_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.dense.row.linsol.qr.LinearSolverQrpHouseCol_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Linear algebra on matrices of any size, given as arrays row by row. EJML does the work; it runs
 * on the calling thread, so results never depend on the number of processors.
 */
public final class Dense {

  private Dense() {}

  /**
   * A solution of min |A x - b|.
   *
   * @param solution x, of the shortest length when several solve the problem
   * @param rank number of linearly independent columns of A
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record LeastSquares(double[] solution, int rank) {}

  /**
   * A = sum over k of values[k] * left[k] right[k]^T, with k = 0 .. min(rows, columns) - 1.
   *
   * @param values singular values, descending
   * @param left unit vectors of length rows, one after the other
   * @param right unit vectors of length columns, one after the other, the component of largest
   *     magnitude of each positive
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Svd(double[] values, double[] left, double[] right) {}

  /**
   * Solves min |A x - b| by a QR decomposition with column pivoting. A column counts as dependent
   * when what is left of it is below max(rows, columns) * 2^-52 of the largest. Cost about 2 rows
   * columns^2.
   *
   * @param matrix A, rows x columns numbers; not modified
   * @param rows number of equations, at least 1
   * @param columns number of unknowns, at least 1
   * @param right b, one number per equation; not modified
   * @return the solution and the rank
   * @throws IllegalArgumentException if a length does not fit or a number is not finite
   */
  public static LeastSquares leastSquares(double[] matrix, int rows, int columns, double[] right) {
    check(matrix, rows, columns);
    check(right, rows, 1);
    // A wide system is given empty equations, because the solver wants no fewer rows than columns.
    int height = Math.max(rows, columns);
    DMatrixRMaj a = new DMatrixRMaj(height, columns);
    System.arraycopy(matrix, 0, a.data, 0, matrix.length);
    DMatrixRMaj b = new DMatrixRMaj(height, 1);
    System.arraycopy(right, 0, b.data, 0, rows);
    QRColPivDecompositionHouseholderColumn_DDRM qr =
        new QRColPivDecompositionHouseholderColumn_DDRM(height * UtilEjml.EPS);
    LinearSolverQrpHouseCol_DDRM solver = new LinearSolverQrpHouseCol_DDRM(qr, true);
    DMatrixRMaj x = new DMatrixRMaj(columns, 1);
    // It refuses only the zero matrix, whose shortest solution is 0.
    if (solver.setA(a) && qr.getRank() > 0) {
      solver.solve(b, x);
    }
    return new LeastSquares(x.data, qr.getRank());
  }

  /**
   * Solves A X = B for a symmetric positive definite A by the Cholesky decomposition. Cost n^3 / 3.
   *
   * @param matrix A, n x n numbers, symmetric; not modified
   * @param n number of rows, at least 1
   * @param right B, n x k numbers; not modified
   * @return X, n x k numbers, or empty when A is not positive definite
   * @throws IllegalArgumentException if a length does not fit or a number is not finite
   */
  public static Optional<double[]> solvePositive(double[] matrix, int n, double[] right) {
    check(matrix, n, n);
    int k = Math.max(1, right.length / n);
    check(right, n, k);
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(n);
    if (!solver.setA(new DMatrixRMaj(n, n, true, matrix.clone()))) {
      return Optional.empty();
    }
    DMatrixRMaj x = new DMatrixRMaj(n, k);
    solver.solve(new DMatrixRMaj(n, k, true, right.clone()), x);
    return Optional.of(x.data);
  }

  /**
   * Decomposes a symmetric matrix by the QR iteration. Cost about 9 n^3.
   *
   * @param matrix n x n numbers, symmetric; not modified
   * @param n number of rows, at least 1
   * @return the decomposition
   * @throws IllegalArgumentException if a length does not fit or a number is not finite
   * @throws ArithmeticException if the iteration does not converge
   */
  public static SymmetricEigen symmetricEigen(double[] matrix, int n) {
    check(matrix, n, n);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    if (!eigen.decompose(new DMatrixRMaj(n, n, true, matrix.clone()))) {
      throw new ArithmeticException("eigenvalues of a " + n + " x " + n + " matrix not found");
    }
    double[] values = new double[n];
    double[] rows = new double[n * n];
    for (int k = 0; k < n; k++) {
      values[k] = eigen.getEigenvalue(k).getReal();
      System.arraycopy(eigen.getEigenVector(k).data, 0, rows, k * n, n);
    }
    return SymmetricEigen.ordered(values, rows);
  }

  /**
   * The compact singular value decomposition. Cost about 20 rows columns min(rows, columns).
   *
   * @param matrix rows x columns numbers; not modified
   * @param rows number of rows, at least 1
   * @param columns number of columns, at least 1
   * @return the decomposition
   * @throws IllegalArgumentException if a length does not fit or a number is not finite
   * @throws ArithmeticException if the iteration does not converge
   */
  public static Svd svd(double[] matrix, int rows, int columns) {
    check(matrix, rows, columns);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(rows, columns, true, true, true);
    if (!svd.decompose(new DMatrixRMaj(rows, columns, true, matrix.clone()))) {
      throw new ArithmeticException(
          "singular values of a " + rows + " x " + columns + " matrix not found");
    }
    double[] found = svd.getSingularValues();
    int size = Math.min(rows, columns);
    Integer[] order = new Integer[size];
    for (int k = 0; k < size; k++) {
      order[k] = k;
    }
    Arrays.sort(order, (p, q) -> Double.compare(found[q], found[p]));
    DMatrixRMaj u = svd.getU(null, true);
    DMatrixRMaj v = svd.getV(null, true);
    double[] values = new double[size];
    double[] left = new double[size * rows];
    double[] right = new double[size * columns];
    for (int k = 0; k < size; k++) {
      values[k] = found[order[k]];
      System.arraycopy(u.data, order[k] * rows, left, k * rows, rows);
      System.arraycopy(v.data, order[k] * columns, right, k * columns, columns);
      if (largestIsNegative(right, k * columns, columns)) {
        negate(right, k * columns, columns);
        negate(left, k * rows, rows);
      }
    }
    return new Svd(values, left, right);
  }

  static void check(double[] matrix, int rows, int columns) {
    if (rows < 1 || columns < 1 || matrix.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "expected " + rows + " x " + columns + " numbers, got " + matrix.length);
    }
    for (double value : matrix) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("matrix must be finite, got " + value);
      }
    }
  }

  static boolean largestIsNegative(double[] values, int start, int length) {
    double largest = 0;
    for (int i = start; i < start + length; i++) {
      if (Math.abs(values[i]) > Math.abs(largest)) {
        largest = values[i];
      }
    }
    return largest < 0;
  }

  static void negate(double[] values, int start, int length) {
    for (int i = start; i < start + length; i++) {
      values[i] = -values[i];
    }
  }
}
