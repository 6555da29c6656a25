package org.materialsj.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Splits by groups and by the target. */
class GroupSplitsTest {

  private static void assertFolds(int n, List<Split> folds) {
    int[] tested = new int[n];
    for (Split split : folds) {
      assertEquals(n, split.train().length + split.test().length);
      Arrays.stream(split.test()).forEach(row -> tested[row]++);
    }
    assertTrue(Arrays.stream(tested).allMatch(t -> t == 1));
  }

  @Property(tries = 100)
  void noGroupIsEverOnBothSides(
      @ForAll @IntRange(min = 2, max = 20) int groups,
      @ForAll @IntRange(min = 2, max = 6) int k,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] of =
        IntStream.concat(
                IntStream.range(0, groups), IntStream.range(0, 50).map(i -> random.nextInt(groups)))
            .toArray();
    int folds = Math.min(k, groups);
    List<Split> splits = GroupSplits.kFold(of, folds, seed);
    assertEquals(folds, splits.size());
    assertFolds(of.length, splits);
    for (Split split : splits) {
      assertTrue(split.test().length > 0);
      List<Integer> train = Arrays.stream(split.train()).mapToObj(row -> of[row]).toList();
      assertTrue(Arrays.stream(split.test()).noneMatch(row -> train.contains(of[row])));
    }
  }

  @Test
  void foldsOfGroupsAreAsEvenAsTheGroupsAllow() {
    int[] of = {0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4};
    List<Split> splits = GroupSplits.kFold(of, 3, 5);
    // Largest first: 4 | 3 | 2, then 2 to the third, 1 to the second.
    assertEquals(List.of(4, 4, 4), splits.stream().map(split -> split.test().length).toList());
  }

  @Test
  void eachGroupIsLeftOutOnce() {
    List<Split> splits = GroupSplits.leaveOneOut(new int[] {2, 0, 2, 1});
    assertEquals(3, splits.size());
    assertArrayEquals(new int[] {1}, splits.get(0).test());
    assertArrayEquals(new int[] {3}, splits.get(1).test());
    assertArrayEquals(new int[] {0, 2}, splits.get(2).test());
  }

  @Test
  void tooFewGroupsAreRejected() {
    int[] two = {0, 0, 1};
    assertThrows(IllegalArgumentException.class, () -> GroupSplits.kFold(two, 3, 1));
    assertThrows(IllegalArgumentException.class, () -> GroupSplits.leaveOneOut(new int[] {1, 1}));
    assertThrows(IllegalArgumentException.class, () -> GroupSplits.kFold(new int[] {-1}, 2, 1));
  }

  @Test
  void quantileBinsHoldEqualCountsAndEqualNumbersShareOne() {
    assertArrayEquals(
        new int[] {2, 0, 1, 1, 0, 2},
        TargetSplits.quantileBins(new double[] {9, 1, 5, 6, 2, 8}, 3));
    int[] ties = TargetSplits.quantileBins(new double[] {1, 1, 1, 1, 2, 3}, 3);
    assertArrayEquals(new int[] {0, 0, 0, 0, 2, 2}, ties);
    assertThrows(IllegalArgumentException.class, () -> TargetSplits.quantileBins(new double[2], 3));
  }

  @Test
  void eachFoldHasItsShareOfEveryTenthOfTheTarget() {
    double[] values = IntStream.range(0, 200).mapToDouble(i -> (i * 37) % 200).toArray();
    List<Split> splits = TargetSplits.quantileKFold(values, 5, 3);
    assertFolds(200, splits);
    for (Split split : splits) {
      int[] counts = new int[10];
      Arrays.stream(split.test()).forEach(row -> counts[(int) values[row] / 20]++);
      assertTrue(Arrays.stream(counts).allMatch(count -> count == 4));
    }
  }

  @Test
  void eachFoldTestsOnOneOfTheBestAndOneOfTheNextBest() {
    double[] values = IntStream.range(0, 100).mapToDouble(i -> (i * 37) % 100).toArray();
    List<Split> splits = TargetSplits.topPerformersKFold(values, 0.1, 5, 3);
    assertFolds(100, splits);
    for (Split split : splits) {
      assertEquals(1, Arrays.stream(split.test()).filter(row -> values[row] >= 95).count());
      assertEquals(2, Arrays.stream(split.test()).filter(row -> values[row] >= 90).count());
      assertEquals(20, split.test().length);
    }
    assertThrows(
        IllegalArgumentException.class, () -> TargetSplits.topPerformersKFold(values, 0, 5, 3));
  }
}
