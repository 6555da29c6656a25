package org.materialsj.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;

class GradientDescentTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return Learners.create(GradientDescent.NAME, Map.of("epochs", "200"));
  }

  @Override
  protected boolean classifies() {
    return false;
  }

  @Test
  void stepsEndAtLeastSquares() {
    TrainingSet data = Samples.friedman1(100, 2);
    double[] p =
        Learners.create(GradientDescent.NAME, Map.of("epochs", "3000"))
            .fit(data, 1, RUN)
            .predict(data.columns(), RUN);
    assertArrayEquals(
        new OrdinaryLeastSquares().fit(data, 1, RUN).predict(data.columns(), RUN), p, 1e-8);
  }

  @Test
  void batchesComeNear() {
    TrainingSet data = Samples.friedman1(200, 2);
    double[] p =
        Learners.create(
                GradientDescent.NAME,
                Map.of("epochs", "100", "batch", "20", "learningRate", "0.01"))
            .fit(data, 1, RUN)
            .predict(data.columns(), RUN);
    assertArrayEquals(
        new OrdinaryLeastSquares().fit(data, 1, RUN).predict(data.columns(), RUN), p, 1);
  }

  @Test
  void errorFallsFromEpochToEpoch() {
    List<Double> errors = new ArrayList<>();
    create().fit(Samples.friedman1(100, 2), 1, RUN, (epoch, error, none) -> errors.add(error));
    assertEquals(200, errors.size());
    for (int i = 1; i < errors.size(); i++) {
      assertTrue(errors.get(i) <= errors.get(i - 1) * (1 + 1e-12));
    }
  }

  @Test
  void theDefaultRateDoesNotRunAwayOnCopiesOfAColumnInAnyBatch() {
    TrainingSet friedman = Samples.friedman1(100, 3);
    double[][] columns = new double[150][];
    Arrays.setAll(columns, f -> friedman.columns()[f % 3]);
    TrainingSet data =
        new TrainingSet(
            Samples.names(150), columns, friedman.target(), friedman.values(), List.of());
    double[] fit = new OrdinaryLeastSquares().fit(data, 1, RUN).predict(columns, RUN);
    for (String batch : new String[] {"0", "1", "10", "99"}) {
      double[] p =
          Learners.create(GradientDescent.NAME, Map.of("batch", batch))
              .fit(data, 1, RUN)
              .predict(columns, RUN);
      assertTrue(Metrics.rmse(fit, p) < (batch.equals("0") ? 1e-6 : 1.5), batch);
    }
  }

  @Test
  void theDefaultRateIsOneOverTheLargestCurvature() {
    double[][] columns = {{1, -1, 1, -1}, {2, 2, -2, -2}};
    CancelToken cancel = CancelToken.NEVER;
    // Orthogonal columns with mean squares of 1 and 4; each row is of the squared length 1 + 1 + 4.
    assertEquals(4, Curvature.of(columns, 4, cancel), 1e-2);
    assertEquals(6, Curvature.of(columns, 1, cancel), 1e-12);
    assertEquals((4 * 4 + 2 * 6) / 6.0, Curvature.of(columns, 2, cancel), 1e-2);
  }

  @Test
  void tooLongStepsAreRefused() {
    Learner fast = Learners.create(GradientDescent.NAME, Map.of("learningRate", "10"));
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> fast.fit(Samples.friedman1(50, 1), 1, RUN));
    assertEquals(
        "Gradient descent runs away with learningRate 10.0: each step is too long, so take a"
            + " smaller one.",
        e.getMessage());
  }

  @Test
  void classesAreRefused() {
    assertEquals(
        GradientDescent.NAME
            + " predicts numbers, but the target \"phase\" holds classes: choose another learner.",
        assertThrows(
                IllegalArgumentException.class, () -> create().fit(Samples.bands(20, 1), 1, RUN))
            .getMessage());
  }
}
