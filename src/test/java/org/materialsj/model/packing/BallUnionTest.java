package org.materialsj.model.packing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Molecule;

class BallUnionTest {

  @Test
  void originIsTheCentroidOfTheCentres() {
    BallUnion body = BallUnion.of("two", new double[] {1, 1, 1, 3, 1, 1}, new double[] {1, 0.5});
    assertArrayEquals(new double[] {-1, 0, 0, 1, 0, 0}, body.centres(), 1e-15);
    assertEquals(2, body.radius(), 1e-15);
    assertEquals(4 * Math.PI / 3 * 1.125, body.measure(), 1e-12);
    assertEquals(3, body.dimension());
    assertTrue(body.molecule().isEmpty());
  }

  @Test
  void originCanBeAnyPoint() {
    BallUnion body =
        BallUnion.about("one", new double[] {1, 0, 0}, new double[] {1}, new double[] {0, 0, 2});
    assertArrayEquals(new double[] {1, 0, -2}, body.centres(), 0);
    assertEquals(1 + Math.sqrt(5), body.radius(), 1e-15);
  }

  @Test
  void moleculeStaysWithItsBalls() {
    Molecule hydrogen =
        Molecule.ofAtoms("", new int[] {1, 1}, new double[] {5, 0, 0, 5.74, 0, 0}, Map.of());
    BallUnion body = BallUnion.of(hydrogen, new double[] {1.2, 1.2});
    assertEquals("H2", body.name());
    assertArrayEquals(body.centres(), body.molecule().orElseThrow().positions().orElseThrow(), 0);
  }

  @Test
  void hydrogenBondsShortenOnlyPairsOfDonorAndAcceptor() {
    BallUnion body =
        BallUnion.of(
                "three", new double[] {0, 0, 0, 1, 0, 0, 3, 0, 0}, new double[] {1.5, 1.2, 1.6})
            .withHydrogenBonds(new double[] {1.4, 0.5, 1.6}, new boolean[] {true, false, true});
    assertEquals(0.5 + 1.5, body.contactDistance(1, body, 0), 1e-15);
    assertEquals(0.5 + 1.5, body.contactDistance(0, body, 1), 1e-15);
    assertEquals(2.4, body.contactDistance(1, body, 1), 1e-15);
    assertEquals(3.2, body.contactDistance(2, body, 2), 1e-15);
    assertEquals(1.4 + 1.5, body.contactDistance(0, body, 0), 1e-15);
    assertEquals(1.4 + 1.6, body.contactDistance(2, body, 0), 1e-15);
  }

  @Test
  void nonsenseIsRefusedWithItsValue() {
    double[] one = {0, 0, 0};
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> BallUnion.of("x", one, new double[] {0}))
            .getMessage()
            .contains("0.0"));
    assertThrows(
        IllegalArgumentException.class, () -> BallUnion.of("x", one, new double[] {Double.NaN}));
    assertThrows(
        IllegalArgumentException.class,
        () -> BallUnion.of("x", new double[] {0, 0, Double.POSITIVE_INFINITY}, new double[] {1}));
    assertThrows(
        IllegalArgumentException.class, () -> BallUnion.of("x", new double[0], new double[0]));
    assertThrows(IllegalArgumentException.class, () -> BallUnion.of("x", one, new double[] {1, 1}));
    assertThrows(IllegalArgumentException.class, () -> BallUnion.of(" ", one, new double[] {1}));
    BallUnion body = BallUnion.of("x", one, new double[] {1});
    assertThrows(
        IllegalArgumentException.class,
        () -> body.withHydrogenBonds(new double[] {1.1}, new boolean[1]));
  }
}
