package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.special.SolidHarmonics;
import org.materialsj.model.VoxelGrid;

class FunctionShapeTest {

  /** What is checked at a point. */
  private interface Check {
    void at(double x, double y, double z, double value);
  }

  private static void everySeventh(VoxelGrid grid, Check check) {
    int count = grid.nx() * grid.ny() * grid.nz();
    for (int at = 0; at < count; at += 7) {
      int i = at % grid.nx();
      int j = at / grid.nx() % grid.ny();
      int k = at / grid.nx() / grid.ny();
      check.at(
          grid.origin()[0] + i * grid.spacing()[0],
          grid.origin()[1] + j * grid.spacing()[1],
          grid.origin()[2] + k * grid.spacing()[2],
          grid.values()[at]);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, -1", "3, 2", "6, -5", "20, 0"})
  void surfaceOfAHarmonicIsAtTheDistanceOfItsMagnitude(int l, int m) {
    FunctionShape shape = FunctionShape.harmonic(l, m);
    SolidHarmonics harmonics = new SolidHarmonics(l);
    double[] values = new double[harmonics.size()];
    int[] sides = new int[2];
    everySeventh(
        shape.density(),
        (x, y, z, value) -> {
          harmonics.directions(x, y, z, values);
          double expected = values[SolidHarmonics.index(l, m)];
          double r = Math.sqrt(x * x + y * y + z * z);
          if (Math.abs(r - Math.abs(expected)) > 1e-4) {
            boolean inside = r < Math.abs(expected);
            assertEquals(inside, Math.abs(value) > shape.level());
            sides[inside ? 0 : 1]++;
          }
          if (Math.abs(expected) > 1e-6) {
            assertEquals(Math.signum(expected), Math.signum(value));
          }
        });
    assertTrue(sides[0] > 0 && sides[1] > 0);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 0", "5, -4"})
  void wholeSurfaceIsInsideOfTheGridAndFillsIt(int l, int m) {
    FunctionShape shape = FunctionShape.harmonic(l, m);
    VoxelGrid grid = shape.density();
    double farthest = 0;
    for (int at = 0; at < grid.values().length; at++) {
      if (Math.abs(grid.values()[at]) >= shape.level()) {
        int[] place = {at % grid.nx(), at / grid.nx() % grid.ny(), at / grid.nx() / grid.ny()};
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
          square += Math.pow(grid.origin()[axis] + place[axis] * grid.spacing()[axis], 2);
        }
        farthest = Math.max(farthest, Math.sqrt(square));
      }
    }
    assertEquals(1 / 1.1, farthest / -grid.origin()[0], 0.05);
  }

  @Test
  void zernikeFunctionIsThatOfTheBasisInTheBallAndNothingOutside() {
    FunctionShape shape = FunctionShape.zernike(5, 3, -2);
    ZernikeBasis basis = new ZernikeBasis(5);
    double[] values = new double[basis.size()];
    everySeventh(
        shape.density(),
        (x, y, z, value) -> {
          double r = Math.sqrt(x * x + y * y + z * z);
          basis.evaluator().values(x, y, z, values);
          if (r < 0.949) {
            assertEquals(values[ZernikeIndex.of(5, 3, -2)], value, 1e-6);
          } else if (r > 1.051) {
            assertEquals(0, value);
          }
        });
    double largest = 0;
    for (float value : shape.density().values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertEquals(largest / 4, shape.level(), 1e-6);
  }

  @Test
  void functionsThatDoNotExistAreRefused() {
    assertRefused("m must be from -l to l; got m = -3 for l = 2.", 4, 2, -3);
    assertRefused("l must be from 0 to 20, got l = 21.", 21, 21, 0);
    String sentence = "n must be from l to 20 in steps of 2, so that n - l is even; got n = ";
    assertRefused(sentence + "5 for l = 2.", 5, 2, 0);
    assertRefused(sentence + "0 for l = 2.", 0, 2, 0);
    assertRefused(sentence + "22 for l = 2.", 22, 2, 0);
    Executable call = () -> FunctionShape.harmonic(2, 3);
    assertEquals(
        "m must be from -l to l; got m = 3 for l = 2.",
        assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static void assertRefused(String message, int n, int l, int m) {
    Executable call = () -> FunctionShape.zernike(n, l, m);
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
