package org.materialsj.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
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
      assertTrue(errors.get(i) <= errors.get(i - 1));
    }
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
