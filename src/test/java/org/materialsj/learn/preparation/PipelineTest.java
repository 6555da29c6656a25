package org.materialsj.learn.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.boosting.GradientBoosting;

class PipelineTest extends LearnerContract {

  @Override
  protected Learner create() {
    return Learners.create(
        GradientBoosting.NAME, Map.of("preparation", "standardize", "iterations", "5"));
  }

  @Test
  void standardizingDoesNotChangeWhereTreesSplit() {
    RunContext run = RunContext.QUIET;
    TrainingSet data = Samples.friedman1(100, 3);
    Learner plain = Learners.create(GradientBoosting.NAME, Map.of("iterations", "5"));
    Model prepared = create().fit(data, 1, run);
    assertArrayEquals(
        plain.fit(data, 1, run).predict(data.columns(), run),
        prepared.predict(data.columns(), run),
        1e-12);
    assertEquals("standardize", create().hyperParameters().get("preparation"));
  }
}
