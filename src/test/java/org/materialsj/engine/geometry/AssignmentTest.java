package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  private static double cheapest(double[] costs, int rows, int columns, int row, long taken) {
    if (row == rows) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int c = 0; c < columns; c++) {
      if ((taken >> c & 1) == 0) {
        double rest = cheapest(costs, rows, columns, row + 1, taken | 1L << c);
        best = Math.min(best, costs[row * columns + c] + rest);
      }
    }
    return best;
  }

  @Test
  void noOtherAssignmentIsCheaper() {
    SplittableRandom random = new SplittableRandom(3);
    for (int k = 0; k < 200; k++) {
      int rows = 1 + random.nextInt(6);
      int columns = rows + random.nextInt(3);
      double[] costs = random.doubles((long) rows * columns, -5, 5).toArray();
      int[] chosen = Assignment.cheapest(costs, rows, columns);
      double sum = 0;
      for (int row = 0; row < rows; row++) {
        sum += costs[row * columns + chosen[row]];
      }
      assertEquals(rows, Arrays.stream(chosen).distinct().count());
      assertEquals(cheapest(costs, rows, columns, 0, 0), sum, 1e-12);
    }
  }

  @Test
  void nothingToAssignIsAssigned() {
    assertArrayEquals(new int[0], Assignment.cheapest(new double[0], 0, 0));
  }

  @Test
  void moreRowsThanColumnsAndNoNumbersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Assignment.cheapest(new double[6], 3, 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> Assignment.cheapest(new double[] {1, Double.NaN, 1, 1}, 2, 2));
  }
}
