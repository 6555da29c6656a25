package org.materialsj.learn.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StepsTest {

  @Nested
  class Standardize extends StepContract {
    @Override
    protected String text() {
      return "standardize";
    }
  }

  @Nested
  class MinMax extends StepContract {
    @Override
    protected String text() {
      return "minmax";
    }
  }

  @Nested
  class Robust extends StepContract {
    @Override
    protected String text() {
      return "robust";
    }
  }

  @Nested
  class Squares extends StepContract {
    @Override
    protected String text() {
      return "polynomial degree=2";
    }
  }

  @Nested
  class Variance extends StepContract {
    @Override
    protected String text() {
      return "variance threshold=0.01";
    }
  }

  @Nested
  class Correlation extends StepContract {
    @Override
    protected String text() {
      return "correlation threshold=0.1";
    }
  }

  @Nested
  class EliminateByForest extends StepContract {
    @Override
    protected String text() {
      return "eliminate keep=2 size=5";
    }
  }

  @Nested
  class Forward extends StepContract {
    @Override
    protected String text() {
      return "forward keep=2 parts=3";
    }
  }

  @Nested
  class ForwardByForest extends StepContract {
    @Override
    protected String text() {
      return "forward keep=1 parts=2 judge=forest";
    }
  }

  @Nested
  class LassoChoice extends StepContract {
    @Override
    protected String text() {
      return "lasso alpha=0.01";
    }
  }

  @Nested
  class Components extends StepContract {
    @Override
    protected String text() {
      return "pca components=3";
    }
  }

  @Test
  void stepsAreReadInOrder() {
    assertEquals(
        "robust | polynomial degree=2 interactions=true | pca components=4 share=1.0",
        String.join(
            " | ",
            Steps.parse("robust;polynomial interactions=true ; pca  components=4;").stream()
                .map(Step::text)
                .toList()));
    assertTrue(Steps.parse("none").isEmpty());
  }

  @Test
  void anUnknownStepIsRefusedWithTheListOfAll() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Steps.parse("scale")).getMessage();
    for (String name : Steps.names()) {
      assertTrue(message.contains(name), message);
    }
  }
}
