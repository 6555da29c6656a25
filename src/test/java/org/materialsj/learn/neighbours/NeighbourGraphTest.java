package org.materialsj.learn.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

class NeighbourGraphTest {

  private static double[][] columns(int n, int d) {
    SplittableRandom random = new SplittableRandom(5);
    double[][] columns = new double[d][n];
    for (int f = 0; f < d; f++) {
      for (int i = 0; i < n; i++) {
        // Few different values: many rows are equal or equally far.
        columns[f][i] = random.nextInt(4);
      }
    }
    return columns;
  }

  private static double distance(double[][] columns, int i, int j) {
    double sum = 0;
    for (double[] column : columns) {
      sum += (column[i] - column[j]) * (column[i] - column[j]);
    }
    return sum;
  }

  @Test
  void neighboursAreThoseOfAComparisonWithAllRows() {
    for (int d : new int[] {3, 12}) {
      double[][] columns = columns(700, d);
      NeighbourGraph graph = NeighbourGraph.of(columns, 9, RunContext.QUIET);
      for (int i = 0; i < 700; i += 37) {
        int row = i;
        int[] nearest =
            IntStream.range(0, 700)
                .filter(j -> j != row)
                .boxed()
                .sorted(
                    Comparator.<Integer>comparingDouble(j -> distance(columns, row, j))
                        .thenComparing(j -> j))
                .limit(9)
                .mapToInt(Integer::intValue)
                .toArray();
        assertArrayEquals(nearest, graph.rows()[row]);
        assertEquals(distance(columns, row, nearest[8]), graph.squaredDistances()[row][8]);
      }
    }
  }

  @Test
  void moreNeighboursThanOtherRowsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> NeighbourGraph.of(columns(5, 2), 5, RunContext.QUIET));
    assertEquals(4, NeighbourGraph.of(columns(5, 2), 4, RunContext.QUIET).rows()[0].length);
  }
}
