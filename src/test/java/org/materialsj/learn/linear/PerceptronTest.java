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
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

class PerceptronTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return Learners.create(Perceptron.NAME, Map.of("epochs", "50"));
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
        Perceptron.NAME
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
  void aClassWithoutRowsIsNeverPredicted() {
    TrainingSet data = withoutBeta();
    double[] predicted = create().fit(data, 1, RUN).predict(data.columns(), RUN);
    assertTrue(Arrays.stream(predicted).noneMatch(p -> p == 1));
  }

  @Test
  void separableClassesAreLearnedWithoutAMistakeAndTrainingEnds() {
    double[][] columns = {{0, 1, 0, 1, 5, 6, 5, 6}, {0, 0, 1, 1, 5, 5, 6, 6}};
    double[] y = {0, 0, 0, 0, 1, 1, 1, 1};
    TrainingSet data =
        new TrainingSet(
            Samples.names(2), columns, new ColumnSpec("side", ""), y, List.of("low", "high"));
    List<Double> mistakes = new ArrayList<>();
    assertArrayEquals(
        y,
        new Perceptron(1000, false)
            .fit(data, 1, RUN, (epoch, share, none) -> mistakes.add(share))
            .predict(columns, RUN));
    assertTrue(mistakes.size() < 1000);
    assertEquals(0, mistakes.get(mistakes.size() - 1));
  }

  @Test
  void numbersAreRefused() {
    assertEquals(
        Perceptron.NAME
            + " predicts classes, but the target \"y\" holds numbers: choose another learner.",
        assertThrows(
                IllegalArgumentException.class,
                () -> create().fit(Samples.friedman1(20, 1), 1, RUN))
            .getMessage());
  }
}
