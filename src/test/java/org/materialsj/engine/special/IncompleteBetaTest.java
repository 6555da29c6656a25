package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class IncompleteBetaTest {

  @Test
  void wholeParametersGiveSumsOfBinomials() {
    // I_x(a, b) = sum over j >= a of C(a+b-1, j) x^j (1-x)^(a+b-1-j), DLMF 8.17.5.
    for (int a = 1; a <= 6; a++) {
      for (int b = 1; b <= 6; b++) {
        for (double x : new double[] {0.05, 0.3, 0.5, 0.9}) {
          int n = a + b - 1;
          double sum = 0;
          double binomial = 1;
          for (int j = 0; j <= n; j++) {
            sum += j >= a ? binomial * Math.pow(x, j) * Math.pow(1 - x, n - j) : 0;
            binomial = binomial * (n - j) / (j + 1);
          }
          assertEquals(sum, IncompleteBeta.regularized(x, a, b), 1e-14 + 1e-13 * sum);
        }
      }
    }
  }

  @Test
  void tailsOfFAreThoseOfScipy() {
    // scipy 1.10.1: scipy.stats.f.sf(f, upper, lower); tolerance 1e-11 relative.
    assertTail(0.5110840804302803, 0.5, 1, 5);
    assertTail(0.04741446831686879, 4.2, 2, 10);
    assertTail(5.239560180234818e-17, 142.3, 1, 56);
    assertTail(0.4512435190595996, 1.01, 30, 2000);
    assertTail(0.22854149002897203, 9.9, 3, 1);
    assertTail(0.9999909827781088, 0.02, 7, 40);
  }

  @Test
  void endsAreZeroAndOne() {
    assertEquals(0, IncompleteBeta.regularized(0, 2, 3));
    assertEquals(1, IncompleteBeta.regularized(1, 2, 3));
    assertEquals(1, IncompleteBeta.upperTailOfF(0, 2, 3));
  }

  @Test
  void argumentsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> IncompleteBeta.regularized(1.1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> IncompleteBeta.regularized(0.5, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> IncompleteBeta.upperTailOfF(-1, 1, 1));
    assertThrows(
        IllegalArgumentException.class, () -> IncompleteBeta.upperTailOfF(Double.NaN, 1, 1));
  }

  private static void assertTail(double expected, double f, int upper, int lower) {
    assertEquals(expected, IncompleteBeta.upperTailOfF(f, upper, lower), 1e-11 * expected);
  }
}
