package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.special.GaussLegendre;

class RadialFactorsTest {

  @Test
  void radialFunctionsAreOrthonormalToOrderSixty() {
    RadialFactors radial = new RadialFactors(60);
    GaussLegendre rule = GaussLegendre.of(62, 0, 1); // exact to degree 123
    double[][] factors = new double[62][radial.size()];
    for (int i = 0; i < 62; i++) {
      radial.values(rule.nodes()[i] * rule.nodes()[i], factors[i]);
    }
    for (int l = 0; l <= 60; l++) {
      for (int n = l; n <= 60; n += 2) {
        for (int other = l; other <= n; other += 2) {
          double integral = 0;
          for (int i = 0; i < 62; i++) {
            integral +=
                rule.weights()[i]
                    * Math.pow(rule.nodes()[i], 2 * l + 2)
                    * factors[i][radial.index(n, l)]
                    * factors[i][radial.index(other, l)];
          }
          assertEquals(n == other ? 1 : 0, integral, 1e-12, n + " " + other + " " + l);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 60, 200})
  void radialFunctionsAtOneAreTheRootOfTwiceTheOrderAndThree(int order) {
    RadialFactors radial = new RadialFactors(order);
    double[] factors = new double[radial.size()];
    radial.values(1, factors);
    for (int n = 0; n <= order; n++) {
      for (int l = n & 1; l <= n; l += 2) {
        assertEquals(Math.sqrt(2 * n + 3), factors[radial.index(n, l)], 1e-10);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"60, 5e-13", "100, 1e-12", "200, 4e-12"})
  void highRadialOrdersKeepTheirDigits(int order, double tolerance) {
    RadialFactors radial = new RadialFactors(order);
    double[] factors = new double[radial.size()];
    for (double r : new double[] {0.02, 0.37, 0.71, 0.93, 0.999}) {
      radial.values(r * r, factors);
      for (int l = order % 2; l <= order; l += order / 10) {
        int n = order - (order - l) % 2;
        double expected = ExactZernike.radialFunction(n, l, r);
        double actual = Math.pow(r, l) * factors[radial.index(n, l)];
        // near the centre the functions are large and steep
        double scale = Math.max(1, Math.abs(expected));
        assertEquals(expected, actual, tolerance * scale, "n " + n + " l " + l + " r " + r);
      }
    }
  }
}
