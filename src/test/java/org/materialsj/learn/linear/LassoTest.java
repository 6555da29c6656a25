package org.materialsj.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

class LassoTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return Learners.create(Lasso.NAME, Map.of());
  }

  @Override
  protected boolean classifies() {
    return false;
  }

  private static TrainingSet data(double[] y, double[]... columns) {
    return new TrainingSet(
        Samples.names(columns.length), columns, new ColumnSpec("y", ""), y, List.of());
  }

  private static LinearModel fit(TrainingSet data, String alpha) {
    return (LinearModel)
        Learners.create(Lasso.NAME, Map.of("alpha", alpha, "standardize", "false"))
            .fit(data, 1, RUN);
  }

  @Test
  void largeAlphaLeavesOnlyTheMean() {
    TrainingSet data = Samples.friedman1(50, 1);
    LinearModel model = fit(data, "100");
    assertArrayEquals(new double[10], model.coefficients());
    assertEquals(Arrays.stream(data.values()).average().orElseThrow(), model.intercept(), 1e-12);
  }

  @Test
  void gradientsObeyTheConditionsOfTheMinimum() {
    TrainingSet data = Samples.friedman1(300, 2);
    int zeros = checkMinimum(data, 0.05, 1e-9);
    assertTrue(zeros > 0 && zeros < 10);
  }

  /** Checks the conditions of the minimum and returns how many coefficients are 0. */
  private static int checkMinimum(TrainingSet data, double alpha, double tolerance) {
    LinearModel model = fit(data, Double.toString(alpha));
    double[] p = model.predict(data.columns(), RUN);
    int zeros = 0;
    for (int f = 0; f < data.columns().length; f++) {
      double mean = Arrays.stream(data.columns()[f]).average().orElseThrow();
      double slope = 0;
      for (int i = 0; i < p.length; i++) {
        slope += (data.columns()[f][i] - mean) * (data.values()[i] - p[i]) / p.length;
      }
      double w = model.coefficients()[f];
      zeros += w == 0 ? 1 : 0;
      if (w == 0) {
        assertTrue(Math.abs(slope) <= alpha * (1 + tolerance));
      } else {
        assertEquals(alpha * Math.signum(w), slope, alpha * tolerance);
      }
    }
    return zeros;
  }

  /** 140 columns that are combinations of 3, more than the 14 rows. */
  private static TrainingSet dependent(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[140][14];
    double[][] base = new double[3][14];
    double[] y = new double[14];
    for (int i = 0; i < 14; i++) {
      for (int k = 0; k < 3; k++) {
        base[k][i] = random.nextDouble() - 0.5;
      }
      y[i] = base[0][i] + 0.3 * random.nextDouble();
    }
    for (double[] column : columns) {
      for (int k = 0; k < 3; k++) {
        // Small whole factors give many copies, too.
        int factor = random.nextInt(-2, 3);
        for (int i = 0; i < 14; i++) {
          column[i] += factor * base[k][i];
        }
      }
    }
    return data(y, columns);
  }

  @Test
  void featuresThatAllFollowFromAFewOthersHaveAnExactMinimum() {
    for (int seed = 0; seed < 20; seed++) {
      TrainingSet data = dependent(seed);
      for (double alpha : new double[] {0.1, 1e-2, 1e-3, 1e-4}) {
        checkMinimum(data, alpha, 1e-6);
      }
      fit(data, "auto");
    }
  }

  @Test
  void copiesAndConstantsDoNoHarm() {
    TrainingSet friedman = Samples.friedman1(60, 9);
    double[][] columns = Arrays.copyOf(friedman.columns(), 12);
    columns[10] = new double[60];
    Arrays.fill(columns[10], 0.1);
    columns[11] = columns[3];
    LinearModel with = fit(data(friedman.values(), columns), "0.01");
    LinearModel without = fit(friedman, "0.01");
    assertEquals(0, with.coefficients()[10]);
    assertEquals(without.coefficients()[3], with.coefficients()[3] + with.coefficients()[11], 1e-5);
  }

  @Test
  void aSparseSignalAmongManyFeaturesIsFound() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] columns = new double[400][80];
    double[] y = new double[80];
    for (int f = 0; f < 400; f++) {
      for (int i = 0; i < 80; i++) {
        columns[f][i] = 2 * random.nextDouble() - 1;
        y[i] += f % 100 == 7 ? (f / 100 - 1.5) * columns[f][i] : 0;
      }
    }
    double[] w = fit(data(y, columns), "0.005").coefficients();
    for (int f = 0; f < 400; f++) {
      assertEquals(f % 100 == 7, w[f] != 0, "feature " + f);
    }
  }

  @Test
  void autoFindsTheFeaturesThatMatter() {
    LinearModel model = fit(Samples.friedman1(400, 4), "auto");
    for (int f : new int[] {0, 1, 3, 4}) {
      assertTrue(model.coefficients()[f] > 1);
    }
  }

  @Test
  void aConstantTargetIsLearned() {
    TrainingSet data = Samples.friedman1(20, 4);
    double[] five = new double[20];
    Arrays.fill(five, 5);
    LinearModel model = fit(data(five, data.columns()), "auto");
    assertArrayEquals(new double[10], model.coefficients());
    assertEquals(5, model.intercept());
  }

  @Test
  void badOptionsAreRefused() {
    for (String alpha : new String[] {"0", "-1", "NaN", "Infinity", "some", ""}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Learners.create(Lasso.NAME, Map.of("alpha", alpha)),
          alpha);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Learners.create(Lasso.NAME, Map.of("l1Ratio", "0.5")));
  }

  @Test
  void classesAreRefused() {
    assertEquals(
        Lasso.NAME
            + " predicts numbers, but the target \"phase\" holds classes: choose another learner.",
        assertThrows(
                IllegalArgumentException.class, () -> create().fit(Samples.bands(20, 1), 1, RUN))
            .getMessage());
  }
}
