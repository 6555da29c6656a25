package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.learning.DecisionMap;

class DecisionFigureTest {

  /** Two cells side by side: the left one of class a, the right one of class b. */
  private static DecisionMap map(double certainty, boolean bent) {
    return new DecisionMap(
        "Left and right",
        "all right",
        new ColumnSpec("x", "A"),
        new ColumnSpec("y", ""),
        List.of("a", "b"),
        new DecisionMap.Rows(new double[] {0.5}, new double[] {0.5}, new int[] {1}),
        new DecisionMap.Cells(
            2,
            new double[] {0, 1, 2, 0, 1, 2},
            new double[] {0, 0, 0, 1, 1, 1},
            new int[] {0, 1},
            new double[] {certainty, certainty}),
        bent);
  }

  private static Color at(DecisionMap map, int x, int y) throws IOException {
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(new DecisionFigure(map).toPng(480, 460)));
    return new Color(image.getRGB(x, y));
  }

  @Test
  void regionsHaveTheColoursOfTheirClassesAndDoubtIsPaler() throws IOException {
    Color left = at(map(1, false), 120, 330);
    Color right = at(map(1, false), 420, 330);
    assertTrue(left.getBlue() > left.getRed(), left.toString());
    assertTrue(right.getRed() > right.getBlue(), right.toString());
    Color pale = at(map(0, false), 120, 330);
    assertTrue(pale.getRed() > left.getRed(), pale + " beside " + left);
  }

  @Test
  void namesStayTextInAVectorFile() {
    String svg = new DecisionFigure(map(0.5, true)).toSvg(480, 460);
    for (String text : List.of("Left and right", "all right", "x (A)", ">a<", ">b<")) {
      assertTrue(svg.contains(text), text);
    }
  }

  @Test
  void pictureIsTheSameForTheSameMap() {
    assertEquals(
        new DecisionFigure(map(0.3, true)).toSvg(300, 300),
        new DecisionFigure(map(0.3, true)).toSvg(300, 300));
  }

  @Test
  void numbersThatAreNoGridAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new DecisionMap.Cells(2, new double[5], new double[5], new int[2], new double[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> new DecisionMap.Rows(new double[2], new double[1], new int[2]));
  }
}
