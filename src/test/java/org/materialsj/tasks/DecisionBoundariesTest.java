package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.learning.DecisionMap;

class DecisionBoundariesTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  /** Class 1 inside a circle, 0 outside. */
  private static FeatureTable disc(int rows) {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = new double[rows];
    double[] y = new double[rows];
    double[] inside = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = random.nextDouble() * 4 - 2;
      y[i] = random.nextDouble() * 4 - 2;
      inside[i] = x[i] * x[i] + y[i] * y[i] < 1.5 ? 1 : 0;
    }
    return FeatureTable.builder(IntStream.range(0, rows).mapToObj(i -> "r" + i).toList())
        .numbers(new ColumnSpec("x", "A"), x)
        .numbers(new ColumnSpec("y", ""), y)
        .numbers(new ColumnSpec("inside", ""), inside)
        .build();
  }

  private static DecisionBoundaries.Result run(
      FeatureTable table, String learners, RunContext run) {
    return DecisionBoundaries.run(
        new DecisionBoundaries.Request(table, "x", "y", "inside", learners, 7), run);
  }

  @Test
  void curvedLearnersFindTheDiscAndAStraightLineDoesNot() {
    DecisionBoundaries.Result result =
        run(
            disc(300),
            "Perceptron; Least squares, preparation=polynomial degree=2; Support vectors, c=10",
            RUN);
    double[] right = result.scores().numbers("validated_accuracy");
    assertTrue(right[0] < 0.8, Arrays.toString(right));
    assertTrue(right[1] > 0.9, Arrays.toString(right));
    assertTrue(right[2] > 0.9, Arrays.toString(right));
    assertEquals(
        List.of("Perceptron", "Least squares (polynomial degree=2)", "Support vectors"),
        result.maps().stream().map(DecisionMap::title).toList());
    DecisionMap.Cells cells = result.maps().get(2).cells();
    int middle = cells.high() / 2 * cells.wide() + cells.wide() / 2;
    assertEquals(1, cells.winners()[middle]);
    assertEquals(0, cells.winners()[0]);
    assertTrue(result.notes().get(0).contains("most frequent class alone"));
  }

  @Test
  void hiddenLayerOfTwoUnitsIsDrawnAndOneOfThreeIsNot() {
    DecisionBoundaries.Result two =
        run(disc(60), "Multilayer perceptron, layers=3x2, epochs=3", RUN);
    assertEquals(2, two.maps().size());
    assertTrue(two.maps().get(1).bent());
    assertArrayEquals(two.maps().get(0).cells().winners(), two.maps().get(1).cells().winners());
    DecisionBoundaries.Result three =
        run(disc(60), "Multilayer perceptron, layers=3, epochs=3", RUN);
    assertEquals(1, three.maps().size());
    assertFalse(three.maps().get(0).bent());
  }

  @Test
  void bitsAreTheSameOnOneAndTwoThreads() {
    String learners = "Nearest neighbours; Support vectors, probability=true";
    DecisionBoundaries.Result one = run(disc(80), learners, RunContext.QUIET.withThreads(1));
    DecisionBoundaries.Result two = run(disc(80), learners, RUN);
    for (int m = 0; m < 2; m++) {
      assertArrayEquals(
          one.maps().get(m).cells().certainties(), two.maps().get(m).cells().certainties());
    }
  }

  @Test
  void tablesThatCannotBeDividedAreRefused() {
    assertRefused(
        disc(8), "Perceptron", "Decision boundaries need at least 10 rows of 2 to 8 classes");
    double[] same = new double[20];
    FeatureTable one =
        disc(20).select(IntStream.range(0, 20).toArray()).toBuilder()
            .numbers(new ColumnSpec("same", ""), same)
            .build();
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                DecisionBoundaries.run(
                    new DecisionBoundaries.Request(one, "x", "y", "same", "Perceptron", 1), RUN));
    assertTrue(e.getMessage().contains("has 20 usable rows of 1 classes"), e.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            DecisionBoundaries.run(
                new DecisionBoundaries.Request(one, "x", "same", "y", "Perceptron", 1), RUN));
    assertRefused(disc(20), " ; ", "There is no learner");
    assertRefused(disc(20), "Perceptron, fast", "A setting has the form name=value");
    assertRefused(disc(20), "Oracle", "learner must be one of");
  }

  private static void assertRefused(FeatureTable table, String learners, String reason) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> run(table, learners, RUN));
    assertTrue(e.getMessage().startsWith(reason), e.getMessage());
  }
}
