package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GegenbauerTest {

  /** p_0 .. p_degree at one point. */
  private static double[] values(int twiceLambda, int degree, double x) {
    double[] values = new double[degree + 1];
    new Gegenbauer(twiceLambda, degree)
        .analyze(new double[] {x}, new double[] {1}, 0, 1, new double[2][1], values, 0, degree + 1);
    return values;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 22, 61, 120})
  void polynomialsAreOrthonormal(int twiceLambda) {
    int degree = 40;
    double[][] products = new double[degree + 1][degree + 1];
    GaussLegendre rule = GaussLegendre.of(120, -1, 1);
    for (int s = 0; s < 120; s++) {
      // With an odd 2 lambda the weight is a polynomial, of which the rule is exact. With an even
      // one, x = cos t gives polynomials in cos t and sin t, of which equal steps are exact.
      boolean odd = twiceLambda % 2 == 1;
      double t = Math.PI * (s + 0.5) / 120;
      double x = odd ? rule.nodes()[s] : Math.cos(t);
      double step = odd ? rule.weights()[s] : Math.PI / 120 * Math.sin(t);
      double weight = step * Math.pow(1 - x * x, (twiceLambda - 1) / 2.0);
      double[] p = values(twiceLambda, degree, x);
      for (int i = 0; i <= degree; i++) {
        for (int j = 0; j <= degree; j++) {
          products[i][j] += weight * p[i] * p[j];
        }
      }
    }
    for (int i = 0; i <= degree; i++) {
      for (int j = 0; j <= degree; j++) {
        assertEquals(i == j ? 1 : 0, products[i][j], 1e-12, i + "," + j);
      }
    }
  }

  @Test
  void lambdaOneHalfGivesLegendrePolynomials() {
    double x = 0.3;
    double[] p = values(1, 4, x);
    assertEquals(Math.sqrt(0.5), p[0], 1e-15);
    assertEquals(Math.sqrt(1.5) * x, p[1], 1e-15);
    assertEquals(Math.sqrt(2.5) * (3 * x * x - 1) / 2, p[2], 1e-15);
    assertEquals(Math.sqrt(3.5) * (5 * x * x * x - 3 * x) / 2, p[3], 1e-15);
    double x4 = x * x * x * x;
    assertEquals(Math.sqrt(4.5) * (35 * x4 - 30 * x * x + 3) / 8, p[4], 1e-15);
  }

  @Test
  void lambdaOneGivesChebyshevPolynomialsOfTheSecondKind() {
    double angle = 0.7;
    double[] p = values(2, 60, Math.cos(angle));
    for (int k = 0; k <= 60; k++) {
      double expected = Math.sqrt(2 / Math.PI) * Math.sin((k + 1) * angle) / Math.sin(angle);
      assertEquals(expected, p[k], 1e-13, "k = " + k);
    }
  }

  @Test
  void aSeriesIsEvaluatedAsTheSumOfItsTerms() {
    int degree = 12;
    Gegenbauer polynomials = new Gegenbauer(9, degree);
    double[] c = new double[degree + 3];
    for (int k = 0; k < c.length; k++) {
      c[k] = Math.sin(5 * k + 1);
    }
    double[] x = {-1, -0.4, 0.1, 0.8, 1};
    for (int count = 1; count <= degree + 1; count++) {
      double[] values = new double[5];
      polynomials.synthesize(c, 2, count, x, 1, 5, new double[2][5], values);
      assertEquals(0, values[0], "before the first point nothing is written");
      for (int i = 1; i < 5; i++) {
        double[] p = values(9, degree, x[i]);
        double sum = 0;
        for (int k = 0; k < count; k++) {
          sum += c[2 + k] * p[k];
        }
        assertEquals(sum, values[i], 1e-11, "count " + count + ", point " + i);
      }
    }
  }

  @Test
  void sumsOverManyPointsAreSumsOverEach() {
    double[] x = {-0.9, -0.5, -0.2, 0, 0.3, 0.55, 0.81};
    double[] w = {1, -2, 3, 0.5, 7, -1, 2};
    double[] sums = new double[9];
    sums[3] = 100;
    new Gegenbauer(5, 5).analyze(x, w, 1, 7, new double[2][7], sums, 2, 6);
    for (int k = 0; k < 6; k++) {
      double expected = k == 1 ? 100 : 0;
      for (int i = 1; i < 7; i++) {
        expected += w[i] * values(5, 5, x[i])[k];
      }
      assertEquals(expected, sums[2 + k], 1e-12);
    }
    assertEquals(0, sums[8]);
  }

  @Test
  void numbersThatAreTooSmallAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Gegenbauer(0, 3));
    assertThrows(IllegalArgumentException.class, () -> new Gegenbauer(1, -1));
  }
}
