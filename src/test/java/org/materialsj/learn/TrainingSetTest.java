package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.materialsj.model.ColumnSpec;

class TrainingSetTest {

  private static final ColumnSpec A = new ColumnSpec("a", "K");
  private static final ColumnSpec B = new ColumnSpec("b", "");
  private static final ColumnSpec Y = new ColumnSpec("phase", "");
  private static final TrainingSet CLASSES =
      new TrainingSet(
          List.of(A, B),
          new double[][] {{1, 2, 3}, {4, 5, 6}},
          Y,
          new double[] {0, 1, 1},
          List.of("fcc", "bcc"));

  @Test
  void rowsAndFeaturesAreTakenInTheOrderAskedFor() {
    TrainingSet rows = CLASSES.select(new int[] {2, 0});
    assertArrayEquals(new double[][] {{3, 1}, {6, 4}}, rows.columns());
    assertArrayEquals(new double[] {1, 0}, rows.values());
    assertEquals(CLASSES.classes(), rows.classes());
    TrainingSet features = CLASSES.only(new int[] {1, 0});
    assertEquals(List.of(B, A), features.features());
    assertSame(CLASSES.columns()[1], features.columns()[0]);
  }

  @Test
  void anotherTargetOfNumbersHasNoClasses() {
    TrainingSet numbers = CLASSES.regressing(new double[] {7, 8, 9});
    assertFalse(numbers.isClassification());
    assertArrayEquals(new double[] {7, 8, 9}, numbers.values());
    assertEquals(Y, numbers.target());
  }

  @Test
  void learnersOfTheOtherKindOfTargetAreRefused() {
    TrainingSet numbers = CLASSES.regressing(new double[] {7, 8, 9});
    CLASSES.checkClasses("Tree");
    numbers.checkNumbers("Tree");
    assertRefused(
        "Tree predicts numbers, but the target \"phase\" holds classes: choose another learner.",
        () -> CLASSES.checkNumbers("Tree"));
    assertRefused(
        "Tree predicts classes, but the target \"phase\" holds numbers: choose another learner.",
        () -> numbers.checkClasses("Tree"));
  }

  @Test
  void shapesThatDoNotFitAndNumbersThatAreNoneAreRefused() {
    assertRefused(
        "3 targets got a column of 2 values",
        () -> CLASSES.with(List.of(A), new double[][] {{1, 2}}));
    assertRefused(
        "2 features got 1 columns", () -> CLASSES.with(List.of(A, B), new double[][] {{1, 2, 3}}));
    assertRefused(
        "feature \"a\" must be finite, got NaN",
        () -> CLASSES.with(List.of(A), new double[][] {{1, Double.NaN, 3}}).check("Tree"));
    assertRefused(
        "target \"phase\" must be finite, got Infinity",
        () -> CLASSES.regressing(new double[] {1, 2, Double.POSITIVE_INFINITY}).check("Tree"));
    assertRefused(
        "Tree needs at least 2 rows and 1 feature, got 1 rows and 2 features",
        () -> CLASSES.select(new int[] {0}).check("Tree"));
  }

  private static void assertRefused(String message, Executable asking) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, asking).getMessage());
  }

  @Test
  void numbersWhoseSquaresAreNoneAreRefusedWithAdvice() {
    CLASSES.with(List.of(A), new double[][] {{1e100, 0, -1e100}}).check("Tree");
    CLASSES.with(List.of(A), new double[][] {{0, 0, 0}}).check("Tree");
    CLASSES.with(List.of(A), new double[][] {{0, 1e-300, 1}}).check("Tree");
    assertRefused(
        "The numbers of the feature \"a\" reach 1.0E300 in size; to be learned from they must reach a"
            + " size between 1.0E-100 and 1.0E100: choose another unit, or leave out what is no"
            + " measurement.",
        () -> CLASSES.with(List.of(A), new double[][] {{1, -1e300, 3}}).check("Tree"));
    for (double size : new double[] {1e101, 1e-101}) {
      TrainingSet numbers = CLASSES.regressing(new double[] {size, 0, -size});
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> numbers.check("Tree"));
      assertEquals(
          "The numbers of the target \"phase\" reach " + size,
          e.getMessage().split(" in size", 2)[0]);
    }
  }
}
