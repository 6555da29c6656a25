package org.materialsj.model.packing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.PlanePolygon;

class PolygonTest {

  private static final double[] ELL = {0, 0, 2, 0, 2, 1, 1, 1, 1, 3, 0, 3};

  private static void assertRefused(String sentence, double... points) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Polygon.of("shape", points));
    assertTrue(e.getMessage().contains(sentence), e.getMessage());
  }

  @Test
  void regularPolygonsHaveTheirAreaRadiusAndSymmetry() {
    for (int n = 3; n < 30; n++) {
      Polygon polygon = Polygon.regular(n);
      assertEquals(n / 2.0 * Math.sin(2 * Math.PI / n), polygon.measure(), 1e-14);
      assertEquals(1, polygon.radius(), 1e-15);
      assertEquals(n, polygon.symmetry());
      assertEquals(1, polygon.parts().size());
    }
    assertEquals("regular pentagon", Polygon.regular(5).name());
    assertEquals("regular 13-gon", Polygon.regular(13).name());
  }

  @Test
  void theOriginIsTheCentroidAndTheOrderIsCounterclockwise() {
    // Two rectangles: 1 x 3 about (0.5, 1.5) and 1 x 1 about (1.5, 0.5).
    for (double[] points : new double[][] {ELL, PlanePolygon.reversed(ELL)}) {
      Polygon polygon = Polygon.of("L", points);
      assertEquals(4, polygon.measure(), 1e-14);
      assertTrue(PlanePolygon.area(polygon.vertices()) > 0);
      assertArrayEquals(new double[2], PlanePolygon.centroid(polygon.vertices()), 1e-14);
      double lowest =
          IntStream.range(0, 6).mapToDouble(k -> polygon.vertices()[2 * k]).min().orElse(0);
      assertEquals(-0.75, lowest, 1e-14);
      assertEquals(1, polygon.symmetry());
    }
  }

  @Test
  void partsAreConvexAndFillThePolygon() {
    Random random = new Random(1);
    for (int trial = 0; trial < 300; trial++) {
      int n = 3 + random.nextInt(30);
      double[] star = new double[2 * n];
      for (int k = 0; k < n; k++) {
        double radius = 0.3 + random.nextDouble();
        star[2 * k] = radius * Math.cos(2 * Math.PI * k / n);
        star[2 * k + 1] = radius * Math.sin(2 * Math.PI * k / n);
      }
      Polygon polygon = Polygon.of("star", star);
      double sum = 0;
      int reflex = reflex(polygon.vertices());
      for (double[] part : polygon.parts()) {
        assertEquals(0, reflex(part));
        sum += PlanePolygon.area(part);
      }
      assertEquals(polygon.measure(), sum, 1e-13);
      assertTrue(polygon.parts().size() <= 2 * reflex + 1, polygon.parts().size() + " " + reflex);
    }
  }

  private static int reflex(double[] v) {
    int n = v.length / 2;
    int count = 0;
    for (int k = 0; k < n; k++) {
      int a = 2 * ((k + n - 1) % n);
      int b = 2 * k;
      int c = 2 * ((k + 1) % n);
      double cross = (v[b] - v[a]) * (v[c + 1] - v[b + 1]) - (v[b + 1] - v[a + 1]) * (v[c] - v[b]);
      count += cross < -1e-15 ? 1 : 0;
    }
    return count;
  }

  @Test
  void symmetryIsThatOfTheShapeNotOfTheCorners() {
    assertEquals(2, Polygon.of("rectangle", 0, 0, 2, 0, 2, 1, 0, 1).symmetry());
    assertEquals(4, Polygon.of("square", 0, 0, 0.5, 0, 1, 0, 1, 1, 0, 1).symmetry());
    assertEquals(
        4,
        Polygon.of("cross", 1, 0, 2, 0, 2, 1, 3, 1, 3, 2, 2, 2, 2, 3, 1, 3, 1, 2, 0, 2, 0, 1, 1, 1)
            .symmetry());
  }

  @Test
  void impossiblePolygonsAreRefusedWithOneSentence() {
    assertRefused("3 to 1000 vertices, got 2", 0, 0, 1, 0);
    assertRefused("two numbers per vertex", 0, 0, 1, 0, 1);
    assertRefused("no area", 0, 0, 1, 1, 2, 2);
    assertRefused("crosses or touches itself: edge 1 meets edge 3", 0, 0, 2, 2, 2, 0, 0, 2, -1, 1);
    assertRefused("crosses or touches itself: edge 1 meets edge 3", 0, 0, 2, 2, 2, 0, 0, 2);
    assertRefused("vertices 1 and 4 of the polygon are the same point", 0, 0, 1, 0, 1, 1, 0, 0);
    assertRefused("not finite", 0, 0, 1, 0, Double.NaN, 1);
    assertRefused("crosses or touches itself", 0, 0, 2, 0, 1, 0, 1, 1);
    assertRefused("crosses or touches itself", 0, 0, 4, 0, 4, 2, 2, 0, 0, 2);
  }

  @Test
  void aDiscHasItsArea() {
    assertEquals(Math.PI * 4, new Disc(2).measure(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> new Disc(0));
    assertThrows(IllegalArgumentException.class, () -> new Disc(Double.NaN));
  }
}
