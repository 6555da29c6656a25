package org.materialsj.learn.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

/** What every step of preparation keeps. A subclass per step says its text. */
public abstract class StepContract {

  private static final RunContext ONE = RunContext.QUIET.withThreads(1);

  /** The step as a user writes it, with settings that fit in well under a second. */
  protected abstract String text();

  private Step create() {
    List<Step> steps = Steps.parse(text());
    assertEquals(1, steps.size());
    return steps.get(0);
  }

  private static List<TrainingSet> samples(int rows, long seed) {
    return List.of(Samples.friedman1(rows, seed), Samples.bands(rows, seed));
  }

  @Test
  void textMakesTheSameStep() {
    String text = create().text();
    assertEquals(text, Steps.parse(text).get(0).text());
    assertTrue(Steps.names().contains(text.split(" ", 2)[0]), text);
  }

  @Test
  void anUnknownSettingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Steps.parse(text() + " nonsense=1"));
  }

  @Test
  void columnsAreNamedAndFinite() {
    for (TrainingSet data : samples(60, 1)) {
      Transform transform = create().fit(data, 1, ONE);
      assertEquals(data.columns().length, transform.inputs());
      List<ColumnSpec> specs = transform.columns(data.features());
      double[][] made = transform.apply(data.columns(), ONE);
      assertEquals(specs.size(), made.length);
      assertTrue(made.length > 0);
      assertEquals(specs.size(), specs.stream().map(ColumnSpec::name).distinct().count());
      for (double[] column : made) {
        assertEquals(60, column.length);
        assertTrue(Arrays.stream(column).allMatch(Double::isFinite));
      }
    }
  }

  @Test
  void eachRowIsPreparedAlone() {
    TrainingSet data = Samples.friedman1(60, 2);
    Transform transform = create().fit(data, 1, ONE);
    double[][] all = transform.apply(data.columns(), ONE);
    double[][] one =
        transform.apply(
            Arrays.stream(data.columns()).map(c -> new double[] {c[7]}).toArray(double[][]::new),
            ONE);
    for (int f = 0; f < all.length; f++) {
      assertEquals(all[f][7], one[f][0], 1e-12 * Math.max(1, Math.abs(all[f][7])));
    }
  }

  @Test
  void bitsAreTheSameOnOneTwoAndEightThreads() {
    for (TrainingSet data : samples(200, 3)) {
      double[][] one = create().fit(data, 5, ONE).apply(data.columns(), ONE);
      for (int threads : new int[] {2, 8}) {
        RunContext many = RunContext.QUIET.withThreads(threads);
        double[][] other = create().fit(data, 5, many).apply(data.columns(), many);
        assertTrue(Arrays.deepEquals(one, other));
      }
    }
  }

  @Test
  void trainingDataAreNotModified() {
    TrainingSet data = Samples.friedman1(60, 4);
    String before = Arrays.deepToString(data.columns()) + Arrays.toString(data.values());
    create().fit(data, 1, ONE).apply(data.columns(), ONE);
    assertEquals(before, Arrays.deepToString(data.columns()) + Arrays.toString(data.values()));
  }

  @Test
  void cancellingStopsTheFit() {
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    TrainingSet data = Samples.friedman1(200, 6);
    assertThrows(CancellationException.class, () -> create().fit(data, 1, cancelled));
  }

  @Test
  void constantFeaturesDoNoHarm() {
    TrainingSet data = Samples.friedman1(60, 7);
    double[][] columns = data.columns().clone();
    columns[2] = new double[60];
    Arrays.fill(columns[2], 3);
    TrainingSet constant =
        new TrainingSet(data.features(), columns, data.target(), data.values(), data.classes());
    for (double[] column : create().fit(constant, 1, ONE).apply(columns, ONE)) {
      assertTrue(Arrays.stream(column).allMatch(Double::isFinite));
    }
  }

  @Test
  void modelFilesHoldTheTransform() {
    for (TrainingSet data : samples(60, 8)) {
      Transform transform = create().fit(data, 1, ONE);
      Transform read = Steps.read(transform.numbers());
      assertEquals(transform.inputs(), read.inputs());
      assertEquals(transform.columns(data.features()), read.columns(data.features()));
      double[][] made = transform.apply(data.columns(), ONE);
      double[][] again = read.apply(data.columns(), ONE);
      for (int f = 0; f < made.length; f++) {
        assertArrayEquals(made[f], again[f]);
      }
    }
  }
}
