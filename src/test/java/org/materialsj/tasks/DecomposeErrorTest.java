package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

class DecomposeErrorTest {

  private static DecompositionResult run(String learner, String complexity, double noise) {
    return DecomposeError.run(
        new DecompositionRequest(
            learner, Map.of(), complexity, 0.95, 2.5, 30, noise, false, 300, 42),
        RunContext.QUIET);
  }

  @Test
  void theLawIsTheLennardJonesCurve() {
    DecompositionResult result = run("Least squares", "degree=1..2", 0.1);
    double[] r = result.curves().numbers("distance");
    double[] energy = result.curves().numbers("Lennard-Jones");
    for (int i = 0; i < r.length; i++) {
      assertEquals(4 * (Math.pow(r[i], -12) - Math.pow(r[i], -6)), energy[i], 1e-12);
    }
    assertEquals(0.95, r[0]);
    assertEquals(2.5, r[r.length - 1]);
  }

  @Test
  void biasFallsVarianceGrowsAndTheSumHasItsLeastInBetween() {
    DecompositionResult result = run("Least squares", "degree=1..14", 0.3);
    double[] bias = result.means().numbers("squared bias");
    double[] variance = result.means().numbers("variance");
    for (int i = 1; i < 14; i++) {
      // The fit is best at the points, the bias is the mean over all distances: nearly monotone.
      assertTrue(
          bias[i] < 1.3 * bias[i - 1] + 1e-3,
          "bias at degree " + (i + 1) + ": " + Arrays.toString(bias));
      assertTrue(variance[i] > variance[i - 1], "variance at degree " + (i + 1));
    }
    assertTrue(result.best() > 1 && result.best() < 13, "best " + result.best());
    double[] sum = result.means().numbers("sum of the three");
    double[] error = result.means().numbers("measured error");
    for (int i = 0; i < 14; i++) {
      assertEquals(sum[i], error[i], 0.03 * sum[i]);
    }
  }

  @Test
  void varianceOfAPolynomialIsNoiseTimesParametersPerPointAtThePoints() {
    // Averaged over the 30 points themselves the variance is exactly (d + 1) / 30 noise^2; the mean
    // over the whole interval differs only by how the ends count.
    DecompositionResult result = run("Least squares", "degree=3", 0.5);
    double expected = 4.0 / 30 * 0.25;
    assertEquals(expected, result.means().numbers("variance")[0], 0.15 * expected);
  }

  @Test
  void aPolynomialOfHighDegreeIsNotLostInRounding() {
    DecompositionResult result = run("Least squares", "degree=25", 0);
    assertTrue(result.means().numbers("measured error")[0] < 1e-6);
  }

  @Test
  void rangesByPowersOfTenAreMarkedAsSuch() {
    assertTrue(run("Ridge regression", "alpha=1e-3..1e3 log", 0.1).logarithmic());
    assertFalse(run("Least squares", "degree=1,2", 0.1).logarithmic());
  }

  @Test
  void wrongRequestsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> run("Least squares", "degree=0..3", 0.1));
    assertThrows(IllegalArgumentException.class, () -> run("Logistic regression", "c=1,2", 0.1));
    assertThrows(IllegalArgumentException.class, () -> run("Least squares", "degree=1..3", -1));
    assertThrows(IllegalArgumentException.class, () -> run("Decision tree", "sheep=1..3", 0.1));
  }
}
