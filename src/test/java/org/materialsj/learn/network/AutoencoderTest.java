package org.materialsj.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.ModelTypes;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.preparation.Step;
import org.materialsj.learn.preparation.Steps;
import org.materialsj.learn.preparation.Transform;
import org.materialsj.model.ColumnSpec;

class AutoencoderTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  /** Five columns that are functions of one hidden number. */
  private static TrainingSet curve() {
    TrainingSet sample = Samples.friedman1(400, 1);
    double[][] columns = new double[5][400];
    for (int i = 0; i < 400; i++) {
      double t = sample.columns()[0][i];
      columns[0][i] = Math.cos(3 * t);
      columns[1][i] = Math.sin(3 * t);
      columns[2][i] = 100 * t;
      columns[3][i] = t * t - 5;
      columns[4][i] = Math.exp(t);
    }
    return new TrainingSet(
        Samples.names(5), columns, new ColumnSpec("t", ""), sample.columns()[0], List.of());
  }

  @Test
  void oneUnitFindsTheHiddenNumber() {
    TrainingSet data = curve();
    Step step = Steps.parse("autoencoder units=1 learningRate=0.01 batch=50 epochs=150").get(0);
    Transform transform = step.fit(data, 3, RUN);
    assertEquals(List.of(new ColumnSpec("unit 1", "")), transform.columns(data.features()));
    double[][] unit = transform.apply(data.columns(), RUN);
    assertEquals(1, unit.length);
    TrainingSet encoded =
        new TrainingSet(Samples.names(1), unit, data.target(), data.values(), List.of());
    Model model = Learners.create("Gradient boosting", Map.of()).fit(encoded, 1, RUN);
    assertTrue(Metrics.r2(data.values(), model.predict(unit, RUN)) > 0.98);
  }

  @Test
  void theTextMakesTheSameStepAndTheNumbersTheSameTransform() {
    TrainingSet data = Samples.friedman1(80, 1);
    Step step = Steps.parse("autoencoder units=3 layers=9x5 epochs=3 activation=tanh").get(0);
    Step again = Steps.parse(step.text()).get(0);
    assertEquals(step, again);
    Transform transform = step.fit(data, 2, RUN);
    Transform read = EncoderTransform.of(transform.numbers());
    double[][] one = transform.apply(data.columns(), RUN);
    double[][] other = read.apply(data.columns(), RunContext.QUIET.withThreads(1));
    double[][] anew =
        again.fit(data, 2, RunContext.QUIET.withThreads(1)).apply(data.columns(), RUN);
    for (int u = 0; u < 3; u++) {
      assertArrayEquals(one[u], other[u]);
      assertArrayEquals(one[u], anew[u]);
    }
    assertEquals(10, transform.inputs());
  }

  @Test
  void itStandsBeforeALearnerInAModelFile() {
    TrainingSet data = Samples.bands(120, 1);
    Map<String, String> settings = Map.of("preparation", "autoencoder units=2 epochs=5");
    Model model = Learners.create("Random forest", settings).fit(data, 1, RUN);
    Model read = ModelTypes.read(model.numbers(), 4, 3);
    assertArrayEquals(model.predict(data.columns(), RUN), read.predict(data.columns(), RUN));
  }

  @Test
  void settingsThatItDoesNotKnowAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Steps.parse("autoencoder units=0"));
    assertThrows(IllegalArgumentException.class, () -> Steps.parse("autoencoder depth=2"));
  }
}
