package org.materialsj.learn.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.projection.Projections;

class KernelComponentsFileTest {

  @Test
  void modelFilesHoldKernelComponents() {
    TrainingSet data = Samples.friedman1(40, 2);
    Transform transform =
        Projections.create("Kernel PCA", Map.of("kernel", "polynomial"))
            .fit(data.columns(), null, 2, 1, RunContext.QUIET)
            .transform()
            .orElseThrow();
    ModelNumbers numbers = transform.numbers();
    Transform read = Steps.read(numbers);
    assertEquals(transform.inputs(), read.inputs());
    assertEquals(transform.columns(data.features()), read.columns(data.features()));
    double[][] made = transform.apply(data.columns(), RunContext.QUIET);
    double[][] again = read.apply(data.columns(), RunContext.QUIET);
    assertArrayEquals(made[0], again[0]);
    assertArrayEquals(made[1], again[1]);
  }

  @Test
  void numbersThatDoNotFitAreRefused() {
    ModelNumbers numbers =
        ModelNumbers.of("KERNEL_COMPONENTS")
            .add("kernel", new int[] {0, 1})
            .add("kernelNumbers", 1, 1)
            .add("features", new int[] {2})
            .add("rows", 1, 2, 3)
            .add("weights", 1, 2)
            .add("offsets", 1)
            .build();
    assertThrows(IllegalArgumentException.class, () -> Steps.read(numbers));
  }
}
