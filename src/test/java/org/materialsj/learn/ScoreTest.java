package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

class ScoreTest {

  private static final RunContext RUN = RunContext.QUIET;

  @Test
  void labelsAreReadBackAndOthersRefused() {
    for (String label : Score.labels()) {
      assertEquals(label, Score.ofLabel(label).toString());
    }
    assertThrows(IllegalArgumentException.class, () -> Score.ofLabel("accuracy"));
  }

  @Test
  void wordsSuitASentence() {
    assertEquals(
        List.of("R2", "RMSE", "MAE", "max error", "accuracy", "balanced accuracy", "F1", "AUC"),
        Score.labels().stream().map(label -> Score.ofLabel(label).words()).toList());
  }

  @Test
  void errorsAreGainsWhenTheyFall() {
    assertTrue(Score.RMSE.gain(1) > Score.RMSE.gain(2));
    assertTrue(Score.AUC.gain(0.9) > Score.AUC.gain(0.8));
  }

  @Test
  void aConstantScoresAsTheBaselineDoes() {
    TrainingSet numbers = Samples.friedman1(50, 1);
    double mean = Baseline.prediction(numbers.values(), 0);
    Model constant = new ConstantModel(10, 0, mean);
    assertEquals(0, Score.R2.of(constant, numbers.columns(), numbers.values(), RUN), 1e-12);
    TrainingSet bands = Samples.bands(90, 2);
    int most = (int) Baseline.prediction(bands.values(), 3);
    Model majority = new ConstantModel(bands.columns().length, 3, most);
    double balanced = Score.BALANCED_ACCURACY.of(majority, bands.columns(), bands.values(), RUN);
    assertEquals(1.0 / 3, balanced, 1e-12);
  }

  @Test
  void theAreaUnderTheRocCurveNeedsProbabilities() {
    TrainingSet bands = Samples.bands(90, 2);
    Model forest = Learners.create("Random forest", Map.of("trees", "5")).fit(bands, 1, RUN);
    assertTrue(Score.AUC.of(forest, bands.columns(), bands.values(), RUN) > 0.9);
    Model perceptron = Learners.create("Perceptron", Map.of()).fit(bands, 1, RUN);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Score.AUC.of(perceptron, bands.columns(), bands.values(), RUN));
    assertEquals(
        "the area under the ROC curve needs a learner that tells probabilities", e.getMessage());
  }
}
