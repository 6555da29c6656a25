package org.materialsj.learn.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

class StrongestPairsTest {

  private static double[][] noise(int columns, int rows) {
    SplittableRandom random = new SplittableRandom(1);
    double[][] values = new double[columns][rows];
    for (double[] column : values) {
      for (int i = 0; i < rows; i++) {
        column[i] = random.nextGaussian();
      }
    }
    return values;
  }

  @Test
  void pairsAreThoseOfTheWholeMatrixAlsoWithMissingValues() {
    double[][] columns = noise(40, 30);
    for (int c = 0; c < 40; c += 3) {
      columns[c][c % 30] = Double.NaN;
      columns[c][(c + 7) % 30] = Double.NEGATIVE_INFINITY;
    }
    columns[5] = new double[30];
    StrongestPairs found = StrongestPairs.find(columns, 1000, RunContext.QUIET);
    assertEquals(39 * 38 / 2, found.pairs().size());
    for (StrongestPairs.Pair pair : found.pairs()) {
      Correlation direct = Correlation.of(columns[pair.first()], columns[pair.second()]);
      assertEquals(direct.count(), pair.count());
      assertEquals(direct.pearson(), pair.pearson(), 1e-12);
    }
    assertEquals(
        found.pairs().subList(0, 5), StrongestPairs.find(columns, 5, RunContext.QUIET).pairs());
  }

  @Test
  void aRelationIsFoundAmongNoiseAndChanceIsNot() {
    double[][] columns = noise(300, 20);
    StrongestPairs none = StrongestPairs.find(columns, 3, RunContext.QUIET);
    assertTrue(Math.abs(none.pairs().get(0).pearson()) > 0.7, "chance alone makes strong pairs");
    assertEquals(0, none.beyondChance());
    assertEquals(300 * 299 / 2, none.tested());
    for (int i = 0; i < 20; i++) {
      columns[17][i] = 3 * columns[200][i] + 0.1 * columns[17][i];
    }
    StrongestPairs one = StrongestPairs.find(columns, 3, RunContext.QUIET);
    assertEquals(1, one.beyondChance());
    assertEquals(17, one.pairs().get(0).first());
    assertEquals(200, one.pairs().get(0).second());
    assertEquals(1, one.copies());
  }

  @Test
  void fewCommonRowsDoNotWin() {
    double[][] columns = noise(3, 50);
    for (int i = 4; i < 50; i++) {
      columns[0][i] = Double.NaN;
      columns[2][i] = columns[1][i] + 0.3 * columns[2][i];
    }
    for (int i = 0; i < 4; i++) {
      columns[0][i] = columns[1][i] * (1 + 0.01 * i);
    }
    StrongestPairs.Pair best = StrongestPairs.find(columns, 1, RunContext.QUIET).pairs().get(0);
    assertEquals(List.of(1, 2), List.of(best.first(), best.second()));
  }

  @Test
  void resultDoesNotDependOnThreads() {
    double[][] columns = noise(100, 10);
    assertEquals(
        StrongestPairs.find(columns, 50, RunContext.QUIET.withThreads(1)),
        StrongestPairs.find(columns, 50, RunContext.QUIET.withThreads(8)));
  }

  @Test
  void tablesWithoutPairsGiveNone() {
    assertEquals(
        List.of(), StrongestPairs.find(new double[][] {{1, 2, 3}}, 5, RunContext.QUIET).pairs());
    assertEquals(List.of(), StrongestPairs.find(noise(5, 1), 5, RunContext.QUIET).pairs());
    assertEquals(List.of(), StrongestPairs.find(new double[0][], 5, RunContext.QUIET).pairs());
  }
}
