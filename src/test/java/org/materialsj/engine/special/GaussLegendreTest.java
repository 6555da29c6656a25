package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLegendreTest {

  @Test
  void threeNodesAreTheKnownOnes() {
    GaussLegendre rule = GaussLegendre.of(3, -1, 1);
    double x = Math.sqrt(0.6);
    assertArrayEquals(new double[] {-x, 0, x}, rule.nodes(), 1e-15);
    assertArrayEquals(new double[] {5 / 9.0, 8 / 9.0, 5 / 9.0}, rule.weights(), 1e-14);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20, 100})
  void polynomialsAreExactUpToTwiceTheNodes(int n) {
    GaussLegendre rule = GaussLegendre.of(n, 0, 2);
    for (int power = 0; power < 2 * n; power++) {
      double sum = 0;
      for (int k = 0; k < n; k++) {
        assertTrue(k == 0 || rule.nodes()[k] > rule.nodes()[k - 1]);
        sum += rule.weights()[k] * Math.pow(rule.nodes()[k] / 2, power);
      }
      assertEquals(2.0 / (power + 1), sum, 1e-13);
    }
  }

  @Test
  void argumentsOutOfRangeAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> GaussLegendre.of(0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> GaussLegendre.of(3, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> GaussLegendre.of(3, 0, Double.NaN));
  }
}
