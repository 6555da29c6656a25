package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;

class TransformationTest {

  private static final double QUARTER = Math.PI / 2;

  private static Molecule molecule() {
    return Molecule.ofAtoms("HCl", new int[] {1, 17}, new double[] {1, 2, 3, -1, 0, 0.5}, Map.of());
  }

  private static double[] positions(Transformation transformation) {
    return transformation.apply(molecule()).positions().orElseThrow();
  }

  @Test
  void nothingIsNothing() {
    assertArrayEquals(molecule().positions().orElseThrow(), positions(Transformation.NONE));
    assertArrayEquals(Matrix3.identity(), Transformation.NONE.matrix());
  }

  @Test
  void theMirrorComesFirstThenXThenYThenZThenTheTranslation() {
    Transformation all = new Transformation(QUARTER, QUARTER, QUARTER, 10, 20, 30, 0, 0, true);
    // (1, 2, 3) -> (-1, 2, 3) -> about x (-1, -3, 2) -> about y (2, -3, 1) -> about z (3, 2, 1)
    double[] moved = positions(all);
    assertArrayEquals(
        new double[] {13, 22, 31}, new double[] {moved[0], moved[1], moved[2]}, 1e-12);
  }

  @Test
  void theMatrixIsThatOfThePointOperation() {
    Transformation turned = new Transformation(0.3, -1.1, 2.5, 0, 0, 0, 0, 0, true);
    double[] moved = positions(turned);
    assertArrayEquals(
        Matrix3.times(turned.matrix(), new double[] {1, 2, 3}),
        new double[] {moved[0], moved[1], moved[2]},
        1e-12);
    assertEquals(-1, Matrix3.determinant(turned.matrix()), 1e-12);
  }

  @Test
  void swappedAtomsTakeTheirPositionsAlong() {
    Molecule swapped = new Transformation(0, 0, 0, 0, 0, 0, 1, 2, false).apply(molecule());
    assertArrayEquals(new int[] {17, 1}, swapped.numbers());
    assertArrayEquals(new double[] {-1, 0, 0.5, 1, 2, 3}, swapped.positions().orElseThrow());
  }

  @Test
  void anAtomSwappedWithItselfStays() {
    assertArrayEquals(
        molecule().numbers(),
        new Transformation(0, 0, 0, 0, 0, 0, 2, 2, false).apply(molecule()).numbers());
  }

  @Test
  void wrongNumbersAreNamed() {
    assertEquals(
        "to swap atoms name both, counted from 1, or 0 and 0 for none; got 3 and 0.",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Transformation(0, 0, 0, 0, 0, 0, 3, 0, false))
            .getMessage());
    assertEquals(
        "atoms to swap must be from 1 to 2, got 1 and 3.",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Transformation(0, 0, 0, 0, 0, 0, 1, 3, false).apply(molecule()))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Transformation(Double.NaN, 0, 0, 0, 0, 0, 0, 0, false));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Transformation(0, 0, 0, Double.POSITIVE_INFINITY, 0, 0, 0, 0, false));
  }
}
