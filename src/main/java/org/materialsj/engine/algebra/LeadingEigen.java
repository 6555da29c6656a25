package org.materialsj.engine.algebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;

/**
 * A few of the largest eigenvalues of a large symmetric matrix, by the block Lanczos method with
 * full orthogonalisation: the matrix is only multiplied with vectors. Blocks are as wide as the
 * number of values asked for, so that equal eigenvalues are found as often as they occur. Cost n^2
 * per vector, of which some ten per value are usual and at most n are needed.
 *
 * @see "Golub and Van Loan, Matrix Computations, 4th edition 2013, section 10.3.6"
 */
public final class LeadingEigen {

  private static final int LEAST_BLOCK = 4;

  /** Residuals below this share of the largest eigenvalue are rounding. */
  private static final double TOLERANCE = 1e-12;

  /** What is left of a vector by orthogonalisation below this share is rounding. */
  private static final double DEPENDENT = 1e-10;

  private static final int ROWS_PER_TASK = 64;

  private final double[][] matrix;
  private final RunContext run;
  private final double scale;
  private final SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 0);
  private final List<double[]> basis = new ArrayList<>();
  private final List<double[]> images = new ArrayList<>();
  private final List<double[]> projected = new ArrayList<>();

  private LeadingEigen(double[][] matrix, RunContext run) {
    this.matrix = matrix;
    double largest = 0;
    for (double[] row : matrix) {
      for (double value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    // Squares of the numbers themselves could leave the range of numbers.
    scale = largest > 0 ? largest : 1;
    this.run = run;
  }

  /**
   * The largest eigenvalues and their vectors.
   *
   * @param matrix n rows of n finite numbers, symmetric; not modified
   * @param count how many, 1 to n
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the eigenvalues, descending, and unit vectors
   * @throws IllegalArgumentException if count is out of range
   */
  public static Tridiagonal.Largest of(double[][] matrix, int count, RunContext run) {
    if (count < 1 || count > matrix.length) {
      throw new IllegalArgumentException("count must be 1 to " + matrix.length + ", got " + count);
    }
    return new LeadingEigen(matrix, run).find(count);
  }

  private Tridiagonal.Largest find(int count) {
    int n = matrix.length;
    int width = Math.min(n, Math.max(LEAST_BLOCK, count));
    List<double[]> block = new ArrayList<>();
    for (int b = 0; b < width; b++) {
      block.add(noise());
    }
    int checked = 0;
    while (true) {
      extend(block);
      int size = basis.size();
      // Each check costs as much as size^3: rarely enough not to count.
      if (size >= n || size >= 1.25 * checked + width) {
        checked = size;
        Tridiagonal.Largest found = ritz(count);
        if (size >= n || settled(found)) {
          return vectors(found);
        }
      }
      block =
          images.subList(size - Math.min(width, size), size).stream().map(double[]::clone).toList();
    }
  }

  private double[] noise() {
    double[] vector = new double[matrix.length];
    Arrays.setAll(vector, i -> 2 * random.nextDouble() - 1);
    return vector;
  }

  /** Adds the directions of a block to the basis; one that is none yet becomes a random one. */
  private void extend(List<double[]> block) {
    int first = basis.size();
    for (double[] vector : block) {
      if (basis.size() == matrix.length) {
        break;
      }
      run.cancel().check("eigenvalues");
      double[] direction = vector;
      while (!orthogonalise(direction)) {
        direction = noise();
      }
      basis.add(direction);
    }
    multiply(first);
    for (int j = first; j < basis.size(); j++) {
      run.cancel().check("eigenvalues");
      double[] column = new double[j + 1];
      for (int i = 0; i <= j; i++) {
        column[i] = LongVectors.dot(basis.get(i), images.get(j));
      }
      projected.add(column);
    }
  }

  /** Leaves a unit vector orthogonal to the basis; false if there is none left but rounding. */
  private boolean orthogonalise(double[] vector) {
    double before = Math.sqrt(LongVectors.dot(vector, vector));
    double after = before;
    for (int pass = 0; pass < 2 && after > 0; pass++) {
      for (double[] other : basis) {
        LongVectors.add(-LongVectors.dot(other, vector), other, vector);
      }
      after = Math.sqrt(LongVectors.dot(vector, vector));
    }
    if (!(after > DEPENDENT * before)) {
      return false;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= after;
    }
    return true;
  }

  private void multiply(int first) {
    int n = matrix.length;
    for (int j = first; j < basis.size(); j++) {
      images.add(new double[n]);
    }
    int tasks = (n + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
    RunContext silent = run.part(0, 0);
    silent
        .executor()
        .map(
            tasks,
            task -> {
              for (int i = task * ROWS_PER_TASK; i < Math.min(n, (task + 1) * ROWS_PER_TASK); i++) {
                for (int j = first; j < basis.size(); j++) {
                  images.get(j)[i] = LongVectors.dot(matrix[i], basis.get(j)) / scale;
                }
              }
              return task;
            },
            "products of a matrix",
            silent.progress(),
            silent.cancel());
  }

  /** The largest eigenvalues of the matrix within the basis. */
  private Tridiagonal.Largest ritz(int count) {
    int m = projected.size();
    double[][] small = new double[m][m];
    for (int j = 0; j < m; j++) {
      for (int i = 0; i <= j; i++) {
        small[i][j] = projected.get(j)[i];
        small[j][i] = small[i][j];
      }
    }
    return Tridiagonal.reduce(small, run.cancel()).largest(count, run.cancel());
  }

  private boolean settled(Tridiagonal.Largest found) {
    double size = Math.abs(found.values()[0]);
    for (int k = 0; k < found.values().length; k++) {
      run.cancel().check("eigenvalues");
      double[] residual = combination(images, found.vectors()[k]);
      LongVectors.add(-found.values()[k], combination(basis, found.vectors()[k]), residual);
      if (Math.sqrt(LongVectors.dot(residual, residual)) > TOLERANCE * size) {
        return false;
      }
    }
    return true;
  }

  private static double[] combination(List<double[]> vectors, double[] weights) {
    double[] sum = new double[vectors.get(0).length];
    for (int j = 0; j < weights.length; j++) {
      LongVectors.add(weights[j], vectors.get(j), sum);
    }
    return sum;
  }

  private Tridiagonal.Largest vectors(Tridiagonal.Largest found) {
    double[][] vectors = new double[found.values().length][];
    for (int k = 0; k < vectors.length; k++) {
      vectors[k] = combination(basis, found.vectors()[k]);
      if (Dense.largestIsNegative(vectors[k], 0, vectors[k].length)) {
        Dense.negate(vectors[k], 0, vectors[k].length);
      }
    }
    double[] values = Arrays.stream(found.values()).map(value -> scale * value).toArray();
    return new Tridiagonal.Largest(values, vectors);
  }
}
