package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class RadialFunctionsTest {

  @Test
  void columnsAreAllFunctionsOfTheRanges() {
    FeatureTable table = RadialFunctions.run(1, 4, 0, 2, 3);
    assertEquals(
        List.of(
            "r",
            "n = 1, l = 1",
            "n = 2, l = 0",
            "n = 2, l = 2",
            "n = 3, l = 1",
            "n = 4, l = 0",
            "n = 4, l = 2"),
        table.columns().stream().map(ColumnSpec::name).toList());
    assertEquals(List.of("1", "2", "3"), table.ids());
    assertArrayEquals(new double[] {0, 0.5, 1}, table.numbers("r"));
  }

  @Test
  void valuesAreThoseOfThePolynomials() {
    FeatureTable table = RadialFunctions.run(0, 3, 0, 3, 5);
    double[] r = {0, 0.25, 0.5, 0.75, 1};
    double[] two = new double[5];
    double[] three = new double[5];
    for (int i = 0; i < 5; i++) {
      two[i] = Math.sqrt(7) * (5 * r[i] * r[i] - 3) / 2;
      three[i] = 3 * r[i] * (7 * r[i] * r[i] - 5) / 2;
    }
    assertArrayEquals(two, table.numbers("n = 2, l = 0"), 1e-14);
    assertArrayEquals(three, table.numbers("n = 3, l = 1"), 1e-14);
    assertEquals(Math.sqrt(3), table.numbers("n = 0, l = 0")[0], 1e-15);
  }

  @Test
  void rangesWithoutFunctionsOrWithTooManyAreRefused() {
    assertRefused(
        "There are no functions with n from 2 to 2 and l from 1 to 1 (l at most n, n - l even);"
            + " choose ranges with 1 to 40.",
        () -> RadialFunctions.run(2, 2, 1, 1, 9));
    assertRefused(
        "There are 121 functions with n from 0 to 20 and l from 0 to 20 (l at most n, n - l even);"
            + " choose ranges with 1 to 40.",
        () -> RadialFunctions.run(0, 20, 0, 20, 9));
    assertRefused(
        "n must go from 0 or more up to a last value, got 3 to 2.",
        () -> RadialFunctions.run(3, 2, 0, 2, 9));
    assertRefused(
        "l must go from 0 or more up to a last value, got -1 to 2.",
        () -> RadialFunctions.run(0, 2, -1, 2, 9));
    assertRefused(
        "A curve needs at least 2 points, got 1.", () -> RadialFunctions.run(0, 2, 0, 2, 1));
    assertRefused("order must be 0 to 200, got 201", () -> RadialFunctions.run(201, 201, 1, 1, 2));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
