package org.materialsj.learn.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

class DimensionCurseTest {

  @Test
  void volumesAreThoseOfClosedForms() {
    DimensionCurse curse = DimensionCurse.measure(20, 10, 1, RunContext.QUIET);
    assertArrayEquals(new int[] {1, 2, 3, 5, 7, 10}, curse.dimensions());
    assertEquals(1, curse.ball()[0]);
    assertEquals(Math.PI / 4, curse.ball()[1], 1e-15);
    assertEquals(Math.PI / 6, curse.ball()[2], 1e-15);
    assertEquals(8 * Math.PI * Math.PI / 15 / 32, curse.ball()[3], 1e-15);
    assertEquals(Math.pow(Math.PI, 5) / 120 / 1024, curse.ball()[5], 1e-15);
    assertEquals(0.1, curse.shell()[0], 1e-15);
    assertEquals(1 - Math.pow(0.9, 10), curse.shell()[5], 1e-15);
    assertEquals(Math.pow(0.01, 0.1), curse.edge()[5], 1e-15);
  }

  @Test
  void distancesConcentrateAndNeighboursFail() {
    DimensionCurse curse = DimensionCurse.measure(100, 500, 1, RunContext.QUIET);
    int last = curse.dimensions().length - 1;
    assertEquals(500, curse.dimensions()[last]);
    assertTrue(curse.contrast()[0] > 30);
    assertTrue(curse.contrast()[last] < 0.4);
    assertTrue(curse.neighbourError()[0] < 0.2);
    assertTrue(curse.neighbourError()[last] > 0.3);
    assertTrue(curse.neighbourError()[last] < 0.55);
  }

  @Test
  void bitsAreTheSameOnAnyNumberOfThreads() {
    DimensionCurse one = DimensionCurse.measure(30, 20, 5, RunContext.QUIET.withThreads(1));
    DimensionCurse eight = DimensionCurse.measure(30, 20, 5, RunContext.QUIET.withThreads(8));
    assertArrayEquals(one.contrast(), eight.contrast());
    assertArrayEquals(one.neighbourError(), eight.neighbourError());
    assertThrows(
        IllegalArgumentException.class, () -> DimensionCurse.measure(3, 20, 5, RunContext.QUIET));
  }
}
