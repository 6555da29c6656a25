package org.materialsj.learn.formula;

/** Solves the few equations of a subset of features. */
final class SmallSolve {

  /** A smaller rest of a diagonal of 1 means that a feature follows from the others. */
  private static final double DEPENDENT = 1e-8;

  private SmallSolve() {}

  /**
   * Solves A x = b for some rows and columns of symmetric A by elimination.
   *
   * @param matrix A, of which the rows and columns of the features are read
   * @param features the chosen rows and columns
   * @param right b by feature of the subset; replaced by x
   * @return false when the matrix is singular
   */
  static boolean solve(double[][] matrix, int[] features, double[] right) {
    int d = features.length;
    double[][] a = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        a[i][j] = matrix[features[i]][features[j]];
      }
    }
    for (int k = 0; k < d; k++) {
      if (!(a[k][k] > DEPENDENT * matrix[features[k]][features[k]])) {
        return false;
      }
      for (int i = k + 1; i < d; i++) {
        double factor = a[i][k] / a[k][k];
        for (int j = k; j < d; j++) {
          a[i][j] -= factor * a[k][j];
        }
        right[i] -= factor * right[k];
      }
    }
    for (int k = d - 1; k >= 0; k--) {
      for (int j = k + 1; j < d; j++) {
        right[k] -= a[k][j] * right[j];
      }
      right[k] /= a[k][k];
    }
    return true;
  }
}
