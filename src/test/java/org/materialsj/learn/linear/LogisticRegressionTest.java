package org.materialsj.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;

class LogisticRegressionTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return Learners.create(LogisticRegression.NAME, Map.of());
  }

  @Override
  protected boolean predictsNumbers() {
    return false;
  }

  @Test
  void oneClassIsRefusedByName() {
    TrainingSet bands = Samples.bands(20, 1);
    double[] ones = new double[20];
    Arrays.fill(ones, 1);
    TrainingSet data =
        new TrainingSet(bands.features(), bands.columns(), bands.target(), ones, bands.classes());
    assertEquals(
        LogisticRegression.NAME
            + " needs rows of at least two classes, but all rows have the class \"beta\".",
        assertThrows(IllegalArgumentException.class, () -> create().fit(data, 1, RUN))
            .getMessage());
  }

  private static TrainingSet withoutBeta() {
    TrainingSet bands = Samples.bands(80, 1);
    double[] y = Arrays.stream(bands.values()).map(v -> v == 1 ? 2 : v).toArray();
    return new TrainingSet(bands.features(), bands.columns(), bands.target(), y, bands.classes());
  }

  @Test
  void aClassWithoutRowsHasProbabilityZero() {
    TrainingSet data = withoutBeta();
    ProbabilityModel model = (ProbabilityModel) create().fit(data, 1, RUN);
    double[][] p = model.probabilities(data.columns(), RUN);
    assertArrayEquals(new double[80], p[1]);
    for (int i = 0; i < 80; i++) {
      assertEquals(1, p[0][i] + p[2][i], 1e-12);
    }
  }

  @Test
  void gradientVanishesAtTheResult() {
    TrainingSet data = Samples.bands(700, 3);
    SoftmaxModel model = (SoftmaxModel) new LogisticRegression(2).fit(data, 1, RUN);
    double[][] p = model.probabilities(data.columns(), RUN);
    for (int c = 0; c < 3; c++) {
      for (int f = 0; f < 4; f++) {
        double slope = model.weights()[c][f];
        for (int i = 0; i < 700; i++) {
          slope += 2 * data.columns()[f][i] * (p[c][i] - (data.values()[i] == c ? 1 : 0));
        }
        assertEquals(0, slope, 1e-3);
      }
    }
  }

  @Test
  void badOptionsAreRefused() {
    for (String c : new String[] {"0", "-1", "NaN", "Infinity", "much"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Learners.create(LogisticRegression.NAME, Map.of("c", c)),
          c);
    }
  }

  @Test
  void numbersAreRefused() {
    assertEquals(
        LogisticRegression.NAME
            + " predicts classes, but the target \"y\" holds numbers: choose another learner.",
        assertThrows(
                IllegalArgumentException.class,
                () -> create().fit(Samples.friedman1(20, 1), 1, RUN))
            .getMessage());
  }
}
