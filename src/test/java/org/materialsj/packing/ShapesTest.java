package org.materialsj.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Solids;

class ShapesTest {

  private static List<String> names(String text) {
    return Shapes.parse(text).stream().map(Body::name).toList();
  }

  @Test
  void shapesAreReadInTheirOrder() {
    assertEquals(
        List.of("disc", "regular triangle", "disc of radius 1.5", "cube"),
        names("disc; Triangle ;disc 1.5; cube;"));
  }

  @Test
  void aRangeOfRegularPolygonsIsSeveralShapes() {
    assertEquals(10, names("regular 3-12").size());
    assertEquals(List.of("regular square", "regular pentagon"), names("regular 4 - 5"));
    assertEquals(List.of("regular 20-gon"), names("regular 20"));
  }

  @Test
  void polygonsAndPolyhedraAreReadByTheirCorners() {
    assertEquals(2, Shapes.parse("polygon 0 0, 2 0, 2 1, 0 1").get(0).measure(), 1e-15);
    assertEquals(
        1.0 / 6, Shapes.parse("points 0 0 0, 1 0 0, 0 1 0, 0 0 1").get(0).measure(), 1e-15);
  }

  @Test
  void everySolidIsKnownByItsName() {
    for (Solids solid : Solids.values()) {
      assertEquals(solid.polyhedron(), Shapes.parse(solid.label()).get(0));
    }
  }

  @Test
  void aSphereIsABall() {
    assertEquals(4 * Math.PI / 3, Shapes.parse("sphere").get(0).measure(), 1e-12);
    assertEquals(2, Shapes.parse("sphere 2").get(0).radius(), 1e-15);
  }

  @Test
  void anUnknownShapeIsAnsweredWithWhatIsKnown() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Shapes.parse("disc; blob")).getMessage();
    assertTrue(message.startsWith("unknown shape \"blob\"; known are disc, triangle"), message);
    assertTrue(message.contains("icosahedron"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "disc x|\"x\" in the shape \"disc x\" is not a number",
        "disc -1|the radius of a disc must be positive, got -1.0",
        "sphere 0|the radius of a sphere must be positive, got 0.0",
        "regular 5-3|\"regular 5-3\" must be like \"regular 7\" or \"regular 3-12\"",
        "regular five|\"regular five\" must be like \"regular 7\" or \"regular 3-12\"",
        "regular 3-1000|\"regular 3-1000\" must be like \"regular 7\" or \"regular 3-12\"",
        "regular 2|a polygon has 3 to 1000 vertices, got 2",
        "disc 1e400|the shape \"disc 1e400\" is out of all proportion; its largest number must be from 1.0E-6 to 1.0E9 angstrom",
        "polygon 0 0, 1e-90 0, 0 1e-90|the shape \"polygon 0 0, 1e-90 0, 0 1e-90\" is out of all proportion; its largest number must be from 1.0E-6 to 1.0E9 angstrom",
        "polygon 0 0, 1 0, 1 1e-7|\"polygon\" fills only 3.6e-08 of the disc about it, and 1e-04 is the least that can be packed; make it less long and thin, its radii larger, or its parts nearer",
        "points 0 0 0, 999 0 0, 0 1 0, 0 0 1|\"polyhedron\" fills only 9.5e-08 of the ball about it, and 1e-04 is the least that can be packed; make it less long and thin, its radii larger, or its parts nearer",
        "polygon 0 0, 1, 1 1|the corner \"1\" of the shape \"polygon 0 0, 1, 1 1\" must have 2 numbers"
      })
  void aBadShapeIsRefusedWithOneSentence(String text, String sentence) {
    assertEquals(
        sentence,
        assertThrows(IllegalArgumentException.class, () -> Shapes.parse(text)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ; ", "regular 3-90; regular 3-90"})
  void noShapeAndTooManyAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Shapes.parse(text));
  }
}
