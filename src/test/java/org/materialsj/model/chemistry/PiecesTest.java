package org.materialsj.model.chemistry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PiecesTest {

  private static final boolean[] BOTH = {true, true};

  @Test
  void moleculeAcrossACellFaceEnds() {
    Pieces pieces = new Pieces(AtomGraph.of(2, new int[][] {{0, 1, -1, 0, 0}}), BOTH);
    assertEquals(1, pieces.count());
    assertFalse(pieces.isEndless(0));
    assertArrayEquals(new int[] {-1, 0, 0}, pieces.cell(1));
    assertArrayEquals(pieces.copy(0, new int[] {3, 0, 0}), pieces.copy(1, new int[] {2, 0, 0}));
  }

  @Test
  void rodRepeatsEndlesslyAndItsNeighborsAreOtherCopies() {
    Pieces pieces =
        new Pieces(AtomGraph.of(2, new int[][] {{0, 1, 0, 0, 0}, {1, 0, 2, 0, 0}}), BOTH);
    assertTrue(pieces.isEndless(0));
    int[] here = pieces.copy(0, new int[3]);
    assertArrayEquals(here, pieces.copy(1, new int[] {4, 0, 0}));
    // Bonded only to the second next cell: two rods pass each other.
    assertFalse(Arrays.equals(here, pieces.copy(0, new int[] {1, 0, 0})));
    assertFalse(Arrays.equals(here, pieces.copy(0, new int[] {0, 1, 0})));
  }

  @Test
  void atomsLeftOutTakeNoPart() {
    AtomGraph chain = AtomGraph.of(3, new int[][] {{0, 1}, {1, 2}});
    Pieces pieces = new Pieces(chain, new boolean[] {true, false, true});
    assertEquals(2, pieces.count());
    assertEquals(-1, pieces.of(1));
    assertArrayEquals(new int[] {2}, pieces.atoms(pieces.of(2)));
  }

  @Test
  void vectorsThatDifferByALatticeVectorReduceToTheSame() {
    Random random = new Random(5);
    for (int trial = 0; trial < 500; trial++) {
      IntegerLattice lattice = new IntegerLattice();
      int[][] given = new int[1 + random.nextInt(4)][];
      for (int k = 0; k < given.length; k++) {
        given[k] = vector(random, 6);
        lattice.add(given[k]);
      }
      int[] start = vector(random, 20);
      int[] moved = start.clone();
      for (int[] vector : given) {
        int times = random.nextInt(9) - 4;
        for (int k = 0; k < 3; k++) {
          moved[k] += times * vector[k];
        }
      }
      assertArrayEquals(lattice.reduce(start), lattice.reduce(moved));
    }
  }

  @Test
  void numberOfClassesIsTheDeterminant() {
    IntegerLattice lattice = new IntegerLattice();
    // Determinant 2 (3*5 - 1*1) - 1 (1*5 - 0*1) + 0 = 23.
    lattice.add(new int[] {2, 1, 0});
    lattice.add(new int[] {1, 3, 1});
    lattice.add(new int[] {0, 1, 5});
    Set<String> classes = new HashSet<>();
    for (int i = 0; i < 30 * 30 * 30; i++) {
      int[] vector = {i % 30, i / 30 % 30, i / 900};
      classes.add(Arrays.toString(lattice.reduce(vector)));
    }
    assertEquals(23, classes.size());
  }

  private static int[] vector(Random random, int most) {
    int span = 2 * most + 1;
    return new int[] {
      random.nextInt(span) - most, random.nextInt(span) - most, random.nextInt(span) - most
    };
  }
}
