package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairSweepTest {

  private static final double[] SKEWED = {4, 0, 0, 11, 3, 0, -7, 5, 6};

  /** Distances from each site, found by the sweep. */
  private static List<List<Double>> swept(double[] x, double[] cell, boolean[] p, double cutoff) {
    List<List<Double>> found = new ArrayList<>();
    for (int i = 0; i < x.length / 3; i++) {
      found.add(new ArrayList<>());
    }
    PairSweep.sweep(
        x,
        cell,
        p,
        cutoff,
        (i, j, d) -> {
          assertTrue(i <= j);
          found.get(i).add(d);
          found.get(j).add(d);
        });
    found.forEach(list -> list.sort(null));
    return found;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void findsTheDistancesOfTheNeighbours(int flags) {
    boolean[] periodic = {(flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0};
    double[] x = new SplittableRandom(5).doubles(21, -15, 15).toArray();
    PeriodicNeighbors neighbors = PeriodicNeighbors.find(x, SKEWED, periodic, 9);
    List<List<Double>> found = swept(x, SKEWED, periodic, 9);
    for (int i = 0; i < 7; i++) {
      double[] expected = new double[neighbors.count(i)];
      for (int k = 0; k < expected.length; k++) {
        expected[k] = neighbors.distance(neighbors.start(i) + k);
      }
      double[] actual = found.get(i).stream().mapToDouble(d -> d).toArray();
      assertArrayEquals(expected, actual, 1e-11);
    }
  }

  @Test
  void aShellAtTheCutoffIsWhole() {
    double[] cube = {0.1, 0, 0, 0, 0.1, 0, 0, 0, 0.1};
    List<List<Double>> found = swept(new double[3], cube, new boolean[] {true, true, true}, 0.3);
    // Vectors of integers with a square of at most 9.
    assertEquals(122, found.get(0).size());
  }

  @Test
  void hopelessCutoffsAreRefused() {
    boolean[] all = {true, true, true};
    assertThrows(
        IllegalArgumentException.class,
        () -> PairSweep.sweep(new double[3], SKEWED, all, 1e5, (i, j, d) -> {}));
    assertThrows(
        IllegalArgumentException.class,
        () -> PairSweep.sweep(new double[3], SKEWED, all, 0, (i, j, d) -> {}));
  }
}
