package org.materialsj.potentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighborListTest {

  private static final double[] CELL = {5, 0, 0, 1, 4, 0, 0.5, -0.3, 6};

  private static double[] distances(NeighborList list, int atom) {
    return Arrays.stream(list.r(), list.start(atom), list.end(atom)).sorted().toArray();
  }

  @Test
  void aListWithASkinFollowsTheAtoms() {
    for (boolean[] periodic :
        new boolean[][] {{true, true, true}, {true, false, true}, {false, false, false}}) {
      SplittableRandom random = new SplittableRandom(3);
      double[] positions =
          IntStream.range(0, 30).mapToDouble(i -> 4 * random.nextDouble()).toArray();
      NeighborList followed = new NeighborList(10, periodic, 3.7, 0.5);
      for (int step = 0; step < 40; step++) {
        for (int i = 0; i < positions.length; i++) {
          positions[i] += 0.1 * (random.nextDouble() - 0.4);
        }
        followed.update(positions, CELL);
        NeighborList fresh = new NeighborList(10, periodic, 3.7, 0);
        fresh.update(positions, CELL);
        assertEquals(fresh.pairs(), followed.pairs());
        for (int atom = 0; atom < 10; atom++) {
          double[] expected = distances(fresh, atom);
          double[] found = distances(followed, atom);
          for (int p = 0; p < expected.length; p++) {
            assertEquals(expected[p], found[p], 1e-12);
          }
        }
      }
    }
  }

  @Test
  void aChangedCellIsSearchedAnew() {
    double[] positions = {0, 0, 0};
    NeighborList list = new NeighborList(1, new boolean[] {true, true, true}, 3.5, 1);
    list.update(positions, new double[] {3, 0, 0, 0, 3, 0, 0, 0, 3});
    assertEquals(6, list.pairs());
    list.update(positions, new double[] {2, 0, 0, 0, 2, 0, 0, 0, 2});
    assertTrue(list.pairs() > 6);
    assertEquals(8, list.volume(), 1e-12);
  }

  @Test
  void withoutACutoffThereAreNoNeighbours() {
    NeighborList list = new NeighborList(2, new boolean[3], 0, 0);
    list.update(new double[6], new double[9]);
    assertEquals(0, list.pairs());
    assertEquals(0, list.end(1));
  }

  @Test
  void atomsThatStandOnEachOtherAreNamed() {
    NeighborList list = new NeighborList(3, new boolean[3], 2, 0);
    double[] positions = {0, 0, 0, 1, 0, 0, 1, 0, 0};
    String message =
        assertThrows(IllegalArgumentException.class, () -> list.update(positions, new double[9]))
            .getMessage();
    assertTrue(message.contains("2 and 3"), message);
  }

  @Test
  void coordinatesThatAreNotFiniteAreRefused() {
    NeighborList list = new NeighborList(2, new boolean[3], 2, 0);
    double[] positions = {0, 0, 0, Double.NaN, 0, 0};
    assertThrows(IllegalArgumentException.class, () -> list.update(positions, new double[9]));
  }
}
