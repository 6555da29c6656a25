package org.materialsj.engine.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntegerLatticeTest {

  @Test
  void vectorsThatDifferByALatticeVectorReduceToTheSame() {
    Random random = new Random(5);
    for (int trial = 0; trial < 500; trial++) {
      IntegerLattice lattice = new IntegerLattice(3);
      long[][] given = new long[1 + random.nextInt(4)][];
      for (int k = 0; k < given.length; k++) {
        given[k] = vector(random, 6);
        lattice.add(given[k]);
      }
      long[] start = vector(random, 20);
      long[] moved = start.clone();
      for (long[] vector : given) {
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
    IntegerLattice lattice = new IntegerLattice(3);
    // Determinant 2 (3*5 - 1*1) - 1 (1*5 - 0*1) + 0 = 23.
    lattice.add(2, 1, 0);
    lattice.add(1, 3, 1);
    lattice.add(0, 1, 5);
    Set<String> classes = new HashSet<>();
    for (int i = 0; i < 30 * 30 * 30; i++) {
      long[] vector = {i % 30, i / 30 % 30, i / 900};
      classes.add(Arrays.toString(lattice.reduce(vector)));
    }
    assertEquals(23, classes.size());
  }

  @Test
  void basisSpansTheSameLatticeWithPositiveLeadingEntries() {
    Random random = new Random(6);
    for (int trial = 0; trial < 500; trial++) {
      IntegerLattice lattice = new IntegerLattice(3);
      IntegerLattice again = new IntegerLattice(3);
      long[][] given = {vector(random, 6), vector(random, 6)};
      for (long[] vector : given) {
        lattice.add(vector);
      }
      for (long[] row : lattice.basis()) {
        int lead = 0;
        while (row[lead] == 0) {
          lead++;
        }
        assertTrue(row[lead] > 0);
        assertArrayEquals(new long[3], lattice.reduce(row));
        again.add(row);
      }
      for (long[] vector : given) {
        assertArrayEquals(new long[3], again.reduce(vector));
      }
    }
  }

  @Test
  void latticeOfNothingIsEmpty() {
    IntegerLattice lattice = new IntegerLattice(2);
    lattice.add(0, 0);
    assertTrue(lattice.isEmpty());
    assertTrue(lattice.basis().isEmpty());
    assertArrayEquals(new long[] {3, -4}, lattice.reduce(3, -4));
    lattice.add(0, -2);
    assertFalse(lattice.isEmpty());
    assertArrayEquals(new long[] {0, 2}, lattice.basis().get(0));
  }

  private static long[] vector(Random random, int most) {
    int span = 2 * most + 1;
    return new long[] {
      random.nextInt(span) - most, random.nextInt(span) - most, random.nextInt(span) - most
    };
  }
}
