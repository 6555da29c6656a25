package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepresentationTest {

  private static Representation of(double[] before, double... after) {
    List<ColumnSpec> components =
        Arrays.stream(before).mapToObj(v -> new ColumnSpec("v", "angstrom")).toList();
    return new Representation("Numbers", "some", components, before, after, 1e-6);
  }

  @Test
  void differencesAboveTheToleranceAreChanges() {
    Representation numbers = of(new double[] {1, -4, 2}, 1 + 9e-7, -2, 2);
    assertFalse(numbers.isChanged(0));
    assertTrue(numbers.isChanged(1));
    assertEquals(1, numbers.changedCount());
    assertEquals("1 of 3 changed, by up to 50.0 %", numbers.verdict());
  }

  @Test
  void aFlippedSignIsTwoHundredPerCent() {
    assertEquals(2, of(new double[] {3, 1}, -3, 1).largestChange(), 1e-15);
  }

  @Test
  void aNumberThatIsNoneIsAChange() {
    assertTrue(of(new double[] {3}, Double.NaN).isChanged(0));
  }

  @Test
  void roundingIsToldAndIsNoChange() {
    assertEquals("all 2 unchanged (rounding 1e-8)", of(new double[] {5, 1}, 5 + 5e-8, 1).verdict());
    assertEquals("all 2 unchanged", of(new double[] {5, 1}, 5, 1).verdict());
  }

  @Test
  void nothingButRoundingIsZero() {
    Representation numbers = of(new double[] {1e-7, 0}, -1e-7, 0);
    assertTrue(numbers.isZero());
    assertEquals("unchanged: all 2 are 0", numbers.verdict());
  }

  @Test
  void smallChangesAreNoPerCents() {
    assertEquals(
        "1 of 1 changed, by up to 2e-6 of the largest", of(new double[] {10}, 10.00002).verdict());
  }

  @Test
  void lengthsMustFit() {
    assertThrows(IllegalArgumentException.class, () -> of(new double[] {1, 2}, 1));
    assertThrows(IllegalArgumentException.class, () -> of(new double[0]));
  }
}
