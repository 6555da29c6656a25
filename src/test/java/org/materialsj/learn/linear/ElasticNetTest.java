package org.materialsj.learn.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;

class ElasticNetTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return Learners.create(ElasticNet.NAME, Map.of());
  }

  @Override
  protected boolean classifies() {
    return false;
  }

  @Test
  void copiesGetEqualCoefficients() {
    TrainingSet friedman = Samples.friedman1(60, 9);
    double[][] columns = Arrays.copyOf(friedman.columns(), 11);
    columns[10] = columns[3];
    TrainingSet data =
        new TrainingSet(
            Samples.names(11), columns, friedman.target(), friedman.values(), friedman.classes());
    LinearModel model =
        (LinearModel)
            Learners.create(ElasticNet.NAME, Map.of("alpha", "0.01", "standardize", "false"))
                .fit(data, 1, RUN);
    assertEquals(model.coefficients()[3], model.coefficients()[10], 1e-9);
  }

  @Test
  void badOptionsAreRefused() {
    for (String ratio : new String[] {"0", "1.1", "NaN", "half"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Learners.create(ElasticNet.NAME, Map.of("l1Ratio", ratio)),
          ratio);
    }
  }

  @Test
  void classesAreRefused() {
    assertEquals(
        ElasticNet.NAME
            + " predicts numbers, but the target \"phase\" holds classes: choose another learner.",
        assertThrows(
                IllegalArgumentException.class, () -> create().fit(Samples.bands(20, 1), 1, RUN))
            .getMessage());
  }
}
