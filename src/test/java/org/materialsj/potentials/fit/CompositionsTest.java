package org.materialsj.potentials.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompositionsTest {

  private static final int[] ELEMENTS = {8, 14};

  private static Compositions of(int[]... numbers) {
    return new Compositions(ELEMENTS, List.of(numbers));
  }

  @Test
  void ofOneElementTheMeanIsTakenOff() {
    double[][] rows = {{1, 7}, {2, 7}, {6, 7}};
    of(new int[] {14}, new int[] {14, 14}, new int[] {14}).takeOff(rows);
    assertEquals(-2, rows[0][0], 1e-14);
    assertEquals(-1, rows[1][0], 1e-14);
    assertEquals(3, rows[2][0], 1e-14);
  }

  @Test
  void whatIsNothingButCompositionBecomesZero() {
    // -3 per atom of oxygen, -5.1 per atom of silicon.
    double[][] rows = {{-3, 1}, {-5.1, 2}, {(-2 * 3 - 5.1) / 3, 4}};
    of(new int[] {8}, new int[] {14}, new int[] {8, 14, 8}).takeOff(rows);
    for (double[] row : rows) {
      assertEquals(0, row[0]);
      assertNotEquals(0, row[1]);
    }
  }

  @Test
  void likeCompositionsTakeOffTheMean() {
    double[][] rows = {{1}, {3}};
    of(new int[] {8, 14}, new int[] {14, 8, 8, 14}).takeOff(rows);
    assertEquals(-1, rows[0][0], 1e-14);
    assertEquals(1, rows[1][0], 1e-14);
  }

  @Test
  void rowsAreOrthogonalToTheSharesOfTheElements() {
    double[][] rows = {{1}, {4}, {-2}, {0.5}};
    of(new int[] {8}, new int[] {14}, new int[] {8, 14}, new int[] {14, 14, 8}).takeOff(rows);
    assertEquals(0, rows[0][0] + rows[2][0] / 2 + rows[3][0] / 3, 1e-14);
    assertEquals(0, rows[1][0] + rows[2][0] / 2 + rows[3][0] * 2 / 3, 1e-14);
  }
}
