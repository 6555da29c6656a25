package org.materialsj.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

class LinearDiscriminantTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return Learners.create(LinearDiscriminant.NAME, Map.of());
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
        LinearDiscriminant.NAME
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
  void predictionsDoNotDependOnTheUnitsOfFeatures() {
    TrainingSet data = Samples.bands(200, 2);
    double[][] scaled = new double[4][];
    Arrays.setAll(
        scaled,
        f -> Arrays.stream(data.columns()[f]).map(v -> v * Math.pow(10, 4 * f) + 1000).toArray());
    TrainingSet other =
        new TrainingSet(data.features(), scaled, data.target(), data.values(), data.classes());
    double[][] expected =
        ((ProbabilityModel) create().fit(data, 1, RUN)).probabilities(data.columns(), RUN);
    double[][] actual = ((ProbabilityModel) create().fit(other, 1, RUN)).probabilities(scaled, RUN);
    for (int c = 0; c < 3; c++) {
      assertArrayEquals(expected[c], actual[c], 1e-6);
    }
  }

  @Test
  void constantAndCopiedFeaturesAreLeftOut() {
    TrainingSet data = Samples.bands(200, 2);
    double[][] columns = Arrays.copyOf(data.columns(), 6);
    columns[4] = new double[200];
    Arrays.fill(columns[4], 0.3);
    columns[5] = columns[1];
    TrainingSet more =
        new TrainingSet(Samples.names(6), columns, data.target(), data.values(), data.classes());
    assertArrayEquals(
        create().fit(data, 1, RUN).predict(data.columns(), RUN),
        create().fit(more, 1, RUN).predict(columns, RUN));
  }

  @Test
  void asManyClassesAsRowsAreRefused() {
    TrainingSet data =
        new TrainingSet(
            Samples.names(1),
            new double[][] {{1, 2, 3}},
            new ColumnSpec("phase", ""),
            new double[] {0, 1, 2},
            List.of("a", "b", "c"));
    assertThrows(IllegalArgumentException.class, () -> create().fit(data, 1, RUN));
  }

  @Test
  void numbersAreRefused() {
    assertEquals(
        LinearDiscriminant.NAME
            + " predicts classes, but the target \"y\" holds numbers: choose another learner.",
        assertThrows(
                IllegalArgumentException.class,
                () -> create().fit(Samples.friedman1(20, 1), 1, RUN))
            .getMessage());
  }
}
