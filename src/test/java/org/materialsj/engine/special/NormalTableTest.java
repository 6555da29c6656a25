package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalTableTest {

  @Test
  void agreesWithTheErrorFunctionEverywhere() {
    SplittableRandom random = new SplittableRandom(5);
    double before = 0;
    for (int i = 0; i < 20_000; i++) {
      double x = 20 * random.nextDouble() - 10;
      double expected = 0.5 * (1 + ErrorFunction.erf(x / Math.sqrt(2)));
      assertEquals(expected, NormalTable.below(x), 3e-14, "x = " + x);
    }
    for (double x = -9; x < 9; x += 0.0003) {
      double now = NormalTable.below(x);
      assertTrue(now >= before - 1e-15, "falls at " + x);
      before = now;
    }
  }

  @Test
  void endsAreExact() {
    assertEquals(0, NormalTable.below(-NormalTable.end()));
    assertEquals(1, NormalTable.below(NormalTable.end()));
    assertEquals(0, NormalTable.below(Double.NEGATIVE_INFINITY));
    assertEquals(1, NormalTable.below(Double.POSITIVE_INFINITY));
    assertEquals(0.5, NormalTable.below(0), 1e-16);
    assertEquals(1, NormalTable.below(Math.nextDown(NormalTable.end())), 1e-15);
  }
}
