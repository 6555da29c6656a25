package org.materialsj.learn.judge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

class SplitKindTest {

  private static final Dataset DATA = JudgeSamples.friedman(60);

  private static List<String> groups(Dataset data) {
    return IntStream.range(0, data.size()).mapToObj(i -> "g" + i % 12).toList();
  }

  private static List<Split> splits(SplitKind kind, long seed, RunContext run) {
    return kind.splits(DATA, kind.needsGroups() ? groups(DATA) : List.of(), 5, seed, run);
  }

  @ParameterizedTest
  @EnumSource(SplitKind.class)
  void bitsAreTheSameOnOneTwoAndEightThreads(SplitKind kind) {
    List<Split> one = splits(kind, 9, RunContext.QUIET.withThreads(1));
    assertEquals(one, splits(kind, 9, RunContext.QUIET.withThreads(2)));
    assertEquals(one, splits(kind, 9, RunContext.QUIET.withThreads(8)));
  }

  @ParameterizedTest
  @EnumSource(SplitKind.class)
  void dataAreNotModified(SplitKind kind) {
    String before = Arrays.deepToString(DATA.columns()) + Arrays.toString(DATA.values());
    splits(kind, 2, RunContext.QUIET);
    assertEquals(before, Arrays.deepToString(DATA.columns()) + Arrays.toString(DATA.values()));
  }

  @ParameterizedTest
  @EnumSource(SplitKind.class)
  void featuresAreNeededOnlyWhereTheyAreCompared(SplitKind kind) {
    Dataset targets = DATA.targets(IntStream.range(0, DATA.size()).toArray());
    List<String> groups = kind.needsGroups() ? groups(DATA) : List.of();
    if (kind.comparesFeatures()) {
      assertThrows(
          IllegalArgumentException.class,
          () -> kind.splits(targets, groups, 5, 9, RunContext.QUIET));
    } else {
      assertEquals(
          splits(kind, 9, RunContext.QUIET), kind.splits(targets, groups, 5, 9, RunContext.QUIET));
    }
  }

  @ParameterizedTest
  @EnumSource(SplitKind.class)
  void eachRowIsTestedOnOnce(SplitKind kind) {
    int[] tested = new int[DATA.size()];
    for (Split split : splits(kind, 4, RunContext.QUIET)) {
      assertEquals(DATA.size(), split.train().length + split.test().length);
      Arrays.stream(split.test()).forEach(row -> tested[row]++);
    }
    int sum = Arrays.stream(tested).sum();
    assertEquals(kind == SplitKind.KENNARD_STONE ? 12 : 60, sum);
    assertTrue(Arrays.stream(tested).allMatch(t -> t <= 1));
  }

  @ParameterizedTest
  @EnumSource(SplitKind.class)
  void labelsLeadBack(SplitKind kind) {
    assertEquals(kind, SplitKind.ofLabel(kind.toString()));
  }

  @Test
  void randomKindsDependOnTheSeed() {
    for (SplitKind kind :
        List.of(SplitKind.RANDOM, SplitKind.STRATIFIED, SplitKind.REPRESENTATIVE)) {
      assertNotEquals(splits(kind, 1, RunContext.QUIET), splits(kind, 2, RunContext.QUIET));
    }
  }

  @Test
  void eachFoldRepresentsEveryCluster() {
    // Four far clusters of 25 rows, of which random folds would take uneven shares.
    int[] cluster = IntStream.range(0, 100).map(i -> i % 4).toArray();
    Dataset noise = JudgeSamples.noise(100, 2, 1);
    double[][] columns = noise.columns();
    for (int i = 0; i < 100; i++) {
      columns[0][i] = columns[0][i] * 0.1 + 20 * (cluster[i] % 2);
      columns[1][i] = columns[1][i] * 0.1 + 20 * (cluster[i] / 2);
    }
    for (Split split : SplitKind.REPRESENTATIVE.splits(noise, List.of(), 5, 3, RunContext.QUIET)) {
      int[] counts = new int[4];
      Arrays.stream(split.test()).forEach(row -> counts[cluster[row]]++);
      for (int count : counts) {
        assertEquals(5, count, 2, Arrays.toString(counts));
      }
    }
  }

  @Test
  void kennardAndStoneLearnFromTheEdgesAndTestInside() {
    double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    Dataset line =
        JudgeSamples.dataset(
            new TrainingSet(
                Samples.names(1), new double[][] {x}, new ColumnSpec("y", ""), x, List.of()));
    Split split = SplitKind.KENNARD_STONE.splits(line, List.of(), 5, 1, RunContext.QUIET).get(0);
    assertEquals(2, split.test().length);
    assertTrue(Arrays.stream(split.test()).allMatch(row -> row > 0 && row < 9));
  }

  @Test
  void whatCannotBeSplitIsRefusedInPlainWords() {
    assertRefused(
        SplitKind.GROUPED,
        List.of(),
        5,
        "The split \"By group\" needs a column that names the group of each row.");
    assertRefused(
        SplitKind.GROUPED,
        groups(DATA),
        13,
        "There are only 12 groups for 13 folds: ask for fewer folds.");
    assertRefused(
        SplitKind.LEAVE_ONE_GROUP_OUT,
        Collections.nCopies(60, "all"),
        5,
        "All rows are in one group; a split by group needs at least 2 groups.");
    assertRefused(
        SplitKind.GROUPED,
        Collections.nCopies(60, " "),
        5,
        "The row \"r0\" has no group; each row needs one.");
    assertRefused(
        SplitKind.RANDOM,
        List.of(),
        61,
        "The number of folds must be 2 to the number of usable rows, 60; got 61.");
    assertEquals(
        "The split \"Rare top performers\" needs a target of numbers, not of classes.",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    SplitKind.TOP_PERFORMERS.splits(
                        JudgeSamples.bands(30), List.of(), 3, 1, RunContext.QUIET))
            .getMessage());
  }

  private static void assertRefused(SplitKind kind, List<String> groups, int k, String message) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class,
                () -> kind.splits(DATA, groups, k, 1, RunContext.QUIET))
            .getMessage());
  }

  @Test
  void cancellingStopsClusters() {
    RunContext run = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    for (SplitKind kind : List.of(SplitKind.REPRESENTATIVE, SplitKind.KENNARD_STONE)) {
      assertThrows(CancellationException.class, () -> splits(kind, 1, run));
    }
  }

  @Test
  void classesAreSpreadEvenly() {
    Dataset bands = JudgeSamples.bands(90);
    for (SplitKind kind : List.of(SplitKind.RANDOM, SplitKind.STRATIFIED)) {
      int[] least = {90, 90, 90};
      int[] most = new int[3];
      for (Split split : kind.splits(bands, List.of(), 5, 2, RunContext.QUIET)) {
        int[] counts = new int[3];
        Arrays.stream(split.test()).forEach(row -> counts[(int) bands.values()[row]]++);
        Arrays.setAll(least, c -> Math.min(least[c], counts[c]));
        Arrays.setAll(most, c -> Math.max(most[c], counts[c]));
      }
      int[] apart = new int[3];
      Arrays.setAll(apart, c -> Math.max(1, most[c] - least[c]));
      assertArrayEquals(new int[] {1, 1, 1}, apart);
    }
  }
}
