package org.materialsj.packing.entropic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

class BeliefPropagationTest {

  private static void equal(double[][] expected, double[][] found, int every, double tolerance) {
    for (int i = 0; i < expected.length; i++) {
      for (int a = 0; a < expected[i].length; a++) {
        assertEquals(expected[i][a], found[i][every * a], tolerance, "angle " + i + ", point " + a);
      }
    }
  }

  @Test
  void chainsAreExact() {
    VonMisesField field = Fields.random(4, 0.8, 1, new int[][] {{0, 1}, {1, 2}, {2, 3}});
    BeliefPropagation found = BeliefPropagation.of(field, 96, RunContext.QUIET);
    assertTrue(found.converged());
    equal(Fields.quadrature(field, 32), found.densities(), 3, 1e-9);
  }

  @Test
  void starsAreExact() {
    VonMisesField field = Fields.random(4, 0.8, 2, new int[][] {{0, 2}, {1, 2}, {2, 3}});
    BeliefPropagation found = BeliefPropagation.of(field, 64, RunContext.QUIET);
    assertTrue(found.converged());
    equal(Fields.quadrature(field, 32), found.densities(), 2, 1e-9);
  }

  @Test
  void anglesWithoutCouplingHaveTheirVonMisesDensity() {
    VonMisesField field = Fields.random(3, 2, 3, new int[][] {{0, 1}});
    double[][] found = BeliefPropagation.of(field, 64, RunContext.QUIET).densities();
    equal(Fields.quadrature(field, 64), found, 1, 1e-9);
    BeliefPropagation alone = BeliefPropagation.of(VonMisesField.uniform(1), 8, RunContext.QUIET);
    assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1, 1, 1}, alone.densities()[0], 1e-15);
  }

  @Test
  void loopsAreNearlyExactWhereCouplingsAreWeak() {
    VonMisesField field = Fields.random(4, 0.3, 4, Fields.all(4));
    BeliefPropagation found = BeliefPropagation.of(field, 64, RunContext.QUIET);
    assertTrue(found.converged());
    equal(Fields.quadrature(field, 32), found.densities(), 2, 0.03);
    double[][] gibbs =
        new GibbsHistograms(field, 4).of(new double[500][4], 8, 400, RunContext.QUIET);
    for (int i = 0; i < 4; i++) {
      for (int b = 0; b < 8; b++) {
        double mean = 0;
        for (int a = 0; a <= 8; a++) {
          double weight = a == 0 || a == 8 ? 0.0625 : 0.125;
          mean += weight * found.densities()[i][(8 * b + a) % 64];
        }
        assertEquals(mean, gibbs[i][b], 0.05);
      }
    }
  }

  @Test
  void narrowFieldsDoNotOverflow() {
    double[] parameters = {4000, 0, 3000, 0, 0, 0, 0, 2500};
    VonMisesField field = VonMisesField.of(new double[] {1, 2}, parameters);
    BeliefPropagation found = BeliefPropagation.of(field, 1024, RunContext.QUIET);
    assertTrue(found.converged());
    equal(Fields.quadrature(field, 1024), found.densities(), 1, 1e-8);
  }

  @Test
  void threadsDoNotChangeTheResult() {
    VonMisesField field = Fields.random(4, 0.5, 7, Fields.all(4));
    double[][] one = BeliefPropagation.of(field, 32, RunContext.QUIET.withThreads(1)).densities();
    double[][] two = BeliefPropagation.of(field, 32, RunContext.QUIET.withThreads(2)).densities();
    for (int i = 0; i < 4; i++) {
      assertArrayEquals(one[i], two[i]);
    }
  }

  @Test
  void itCanBeCancelledAndRefusesTooFewPoints() {
    VonMisesField field = Fields.random(3, 1, 1, Fields.all(3));
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, RunContext.QUIET.executor());
    assertThrows(CancellationException.class, () -> BeliefPropagation.of(field, 64, cancelled));
    assertThrows(
        IllegalArgumentException.class, () -> BeliefPropagation.of(field, 7, RunContext.QUIET));
  }
}
