package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineTest extends LearnerContract {

  @Override
  protected Learner create() {
    return new Baseline();
  }

  @Test
  void predictsTheMean() {
    assertEquals(3, Baseline.prediction(new double[] {1, 2, 6}, 0), 1e-15);
  }

  @Test
  void predictsTheFirstOfTheMostFrequentClasses() {
    assertEquals(1, Baseline.prediction(new double[] {2, 1, 1, 2, 0}, 3));
  }

  @Test
  void hasNoHyperParameters() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Learners.create("Mean or majority", Map.of("trees", "3")));
    assertThrows(IllegalArgumentException.class, () -> Learners.create("Oracle", Map.of()));
  }
}
