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
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

class OrthogonalMatchingPursuitTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return Learners.create(OrthogonalMatchingPursuit.NAME, Map.of());
  }

  @Override
  protected boolean classifies() {
    return false;
  }

  private static TrainingSet data(double[] y, double[]... columns) {
    return new TrainingSet(
        Samples.names(columns.length), columns, new ColumnSpec("y", ""), y, List.of());
  }

  @Test
  void asManyFeaturesAsAskedForAreTaken() {
    TrainingSet data = Samples.friedman1(200, 5);
    for (int terms = 1; terms <= 4; terms++) {
      LinearModel model =
          (LinearModel) new OrthogonalMatchingPursuit(terms).fit(data, 1, RUN, (s, t, v) -> {});
      assertEquals(terms, Arrays.stream(model.coefficients()).filter(w -> w != 0).count());
    }
  }

  @Test
  void allFeaturesGiveLeastSquares() {
    TrainingSet data = Samples.friedman1(200, 5);
    LinearModel all = (LinearModel) new OrthogonalMatchingPursuit(10).fit(data, 1, RUN);
    LinearModel least = new OrdinaryLeastSquares().solve(data, RUN).model();
    assertArrayEquals(least.coefficients(), all.coefficients(), 1e-9);
  }

  @Test
  void copiesAreTakenOnce() {
    double[] x = {1, 2, 3, 5, 8};
    double[] y = Arrays.stream(x).map(v -> 2 * v + 1).toArray();
    LinearModel model =
        (LinearModel) new OrthogonalMatchingPursuit(2).fit(data(y, x, x.clone()), 1, RUN);
    assertArrayEquals(new double[] {2, 0}, model.coefficients(), 1e-12);
  }

  @Test
  void badOptionsAreRefused() {
    for (String terms : new String[] {"0", "-3", "many"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Learners.create(OrthogonalMatchingPursuit.NAME, Map.of("terms", terms)),
          terms);
    }
  }

  @Test
  void classesAreRefused() {
    assertEquals(
        OrthogonalMatchingPursuit.NAME
            + " predicts numbers, but the target \"phase\" holds classes: choose another learner.",
        assertThrows(
                IllegalArgumentException.class, () -> create().fit(Samples.bands(20, 1), 1, RUN))
            .getMessage());
  }
}
