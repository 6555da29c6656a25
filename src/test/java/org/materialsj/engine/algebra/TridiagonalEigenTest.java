package org.materialsj.engine.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.CancelToken;

class TridiagonalEigenTest {

  private static double[][] random(int n, int rank, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] matrix = new double[n][n];
    for (int r = 0; r < rank; r++) {
      double[] v = random.doubles(n).map(x -> x - 0.5).toArray();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          matrix[i][j] += v[i] * v[j];
        }
      }
    }
    return matrix;
  }

  private static double[] flat(double[][] matrix) {
    int n = matrix.length;
    double[] flat = new double[n * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, flat, i * n, n);
    }
    return flat;
  }

  private static double[][] copy(double[][] matrix) {
    double[][] copy = matrix.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 60})
  void eigenpairsAreThoseOfTheMatrix(int n) {
    for (int rank : new int[] {1, n / 2 + 1, n}) {
      double[][] matrix = random(n, rank, n + rank);
      Tridiagonal.Largest found =
          Tridiagonal.reduce(copy(matrix), CancelToken.NEVER).largest(n, CancelToken.NEVER);
      SymmetricEigen expected = Dense.symmetricEigen(flat(matrix), n);
      for (int k = 0; k < n; k++) {
        assertEquals(expected.values()[n - 1 - k], found.values()[k], 1e-13 * n);
        double[] image = new double[n];
        double[] stretched = new double[n];
        for (int i = 0; i < n; i++) {
          stretched[i] = found.values()[k] * found.vectors()[k][i];
          for (int j = 0; j < n; j++) {
            image[i] += matrix[i][j] * found.vectors()[k][j];
          }
        }
        assertArrayEquals(stretched, image, 1e-13 * n);
      }
    }
  }

  @Test
  void equalEigenvaluesHaveOrthogonalVectors() {
    double[][] twice = {{2, 0, 0, 0}, {0, 3, 1, 0}, {0, 1, 3, 0}, {0, 0, 0, 2}};
    Tridiagonal.Largest found =
        Tridiagonal.reduce(twice, CancelToken.NEVER).largest(4, CancelToken.NEVER);
    assertArrayEquals(new double[] {4, 2, 2, 2}, found.values(), 1e-14);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double dot = 0;
        for (int k = 0; k < 4; k++) {
          dot += found.vectors()[i][k] * found.vectors()[j][k];
        }
        assertEquals(i == j ? 1 : 0, dot, 1e-14);
      }
    }
  }

  @Test
  void cancellingStopsTheIteration() {
    Tridiagonal reduced = Tridiagonal.reduce(random(30, 30, 1), CancelToken.NEVER);
    assertThrows(CancellationException.class, () -> reduced.largest(3, () -> true));
    assertThrows(IllegalArgumentException.class, () -> reduced.largest(0, CancelToken.NEVER));
  }
}
