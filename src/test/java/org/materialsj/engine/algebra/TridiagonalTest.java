package org.materialsj.engine.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;

class TridiagonalTest {

  /** A positive definite matrix. */
  private static double[][] positive(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] b = new double[n][];
    for (int i = 0; i < n; i++) {
      b[i] = random.doubles(n, -1, 1).toArray();
    }
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i][i] = 0.1;
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          a[i][j] += b[i][k] * b[j][k];
        }
      }
    }
    return a;
  }

  private static double[][] copy(double[][] a) {
    double[][] copy = a.clone();
    for (int i = 0; i < a.length; i++) {
      copy[i] = a[i].clone();
    }
    return copy;
  }

  @Property(tries = 100)
  void solvesShiftedSystems(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n, @ForAll boolean sparse) {
    double[][] a = positive(n, seed);
    for (int i = 2; sparse && i < n; i++) {
      a[0][i] = 0; // nothing to reflect in the first column
      a[i][0] = 0;
    }
    double[] b = new SplittableRandom(seed + 1).doubles(n, -1, 1).toArray();
    Tridiagonal t = Tridiagonal.reduce(copy(a), CancelToken.NEVER);
    double alpha = 3;
    double[] z = b.clone();
    t.intoBasis(z);
    Tridiagonal.Shifted shifted = t.shifted(alpha).orElseThrow();
    double[] x = shifted.solve(z);
    t.outOfBasis(x);
    double form = 0;
    double[] product = new double[n];
    for (int i = 0; i < n; i++) {
      form += b[i] * x[i];
      product[i] = alpha * x[i];
      for (int j = 0; j < n; j++) {
        product[i] += a[i][j] * x[j];
      }
    }
    assertArrayEquals(b, product, 1e-11);
    assertEquals(form, shifted.inverseForm(z), 1e-11);
  }

  @Test
  void outOfBasisUndoesIntoBasis() {
    Tridiagonal t = Tridiagonal.reduce(positive(9, 4), CancelToken.NEVER);
    double[] x = {1, -2, 3, 4, 5, 0, 7, 8, 9};
    double[] z = x.clone();
    t.intoBasis(z);
    t.outOfBasis(z);
    assertArrayEquals(x, z, 1e-13);
  }

  @Test
  void aMatrixThatIsNotPositiveHasNoFactors() {
    Tridiagonal t = Tridiagonal.reduce(new double[][] {{1, 2}, {2, 1}}, CancelToken.NEVER);
    assertTrue(t.shifted(0.5).isEmpty());
    assertTrue(t.shifted(1.5).isPresent());
  }

  @Test
  void cancellingStopsTheReduction() {
    assertThrows(CancellationException.class, () -> Tridiagonal.reduce(positive(5, 1), () -> true));
  }
}
