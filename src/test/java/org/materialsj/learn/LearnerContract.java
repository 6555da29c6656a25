package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

/** What every learner keeps. A subclass per learner says how to make it. */
public abstract class LearnerContract {

  private static final RunContext ONE = RunContext.QUIET.withThreads(1);

  /** Makes the learner with hyper-parameters that train in well under a second. */
  protected abstract Learner create();

  /** Whether it also learns classes. */
  protected boolean classifies() {
    return true;
  }

  /** Whether it learns numbers. */
  protected boolean predictsNumbers() {
    return true;
  }

  private List<TrainingSet> samples(int rows, long seed) {
    List<TrainingSet> samples = new ArrayList<>();
    if (predictsNumbers()) {
      samples.add(Samples.friedman1(rows, seed));
    }
    if (classifies()) {
      samples.add(Samples.bands(rows, seed));
    }
    return samples;
  }

  private TrainingSet sample(int rows, long seed) {
    return samples(rows, seed).get(0);
  }

  @Test
  void modelFitsTheDataItWasTrainedOn() {
    for (TrainingSet data : samples(60, 1)) {
      Model model = create().fit(data, 1, ONE);
      assertEquals(data.columns().length, model.featureCount());
      assertEquals(data.classes().size(), model.classCount());
      assertEquals(60, model.predict(data.columns(), ONE).length);
    }
  }

  @Test
  void bitsAreTheSameOnOneTwoAndEightThreads() {
    for (TrainingSet data : samples(700, 2)) {
      double[] one = create().fit(data, 5, ONE).predict(data.columns(), ONE);
      for (int threads : new int[] {2, 8}) {
        RunContext many = RunContext.QUIET.withThreads(threads);
        assertArrayEquals(one, create().fit(data, 5, many).predict(data.columns(), many));
      }
    }
  }

  @Test
  void watchingChangesNoBitAndStepsGrow() {
    for (TrainingSet data : samples(60, 8)) {
      List<Integer> steps = new ArrayList<>();
      Model watched =
          create()
              .fit(
                  data,
                  5,
                  ONE,
                  (step, training, validation) -> {
                    assertTrue(steps.isEmpty() || step > steps.get(steps.size() - 1));
                    assertTrue(Double.isFinite(training));
                    steps.add(step);
                  });
      assertArrayEquals(
          create().fit(data, 5, ONE).predict(data.columns(), ONE),
          watched.predict(data.columns(), ONE));
    }
  }

  @Test
  void trainingDataAreNotModified() {
    TrainingSet data = sample(50, 3);
    String before = Arrays.deepToString(data.columns()) + Arrays.toString(data.values());
    create().fit(data, 1, ONE);
    assertEquals(before, Arrays.deepToString(data.columns()) + Arrays.toString(data.values()));
  }

  @Test
  void predictionsAreClassIndicesOrFinite() {
    for (TrainingSet data : samples(50, 4)) {
      for (double p : create().fit(data, 1, ONE).predict(data.columns(), ONE)) {
        assertTrue(data.isClassification() ? p == 0 || p == 1 || p == 2 : Double.isFinite(p));
      }
    }
  }

  @Test
  void cancellingStopsTheTraining() {
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    TrainingSet data = sample(300, 6);
    assertThrows(CancellationException.class, () -> create().fit(data, 1, cancelled));
  }

  @Test
  void dataThatCannotBeLearnedFromAreRefused() {
    TrainingSet good = sample(30, 7);
    good.columns()[1][3] = Double.NaN;
    assertThrows(IllegalArgumentException.class, () -> create().fit(good, 1, ONE));
    TrainingSet one = sample(1, 7);
    assertThrows(IllegalArgumentException.class, () -> create().fit(one, 1, ONE));
  }

  @Test
  void hyperParametersMakeTheSameLearner() {
    Learner learner = create();
    Learner again = Learners.create(learner.name(), learner.hyperParameters());
    assertEquals(learner.hyperParameters(), again.hyperParameters());
    assertTrue(Learners.names().contains(learner.name()));
  }

  @Test
  void modelFilesHoldTheModel() throws ModelFormatException {
    for (TrainingSet data : samples(80, 5)) {
      Model model = create().fit(data, 1, ONE);
      Model read =
          ModelTypes.read(
              ModelArrays.of(model.numbers()).numbers(), model.featureCount(), model.classCount());
      assertArrayEquals(model.predict(data.columns(), ONE), read.predict(data.columns(), ONE));
    }
  }
}
