package org.materialsj.potentials.conformers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.LeastRmsd;

class PrincipalAxesTest {

  @Test
  void theLongestAxisIsXTheShortestZAndNothingIsMirrored() {
    SplittableRandom random = new SplittableRandom(1);
    Set<String> signs = new HashSet<>();
    double[] x = random.doubles(30).map(v -> 4 * v + 7).toArray();
    for (int round = 0; round < 40; round++) {
      double[] y = PrincipalAxes.align(x, random);
      // A mirror image of ten random points would be far away.
      assertEquals(0, LeastRmsd.of(x, y), 1e-6);
      double[][] moments = new double[3][3];
      double[] sums = new double[3];
      for (int i = 0; i < y.length; i += 3) {
        for (int j = 0; j < 3; j++) {
          sums[j] += y[i + j];
          for (int k = 0; k < 3; k++) {
            moments[j][k] += y[i + j] * y[i + k];
          }
        }
      }
      assertTrue(moments[0][0] > moments[1][1] && moments[1][1] > moments[2][2]);
      for (int j = 0; j < 3; j++) {
        assertEquals(0, sums[j], 1e-12);
        assertEquals(0, moments[j][(j + 1) % 3], 1e-9);
      }
      signs.add((y[0] > 0) + " " + (y[1] > 0) + " " + (y[2] > 0));
    }
    assertEquals(4, signs.size());
  }

  @Test
  void oneAtomGoesToTheOrigin() {
    double[] y = PrincipalAxes.align(new double[] {1, 2, 3}, new SplittableRandom(1));
    assertEquals(0, Math.abs(y[0]) + Math.abs(y[1]) + Math.abs(y[2]));
  }
}
