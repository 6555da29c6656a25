package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestDistancesTest {

  private static final double[] CELL = {5, 0, 0, 1, 4, 0, -2, 1, 6};

  /** All distances to images up to 12 cells away, sorted: slow and plain. */
  private static double[] bruteForce(double[] x, boolean[] periodic, int i, int k) {
    int a = periodic[0] ? 12 : 0;
    int b = periodic[1] ? 12 : 0;
    int c = periodic[2] ? 12 : 0;
    double[] all = new double[x.length / 3 * (2 * a + 1) * (2 * b + 1) * (2 * c + 1)];
    int count = 0;
    for (int j = 0; j < x.length; j += 3) {
      for (int u = -a; u <= a; u++) {
        for (int v = -b; v <= b; v++) {
          for (int w = -c; w <= c; w++) {
            double sum = 0;
            for (int axis = 0; axis < 3; axis++) {
              double shift = u * CELL[axis] + v * CELL[3 + axis] + w * CELL[6 + axis];
              double d = x[j + axis] + shift - x[3 * i + axis];
              sum += d * d;
            }
            all[count++] = Math.sqrt(sum);
          }
        }
      }
    }
    Arrays.sort(all);
    return Arrays.copyOfRange(all, 1, k + 1); // Without the site itself.
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 7})
  void agreeWithBruteForce(int flags) {
    boolean[] periodic = {(flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0};
    int k = flags == 7 ? 100 : 20;
    double[] x = new SplittableRandom(3).doubles(12, 0, 5).toArray();
    double[][] rows = NearestDistances.find(x, CELL, periodic, k);
    for (int i = 0; i < 4; i++) {
      assertArrayEquals(bruteForce(x, periodic, i, k), rows[i], 1e-12);
    }
  }

  @Test
  void aSimpleCubeHasItsShells() {
    double[] cube = {3, 0, 0, 0, 3, 0, 0, 0, 3};
    boolean[] all = {true, true, true};
    double[] row = NearestDistances.find(new double[3], cube, all, 32)[0];
    for (int m = 0; m < 32; m++) {
      // 6 faces, 12 edges, 8 corners, 6 second faces.
      double square = m < 6 ? 1 : m < 18 ? 2 : m < 26 ? 3 : 4;
      assertEquals(3 * Math.sqrt(square), row[m], 1e-12);
    }
  }

  @Test
  void moleculesRunOut() {
    double[] two = {0, 0, 0, 1, 0, 0};
    boolean[] none = new boolean[3];
    assertEquals(1, NearestDistances.find(two, CELL, none, 1)[1][0], 1e-15);
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> NearestDistances.find(two, CELL, none, 2))
            .getMessage();
    assertEquals(
        "each atom has only 1 others in this molecule, and distances to 2 are asked for", message);
  }

  @Test
  void sparseCellsAndFarMoleculesAreSearchedFarEnough() {
    double[] cell = {500, 0, 0, 0, 500, 0, 0, 0, 500};
    double[][] rows =
        NearestDistances.find(
            new double[] {0, 0, 0, 1, 0, 0}, cell, new boolean[] {true, true, true}, 3);
    assertArrayEquals(new double[] {1, 499, 500}, rows[0], 1e-9);
    double[][] far =
        NearestDistances.find(new double[] {0, 0, 0, 1, 0, 0, 900, 0, 0}, cell, new boolean[3], 2);
    assertArrayEquals(new double[] {1, 900}, far[0], 1e-9);
    assertTrue(far[2][0] < far[2][1]);
  }
}
