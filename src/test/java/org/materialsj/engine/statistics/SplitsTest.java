package org.materialsj.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SplitsTest {

  @Test
  void sameSeedGivesTheSameOrderAndAnotherSeedAnotherOne() {
    assertArrayEquals(Splits.shuffled(50, 7), Splits.shuffled(50, 7));
    assertFalse(Arrays.equals(Splits.shuffled(50, 7), Splits.shuffled(50, 8)));
    assertNotEquals(Splits.trainTest(50, 0.2, 1), Splits.trainTest(50, 0.2, 2));
    assertEquals(Splits.kFold(50, 5, 1), Splits.kFold(50, 5, 1));
  }

  @Test
  void everyOrderOfThreeIsEquallyLikely() {
    int[] counts = new int[27];
    for (int seed = 0; seed < 60_000; seed++) {
      int[] order = Splits.shuffled(3, seed);
      counts[9 * order[0] + 3 * order[1] + order[2]]++;
    }
    for (int code : new int[] {5, 7, 11, 15, 19, 21}) {
      assertEquals(10_000, counts[code], 400, "order " + code);
    }
  }

  @Property(tries = 200)
  void trainAndTestTogetherAreAllRows(
      @ForAll @IntRange(min = 2, max = 200) int n,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double fraction,
      @ForAll long seed) {
    Split split = Splits.trainTest(n, fraction, seed);
    assertPartition(n, split);
    assertTrue(Math.abs(split.test().length - n * fraction) <= 1);
    assertTrue(split.test().length >= 1 && split.train().length >= 1);
  }

  @Property(tries = 200)
  void everyRowIsTestedOnExactlyOnce(
      @ForAll @IntRange(min = 2, max = 100) int n,
      @ForAll @IntRange(min = 2, max = 12) int k,
      @ForAll long seed) {
    int folds = Math.min(n, k);
    assertFolds(n, folds, Splits.kFold(n, folds, seed));
  }

  @Property(tries = 200)
  void stratifiedFoldsHoldEachClassEvenly(
      @ForAll @Size(min = 4, max = 80) List<@IntRange(min = 0, max = 3) Integer> labels,
      @ForAll @IntRange(min = 2, max = 4) int k,
      @ForAll long seed) {
    int[] classes = labels.stream().mapToInt(Integer::intValue).toArray();
    List<Split> folds = Splits.stratifiedKFold(classes, k, seed);
    assertFolds(classes.length, k, folds);
    for (int c = 0; c < 4; c++) {
      int label = c;
      int[] counts = folds.stream().mapToInt(f -> count(classes, f.test(), label)).toArray();
      assertTrue(
          Arrays.stream(counts).max().getAsInt() - Arrays.stream(counts).min().getAsInt() <= 1);
    }
  }

  @Property(tries = 200)
  void stratifiedTestPartHoldsEachClassInItsShare(
      @ForAll @Size(min = 4, max = 80) List<@IntRange(min = 0, max = 3) Integer> labels,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double fraction,
      @ForAll long seed) {
    int[] classes = labels.stream().mapToInt(Integer::intValue).toArray();
    Split split = Splits.stratifiedTrainTest(classes, fraction, seed);
    assertPartition(classes.length, split);
    int n = classes.length;
    assertEquals(Splits.trainTest(n, fraction, seed).test().length, split.test().length);
    for (int c = 0; c < 4; c++) {
      double share =
          (double) split.test().length * count(classes, IntStream.range(0, n).toArray(), c) / n;
      assertTrue(Math.abs(count(classes, split.test(), c) - share) < 1 + 1e-9);
    }
  }

  @Test
  void stratifiedFoldsAreRandomWithinAClass() {
    int[] classes = new int[40];
    assertNotEquals(Splits.stratifiedKFold(classes, 4, 1), Splits.stratifiedKFold(classes, 4, 2));
  }

  @Test
  void impossibleRequestsAreRejectedWithTheirValue() {
    assertMessage("k must be 2 to the number of rows 3, got 4", () -> Splits.kFold(3, 4, 1));
    assertMessage("k must be 2 to the number of rows 3, got 1", () -> Splits.kFold(3, 1, 1));
    assertMessage("got 1.0", () -> Splits.trainTest(3, 1.0, 1));
    assertMessage("got NaN", () -> Splits.trainTest(3, Double.NaN, 1));
    assertMessage("at least 2 rows, got 1", () -> Splits.trainTest(1, 0.5, 1));
    assertMessage("got row 2", () -> new Split(new int[] {1, 2}, new int[] {2}));
    assertMessage("got row -1", () -> new Split(new int[] {-1}, new int[] {2}));
  }

  @Test
  void splitCannotBeChangedFromOutside() {
    int[] train = {0, 1};
    Split split = new Split(train, new int[] {2});
    train[0] = 9;
    split.train()[1] = 9;
    assertArrayEquals(new int[] {0, 1}, split.train());
  }

  private static void assertMessage(String part, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(part), message);
  }

  private static int count(int[] classes, int[] rows, int label) {
    return (int) Arrays.stream(rows).filter(row -> classes[row] == label).count();
  }

  private static void assertPartition(int n, Split split) {
    int[] all =
        IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.test())).toArray();
    Arrays.sort(all);
    assertArrayEquals(IntStream.range(0, n).toArray(), all);
  }

  private static void assertFolds(int n, int k, List<Split> folds) {
    assertEquals(k, folds.size());
    int[] tested = new int[n];
    for (Split fold : folds) {
      assertPartition(n, fold);
      assertTrue(fold.test().length == n / k || fold.test().length == n / k + 1);
      for (int row : fold.test()) {
        tested[row]++;
      }
    }
    assertTrue(Arrays.stream(tested).allMatch(count -> count == 1));
  }
}
