package org.materialsj.model.chemistry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
}
