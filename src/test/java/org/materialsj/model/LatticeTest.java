package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LatticeTest {

  @Property
  void parametersComeBack(
      @ForAll @DoubleRange(min = 0.5, max = 100) double a,
      @ForAll @DoubleRange(min = 0.5, max = 100) double b,
      @ForAll @DoubleRange(min = 0.5, max = 100) double c,
      @ForAll @DoubleRange(min = 20, max = 160) double alpha,
      @ForAll @DoubleRange(min = 20, max = 160) double beta,
      @ForAll @DoubleRange(min = 20, max = 160) double gamma) {
    double ca = Math.cos(Math.toRadians(alpha));
    double cb = Math.cos(Math.toRadians(beta));
    double cg = Math.cos(Math.toRadians(gamma));
    double square = 1 - ca * ca - cb * cb - cg * cg + 2 * ca * cb * cg;
    Assume.that(square > 1e-4);
    Lattice lattice = Lattice.fromParameters(a, b, c, alpha, beta, gamma);
    assertEquals(a, lattice.length(0), 1e-9 * a);
    assertEquals(b, lattice.length(1), 1e-9 * b);
    assertEquals(c, lattice.length(2), 1e-9 * c);
    assertEquals(alpha, lattice.angle(0), 1e-8);
    assertEquals(beta, lattice.angle(1), 1e-8);
    assertEquals(gamma, lattice.angle(2), 1e-8);
    double volume = a * b * c * Math.sqrt(square);
    assertEquals(volume, lattice.volume(), 1e-9 * a * b * c);
  }

  @Property
  void cartesianAndFractionalAreInverse(
      @ForAll("rows") double[] rows, @ForAll("points") double[] points) {
    double[] l = rows.clone();
    for (int k = 0; k < 3; k++) {
      l[4 * k] += 4; // far from flat
    }
    Lattice lattice = new Lattice(l);
    assertArrayEquals(points, lattice.toFractional(lattice.toCartesian(points)), 1e-9);
  }

  @Provide
  Arbitrary<double[]> rows() {
    return Arbitraries.doubles().between(-1, 1).array(double[].class).ofSize(9);
  }

  @Provide
  Arbitrary<double[]> points() {
    return Arbitraries.doubles().between(-3, 3).array(double[].class).ofSize(6);
  }

  @Test
  void rightAnglesGiveExactZeros() {
    assertArrayEquals(
        new double[] {3, 0, 0, 0, 4, 0, 0, 0, 5},
        Lattice.fromParameters(3, 4, 5, 90, 90, 90).rows(),
        0);
  }

  @Test
  void rowsAreVectors() {
    Lattice lattice = new Lattice(new double[] {1, 2, 3, 0, 4, 0, 0, 0, 5});
    assertEquals(3, lattice.get(0, 2), 0);
    assertArrayEquals(new double[] {1, 2, 3}, lattice.toCartesian(new double[] {1, 0, 0}), 0);
    assertEquals(20, lattice.volume(), 1e-12);
  }

  @Test
  void aLeftHandedCellHasAPositiveVolume() {
    assertEquals(6, new Lattice(new double[] {1, 0, 0, 0, 2, 0, 0, 0, -3}).volume(), 1e-12);
  }

  @Test
  void cellsThatDoNotExistAreRejectedWithTheirNumbers() {
    double[][] bad = {
      {0, 1, 1, 90, 90, 90},
      {1, -1, 1, 90, 90, 90},
      {1, 1, Double.NaN, 90, 90, 90},
      {1, 1, 1, 0, 90, 90},
      {1, 1, 1, 180, 90, 90},
      {1, 1, 1, 120, 120, 120},
      {1, 1, 1, 10, 20, 60},
      {1, 1, 1, Double.NaN, 90, 90},
      {Double.POSITIVE_INFINITY, 1, 1, 90, 90, 90},
    };
    for (double[] p : bad) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Lattice.fromParameters(p[0], p[1], p[2], p[3], p[4], p[5]));
    }
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Lattice.fromParameters(1, 1, 1, 120, 120, 120));
    assertEquals(
        "no cell has lengths 1.0 1.0 1.0 angstrom and angles 120.0 120.0 120.0 degrees",
        e.getMessage());
  }

  @Test
  void flatAndInfiniteVectorsAreRejected() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Lattice(new double[] {1, 0, 0, 0, 1, 0, 1, 1, 0}));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Lattice(new double[] {1, 0, 0, 0, 1, 0, 0, 0, Double.NaN}));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Lattice(new double[] {1e200, 0, 0, 0, 1e200, 0, 0, 0, 1e200}));
    assertThrows(IllegalArgumentException.class, () -> new Lattice(new double[8]));
    Lattice cube = Lattice.fromParameters(1, 1, 1, 90, 90, 90);
    assertThrows(IllegalArgumentException.class, () -> cube.toCartesian(new double[4]));
  }

  @Test
  void arraysAreCopiedBothWays() {
    double[] rows = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    boolean[] periodic = {true, true, false};
    Lattice lattice = new Lattice(rows, periodic);
    Lattice same = new Lattice(rows, periodic);
    rows[0] = 7;
    periodic[0] = false;
    lattice.rows()[0] = 7;
    lattice.inverse()[0] = 7;
    lattice.periodic()[1] = false;
    assertEquals(same, lattice);
    assertEquals(same.hashCode(), lattice.hashCode());
    assertArrayEquals(new boolean[] {true, true, false}, lattice.periodic());
    assertTrue(lattice.periodic(1));
    assertFalse(lattice.periodic(2));
    assertEquals(1, lattice.inverse()[0], 0);
    assertNotEquals(lattice, Lattice.fromParameters(1, 1, 1, 90, 90, 90));
  }
}
