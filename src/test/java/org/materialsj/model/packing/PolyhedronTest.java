package org.materialsj.model.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolyhedronTest {

  private static int edges(Polyhedron polyhedron) {
    return polyhedron.faces().stream().mapToInt(face -> face.length).sum() / 2;
  }

  /** Volumes from the closed forms for circumradius 1. */
  @ParameterizedTest
  @CsvSource({
    "TETRAHEDRON, 4, 6, 4, 0.5132002392796674",
    "CUBE, 8, 12, 6, 1.5396007178390021",
    "OCTAHEDRON, 6, 12, 8, 1.3333333333333333",
    "DODECAHEDRON, 20, 30, 12, 2.785163863122624",
    "ICOSAHEDRON, 12, 30, 20, 2.5361507101204997",
    "CUBOCTAHEDRON, 12, 24, 14, 2.3570226039551585",
    "TRUNCATED_TETRAHEDRON, 12, 18, 8, 1.6811541637063179",
    "TRUNCATED_OCTAHEDRON, 24, 36, 14, 2.8621670111997307",
    "TRUNCATED_CUBE, 24, 36, 14, 2.416181053435779",
    "RHOMBIC_DODECAHEDRON, 14, 24, 12, 2"
  })
  void solidsHaveTheirCornersEdgesFacesAndVolume(
      Solids solid, int corners, int edges, int faces, double volume) {
    Polyhedron polyhedron = solid.polyhedron();
    assertEquals(corners, polyhedron.vertices().length / 3);
    assertEquals(edges, edges(polyhedron));
    assertEquals(faces, polyhedron.faces().size());
    assertEquals(volume, polyhedron.measure(), 1e-12);
    assertEquals(1, polyhedron.radius(), 1e-14);
    assertEquals(solid.label(), polyhedron.name());
  }

  @Test
  void pointsInsideOnFacesAndOnEdgesAreLeftOut() {
    Polyhedron box =
        Polyhedron.hull(
            "box", 0, 0, 0, 2, 0, 0, 0, 2, 0, 2, 2, 0, 0, 0, 4, 2, 0, 4, 0, 2, 4, 2, 2, 4, 1, 1, 1,
            1, 0, 0, 1, 1, 0);
    assertEquals(8, box.vertices().length / 3);
    assertEquals(6, box.faces().size());
    assertEquals(16, box.measure(), 1e-13);
    assertEquals(Math.sqrt(6), box.radius(), 1e-14);
  }

  @Test
  void hullsOfRandomPointsObeyEulersFormula() {
    Random random = new Random(1);
    for (int trial = 0; trial < 20; trial++) {
      Polyhedron hull = Polyhedron.hull("hull", random.doubles(3 * 40, -1, 1).toArray());
      assertEquals(2, hull.vertices().length / 3 - edges(hull) + hull.faces().size());
      assertTrue(hull.measure() < 8);
    }
  }

  @Test
  void flatAndTooFewPointsAreRefusedWithOneSentence() {
    IllegalArgumentException flat =
        assertThrows(
            IllegalArgumentException.class,
            () -> Polyhedron.hull("flat", 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 0.3, 0.2, 0));
    assertTrue(flat.getMessage().contains("flat"), flat.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Polyhedron.hull("few", 0, 0, 0, 1, 0, 0, 0, 1, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Polyhedron.hull("line", 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3));
    assertThrows(
        IllegalArgumentException.class,
        () -> Polyhedron.hull("bad", 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, Double.POSITIVE_INFINITY));
  }
}
