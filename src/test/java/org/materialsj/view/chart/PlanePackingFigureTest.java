package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.Polygon;
import org.materialsj.model.packing.Solids;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.view.colour.Palette;

public class PlanePackingFigureTest {

  private static final SymmetryOperation HALF_TURN =
      new SymmetryOperation(new int[] {-1, 0, 0, 0, -1, 0, 0, 0, 1}, new int[3]);

  private static Packing packing(Body body, double[] cell, double... centre) {
    return new Packing(
        "p2",
        List.of(SymmetryOperation.IDENTITY, HALF_TURN),
        List.of(new PackedSite(body, List.of(0, 1))),
        cell,
        new double[] {1, 0, 0, 1},
        centre,
        2 * body.measure() / (cell[0] * cell[3] - cell[1] * cell[2]));
  }

  /** Two triangles that make a rhombus. */
  public static PlanePackingFigure figure() {
    double h = Math.sqrt(3);
    Polygon triangle = Polygon.of("triangle", -h / 2, -0.5, h / 2, -0.5, 0, 1);
    double[] cell = {h, 0, h / 2, 1.5};
    return new PlanePackingFigure(packing(triangle, cell, 1.0 / 3, 1.0 / 3), 3, 3);
  }

  private static int pixels(BufferedImage image, int rgb) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void eachOperationHasItsColourAndEqualArea() {
    BufferedImage image = FigureFiles.image(figure(), 720, 640);
    int first = pixels(image, Palette.rgb(0));
    int second = pixels(image, Palette.rgb(1));
    assertTrue(first > 10_000, first + " pixels");
    assertEquals(1, (double) second / first, 0.02);
  }

  @Test
  void aTilingLeavesNoHoles() {
    BufferedImage image = FigureFiles.image(figure(), 720, 640);
    int white = 0;
    for (int y = 320 - 60; y < 320 + 60; y++) {
      for (int x = 360 - 60; x < 360 + 60; x++) {
        white += image.getRGB(x, y) == Color.WHITE.getRGB() ? 1 : 0;
      }
    }
    assertEquals(0, white);
  }

  @Test
  void bodyGroupDensityAndOperationsAreWritten() {
    String svg = figure().toSvg(720, 640);
    assertTrue(svg.contains(">triangle in p2: density 1.000000000<"), svg.substring(0, 2000));
    assertTrue(svg.contains(">x,y<") && svg.contains(">-x,-y<"));
  }

  @Test
  void discsAreDrawn() {
    Packing discs = packing(new Disc(0.4), new double[] {2, 0, 0, 1}, 0.25, 0.5);
    BufferedImage image = FigureFiles.image(new PlanePackingFigure(discs, 1, 1), 400, 400);
    double share = pixels(image, Palette.rgb(0)) / (Math.PI * 0.16 * 176 * 176);
    assertTrue(share > 0.5 && share < 1.5, "share " + share);
  }

  @Test
  void theSamePackingGivesTheSameBytes() {
    assertArrayEquals(figure().toPng(300, 200), figure().toPng(300, 200));
  }

  @Test
  void otherBodiesAndNumbersOfCellsAreRejected() {
    Packing discs = packing(new Disc(0.4), new double[] {2, 0, 0, 1}, 0.25, 0.5);
    assertThrows(IllegalArgumentException.class, () -> new PlanePackingFigure(discs, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new PlanePackingFigure(discs, 1, 21));
    Packing solid =
        new Packing(
            "P1",
            List.of(SymmetryOperation.IDENTITY),
            List.of(new PackedSite(Solids.CUBE.polyhedron(), List.of(0))),
            new double[] {2, 0, 0, 0, 2, 0, 0, 0, 2},
            new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
            new double[3],
            0.2);
    assertThrows(IllegalArgumentException.class, () -> new PlanePackingFigure(solid, 1, 1));
  }
}
