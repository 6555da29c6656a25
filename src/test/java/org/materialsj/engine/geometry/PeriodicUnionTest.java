package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PeriodicUnionTest {

  @Test
  void aRingWithinTheCrystalIsNotEndless() {
    PeriodicUnion union = new PeriodicUnion(3);
    assertFalse(union.join(0, 1, 1, 0, 0));
    assertFalse(union.join(1, 2, 0, 2, 0));
    assertFalse(union.join(2, 0, -1, -2, 0));
    assertEquals(0, union.dimension(1));
  }

  @Test
  void aRingThatEndsInAnotherCellIsEndless() {
    PeriodicUnion union = new PeriodicUnion(3);
    assertFalse(union.join(0, 1, 1, 0, 0));
    assertFalse(union.join(1, 2, 0, 2, 0));
    assertTrue(union.join(2, 0, -1, -2, 1));
    assertEquals(1, union.dimension(0));
    assertEquals(1, union.dimension(2));
  }

  @Test
  void directionsThatDependOnOthersDoNotCount() {
    PeriodicUnion union = new PeriodicUnion(1);
    union.join(0, 0, 1, 1, 0);
    union.join(0, 0, -2, -2, 0);
    assertEquals(1, union.dimension(0));
    union.join(0, 0, 1, 0, 0);
    union.join(0, 0, 0, 1, 0);
    assertEquals(2, union.dimension(0));
    union.join(0, 0, 5, 3, -1);
    assertEquals(3, union.dimension(0));
  }

  @Test
  void joinedSetsKeepTheDirectionsOfBoth() {
    PeriodicUnion union = new PeriodicUnion(5);
    union.join(0, 1, 0, 0, 1);
    union.join(1, 0, 0, 0, 0);
    union.join(2, 3, 3, 0, 0);
    union.join(3, 4, 0, 0, 0);
    union.join(4, 2, 0, 1, 0);
    assertEquals(1, union.dimension(1));
    assertEquals(1, union.dimension(4));
    assertTrue(union.join(3, 1, 7, 7, 7));
    assertEquals(2, union.dimension(0));
    assertEquals(2, union.dimension(2));
  }
}
