package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;

class Scatter3DFigureTest {

  private static final Point2D ORIGIN = new Point2D.Double();

  private static Scatter3DFigure figure() {
    return new Scatter3DFigure(ExploreFigures.map("p", 20, 3), Colouring.plain());
  }

  /** Lengths are kept, so no view distorts the space. */
  @Property
  void aViewIsARotation(
      @ForAll @DoubleRange(min = -720, max = 720) double turn,
      @ForAll @DoubleRange(min = -90, max = 90) double tilt,
      @ForAll @DoubleRange(min = -0.5, max = 0.5) double x,
      @ForAll @DoubleRange(min = -0.5, max = 0.5) double y,
      @ForAll @DoubleRange(min = -0.5, max = 0.5) double z) {
    View3D view = new View3D(turn, tilt, ORIGIN, 1);
    double depth = view.depth(x, y, z);
    double seen = Math.hypot(Math.hypot(view.x(x, y), view.y(x, y, z)), depth);
    assertEquals(Math.sqrt(x * x + y * y + z * z), seen, 1e-12);
  }

  @Test
  void fromAboveTheFirstAxisGoesRightAndTheSecondUp() {
    View3D above = new View3D(0, 90, ORIGIN, 1);
    assertEquals(0.5, above.at(0.5, 0, 0).getX(), 1e-12);
    assertEquals(-0.5, above.at(0, 0.5, 0).getY(), 1e-12);
    assertTrue(above.depth(0, 0, 0.5) < above.depth(0, 0, -0.5), "what is above is nearer");
    View3D side = new View3D(0, 0, ORIGIN, 1);
    assertEquals(-0.5, side.at(0, 0, 0.5).getY(), 1e-12);
    assertTrue(side.depth(0, -0.5, 0) < side.depth(0, 0.5, 0));
  }

  @Test
  void aTurnedFigureIsAnotherPictureAndAWholeTurnTheSame() {
    Scatter3DFigure figure = figure().seenFrom(30, 20);
    String once = figure.toSvg(400, 400);
    assertNotEquals(once, figure.seenFrom(60, 20).toSvg(400, 400));
    assertNotEquals(once, figure.seenFrom(30, 50).toSvg(400, 400));
    assertEquals(30, figure.turn());
    assertEquals(20, figure.tilt());
    assertThrows(IllegalArgumentException.class, () -> figure.seenFrom(0, 91));
    assertThrows(IllegalArgumentException.class, () -> figure.seenFrom(Double.NaN, 0));
  }

  @Test
  void nearPointsAreDrawnLast() {
    // The second axis leads away from a viewer who looks from the side.
    PointMap map =
        ExploreFigures.map(
            "p", new double[] {0, 0, 1, -1}, new double[] {-1, 1, 0, 0}, new double[] {0, 0, 1, 0});
    Colouring classes =
        new Colouring.ByClass("c", List.of("near", "far"), new int[] {0, 1, -1, -1});
    String svg = new Scatter3DFigure(map, classes).seenFrom(0, 0).toSvg(500, 500);
    int blue = Math.max(svg.lastIndexOf("rgb(0,114,178)"), svg.lastIndexOf("#0072b2"));
    String plot = svg.substring(0, svg.indexOf(">near<"));
    assertTrue(blue >= 0);
    assertTrue(
        Math.max(plot.lastIndexOf("rgb(0,114,178)"), plot.lastIndexOf("#0072b2"))
            > Math.max(
                plot.substring(0, plot.lastIndexOf("<ellipse")).lastIndexOf("rgb(230,159,0)"), -1),
        "the blue point is in front");
  }

  @Test
  void pointsWithoutAPlaceAreCountedAndManyAreOnePicture() {
    PointMap map = ExploreFigures.map("p", 6000, 3);
    map.coordinates()[2][7] = Double.NaN;
    String svg = new Scatter3DFigure(map, Colouring.plain()).toSvg(500, 500);
    assertTrue(svg.contains("1 point is not shown: missing one of p 0, p 1, p 2"));
    assertEquals(0, LearningFigures.occurrences(svg, "<ellipse"));
    assertEquals(1, LearningFigures.occurrences(svg, "<image"));
  }

  @Test
  void twoAxesAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Scatter3DFigure(ExploreFigures.map("p", 3, 2), Colouring.plain()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Scatter3DFigure(ExploreFigures.map("p", 3, 3), ExploreFigures.classes("c", 4, 2)));
  }
}
