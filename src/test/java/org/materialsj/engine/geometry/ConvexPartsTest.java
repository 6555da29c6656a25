package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConvexPartsTest {

  private static final double[] ELL = {0, 0, 2, 0, 2, 1, 1, 1, 1, 3, 0, 3};

  @Test
  void aConvexPolygonIsItsOnlyPart() {
    double[] square = {0, 0, 1, 0, 1, 1, 0, 1};
    List<double[]> parts = ConvexParts.of(square);
    assertEquals(1, parts.size());
    assertEquals(1, PlanePolygon.area(parts.get(0)), 1e-15);
    assertEquals(8, parts.get(0).length);
  }

  @Test
  void anEllHasTwoParts() {
    assertEquals(2, ConvexParts.of(ELL).size());
  }

  @Test
  void partsOfStarsAreConvexAndShareTheirArea() {
    Random random = new Random(3);
    for (int trial = 0; trial < 300; trial++) {
      int n = 3 + random.nextInt(20);
      double[] star = new double[2 * n];
      for (int i = 0; i < n; i++) {
        double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / n;
        double radius = 0.3 + random.nextDouble();
        star[2 * i] = 5 + radius * Math.cos(angle);
        star[2 * i + 1] = radius * Math.sin(angle);
      }
      if (n < 5) {
        continue; // the centre may lie outside, and the order turn
      }
      double sum = 0;
      for (double[] part : ConvexParts.of(star)) {
        sum += PlanePolygon.area(part);
        int m = part.length / 2;
        for (int i = 0; i < m; i++) {
          int j = 2 * ((i + 1) % m);
          int k = 2 * ((i + 2) % m);
          assertTrue(PlanePolygon.cross(part, 2 * i, j, k) >= 0, "trial " + trial);
        }
      }
      assertEquals(PlanePolygon.area(star), sum, 1e-12);
    }
  }

  @Test
  void aClockwisePolygonIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ConvexParts.of(PlanePolygon.reversed(ELL)));
  }

  @Test
  void areaAndCentroidKeepTheirDigitsFarFromTheOrigin() {
    double[] far = ELL.clone();
    for (int i = 0; i < far.length; i++) {
      far[i] += 1e6;
    }
    assertEquals(4, PlanePolygon.area(far), 1e-9);
    assertEquals(-4, PlanePolygon.area(PlanePolygon.reversed(ELL)), 1e-15);
    // Two squares of area 2 each: (1, 1/2) and (1/2, 2).
    assertArrayEquals(new double[] {0.75, 1.25}, PlanePolygon.centroid(ELL), 1e-15);
  }

  @Test
  void edgesThatCrossTouchOrFoldBackMeet() {
    double[] bow = {0, 0, 2, 2, 2, 0, 0, 2};
    assertTrue(PlanePolygon.edgesMeet(bow, 0, 2));
    double[] touching = {0, 0, 4, 0, 4, 2, 2, 0, 0, 2};
    assertTrue(PlanePolygon.edgesMeet(touching, 0, 2));
    double[] folded = {0, 0, 2, 0, 1, 0, 1, 1};
    assertTrue(PlanePolygon.edgesMeet(folded, 0, 1));
    for (int i = 0; i < 6; i++) {
      for (int j = i + 1; j < 6; j++) {
        assertEquals(false, PlanePolygon.edgesMeet(ELL, i, j), i + " and " + j);
      }
    }
  }

  @Test
  void straightVerticesAreTakenOut() {
    double[] square = {0, 0, 0.5, 0, 1, 0, 1, 1, 0, 1};
    assertArrayEquals(
        new double[] {0, 0, 1, 0, 1, 1, 0, 1}, PlanePolygon.withoutStraightVertices(square, 1e-12));
  }
}
