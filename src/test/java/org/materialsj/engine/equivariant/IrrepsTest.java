package org.materialsj.engine.equivariant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.special.E3nnHarmonics;

class IrrepsTest {

  @Test
  void textsAreReadAndWritten() {
    Irreps irreps = Irreps.of("8x0e + 1o+4x2e");
    assertEquals("8x0e+1x1o+4x2e", irreps.toString());
    assertEquals(irreps, Irreps.of(irreps.toString()));
    assertEquals(irreps.hashCode(), Irreps.of(irreps.toString()).hashCode());
    assertNotEquals(irreps, Irreps.of("8x0e+1x1e+4x2e"));
    assertEquals(8 + 3 + 20, irreps.size());
    assertEquals(11, irreps.start(2));
    assertEquals(13, irreps.copies());
    assertEquals(4, irreps.copies(new Irrep(2, 1)));
    assertEquals(0, irreps.copies(new Irrep(2, -1)));
    assertEquals(2, irreps.degree());
    assertEquals("8x0e", irreps.part(true).toString());
    assertEquals("1x1o+4x2e", irreps.part(false).toString());
    assertEquals("1x0e+1x1o+1x2e+1x3o", Irreps.harmonics(3).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "8", "0", "8x", "8x0", "0x0e", "-1x0e", "8x0e+", "8x0p", "2x3x0e", "1x99e", "x0e"
      })
  void otherTextsAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Irreps.of(text));
  }

  @Test
  void tooManyNumbersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Irreps.of("9999x1o"));
    assertThrows(IllegalArgumentException.class, () -> new Irrep(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Irrep(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Irreps.Block(0, new Irrep(1, 1)));
  }

  @Test
  void aProductHasTheDegreesOfTheTriangleAndTheProductOfParities() {
    Irrep vector = Irrep.of("1o");
    assertTrue(Irrep.of("0e").isIn(vector, vector));
    assertTrue(Irrep.of("1e").isIn(vector, vector));
    assertTrue(Irrep.of("2e").isIn(vector, vector));
    assertFalse(Irrep.of("1o").isIn(vector, vector));
    assertFalse(Irrep.of("3e").isIn(vector, vector));
  }

  @Test
  void scalarsComeFirstInOrder() {
    assertTrue(Irrep.of("0o").compareTo(Irrep.of("1o")) < 0);
    assertTrue(Irrep.of("1o").compareTo(Irrep.of("1e")) < 0);
    assertEquals(0, Irrep.of("2e").compareTo(new Irrep(2, 1)));
  }

  @Test
  void harmonicsOfATurnedDirectionAreTheTurnedHarmonics() {
    SplittableRandom random = new SplittableRandom(1);
    E3nnHarmonics harmonics = new E3nnHarmonics(4, E3nnHarmonics.Scale.COMPONENT);
    for (int trial = 0; trial < 20; trial++) {
      double[] rotation = Clusters.orthogonal(random);
      double[] x = Clusters.normal(random, 3);
      double[] turned = Rotations.apply(rotation, x);
      double[] y = new double[25];
      double[] ofTurned = new double[25];
      harmonics.values(x[0], x[1], x[2], y);
      harmonics.values(turned[0], turned[1], turned[2], ofTurned);
      double[] rotated = new IrrepsRotation(Irreps.harmonics(4), rotation).apply(y);
      assertArrayEquals(ofTurned, rotated, 1e-12);
    }
  }

  @Test
  void inversionTurnsTheSignOfOddIrrepsOnly() {
    double[] inversion = {-1, 0, 0, 0, -1, 0, 0, 0, -1};
    Irreps irreps = Irreps.of("0e+0o+1e+1o");
    double[] rotated =
        new IrrepsRotation(irreps, inversion).apply(new double[] {1, 2, 3, 4, 5, 6, 7, 8});
    assertArrayEquals(new double[] {1, -2, 3, 4, 5, -6, -7, -8}, rotated);
  }

  @Test
  void whatIsNoRotationOrDoesNotFitIsRefused() {
    Irreps irreps = Irreps.of("1o");
    assertThrows(IllegalArgumentException.class, () -> new IrrepsRotation(irreps, new double[9]));
    assertThrows(IllegalArgumentException.class, () -> new IrrepsRotation(irreps, new double[4]));
    IrrepsRotation identity = new IrrepsRotation(irreps, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
    assertThrows(IllegalArgumentException.class, () -> identity.apply(new double[4]));
  }
}
