package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.materialsj.model.packing.ToyFrame;

class HexagonFigureTest {

  private static final ToyFrame FRAME =
      new ToyFrame(10, 1, new double[] {2, 5, 0, 8, 5, Math.PI / 6}, -1, 0, 3);

  private static BufferedImage image(double angle) throws IOException {
    ToyFrame frame = new ToyFrame(10, 1, new double[] {2, 5, 0, 8, 5, angle}, -1, 0, 3);
    byte[] png = new HexagonFigure("two", frame, 10).toPng(640, 674);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void moleculesTurnedAlikeHaveOneColour() throws IOException {
    BufferedImage alike = image(Math.PI / 3);
    assertEquals(alike.getRGB(134, 354), alike.getRGB(506, 354));
    BufferedImage different = image(Math.PI / 6);
    assertNotEquals(different.getRGB(134, 354), different.getRGB(506, 354));
  }

  @Test
  void theTitleStaysTextInAVectorFile() {
    String svg = new HexagonFigure("side 10 sigma", FRAME, 10).toSvg(640, 674);
    assertTrue(svg.contains("side 10 sigma"));
  }
}
