package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

/** What every learner keeps. A subclass per learner says how to make it. */
public abstract class LearnerContract {

  private static final RunContext ONE = RunContext.QUIET.withThreads(1);

  /** Makes the learner with hyper-parameters that train in well under a second. */
  protected abstract Learner create();

  @Test
  void modelFitsTheDataItWasTrainedOn() {
    for (TrainingSet data : new TrainingSet[] {Samples.friedman1(60, 1), Samples.bands(60, 1)}) {
      Model model = create().fit(data, 1, ONE);
      assertEquals(data.columns().length, model.featureCount());
      assertEquals(data.classes().size(), model.classCount());
      assertEquals(60, model.predict(data.columns(), ONE).length);
    }
  }

  @Test
  void bitsAreTheSameOnOneTwoAndEightThreads() {
    for (TrainingSet data : new TrainingSet[] {Samples.friedman1(700, 2), Samples.bands(700, 2)}) {
      double[] one = create().fit(data, 5, ONE).predict(data.columns(), ONE);
      for (int threads : new int[] {2, 8}) {
        RunContext many = RunContext.QUIET.withThreads(threads);
        assertArrayEquals(one, create().fit(data, 5, many).predict(data.columns(), many));
      }
    }
  }

  @Test
  void trainingDataAreNotModified() {
    TrainingSet data = Samples.friedman1(50, 3);
    String before = Arrays.deepToString(data.columns()) + Arrays.toString(data.values());
    create().fit(data, 1, ONE);
    assertEquals(before, Arrays.deepToString(data.columns()) + Arrays.toString(data.values()));
  }

  @Test
  void predictionsAreClassIndicesOrFinite() {
    TrainingSet classes = Samples.bands(50, 4);
    for (double p : create().fit(classes, 1, ONE).predict(classes.columns(), ONE)) {
      assertTrue(p == 0 || p == 1 || p == 2);
    }
    TrainingSet numbers = Samples.friedman1(50, 4);
    for (double p : create().fit(numbers, 1, ONE).predict(numbers.columns(), ONE)) {
      assertTrue(Double.isFinite(p));
    }
  }

  @Test
  void hyperParametersMakeTheSameLearner() {
    Learner learner = create();
    Learner again = Learners.create(learner.name(), learner.hyperParameters());
    assertEquals(learner.hyperParameters(), again.hyperParameters());
    assertTrue(Learners.names().contains(learner.name()));
  }

  @Test
  void modelFilesHoldTheModel() {
    TrainingSet data = Samples.friedman1(50, 5);
    assertNotNull(ModelArrays.of(create().fit(data, 1, ONE)));
  }
}
