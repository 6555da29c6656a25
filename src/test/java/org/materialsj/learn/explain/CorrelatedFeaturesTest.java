package org.materialsj.learn.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

class CorrelatedFeaturesTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(1);

  private static final double[][] COLUMNS = columns();

  /** 0 and 2 rise together, 2 and 3 fall together, 1 is alone. */
  private static double[][] columns() {
    SplittableRandom random = new SplittableRandom(4);
    double[][] columns = new double[4][200];
    for (int i = 0; i < 200; i++) {
      columns[0][i] = random.nextDouble();
      columns[1][i] = random.nextDouble();
      columns[2][i] = Math.pow(columns[0][i], 5) + 0.1 * random.nextDouble();
      columns[3][i] = -columns[2][i] + 0.3 * random.nextDouble();
    }
    return columns;
  }

  static List<List<Integer>> singles(int features) {
    return IntStream.range(0, features).mapToObj(List::of).toList();
  }

  @Test
  void pairsComeStrongestFirstAndJoinToGroups() {
    CorrelatedFeatures found = CorrelatedFeatures.of(COLUMNS, singles(4), 0.7, RUN);
    assertEquals(List.of(List.of(0, 2, 3), List.of(1)), found.groups());
    assertEquals(0, found.pairs().get(0).first());
    assertEquals(2, found.pairs().get(0).second());
    double last = 1;
    for (CorrelatedFeatures.Pair pair : found.pairs()) {
      assertEquals(last, Math.max(last, Math.abs(pair.rho())));
      last = Math.abs(pair.rho());
    }
  }

  @Test
  void aHighThresholdLeavesAllFeaturesAlone() {
    CorrelatedFeatures found = CorrelatedFeatures.of(COLUMNS, singles(4), 1, RUN);
    assertEquals(List.of(), found.pairs());
    assertEquals(4, found.groups().size());
  }

  @Test
  void theCategoriesOfATextAreOneFeature() {
    double[][] columns = {{0, 0, 1, 1}, {1, 1, 0, 0}, {1, 2, 3, 4}};
    List<List<Integer>> features = List.of(List.of(0, 1), List.of(2));
    CorrelatedFeatures found = CorrelatedFeatures.of(columns, features, 0.8, RUN);
    assertEquals(1, found.pairs().size());
    assertEquals(List.of(List.of(0, 1)), found.groups());
  }

  @Test
  void threadsDoNotChangeTheResult() {
    CorrelatedFeatures one = CorrelatedFeatures.of(COLUMNS, singles(4), 0.2, RUN);
    assertEquals(one, CorrelatedFeatures.of(COLUMNS, singles(4), 0.2, RUN.withThreads(8)));
  }

  @Test
  void aThresholdOutOfRangeIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> CorrelatedFeatures.of(COLUMNS, singles(4), 1.5, RUN));
    assertEquals("threshold must be 0 to 1, got 1.5", e.getMessage());
  }
}
