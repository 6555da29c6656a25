package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.materialsj.model.explore.Colouring;

/** A panel needs no display to be painted. */
class FigurePanelTest {

  @Test
  void onAScreenOfHighDensityAFigureIsDrawnWithAllItsPixels() {
    Figure figure = new ScatterFigure(ExploreFigures.map("p", 40, 2), Colouring.plain());
    FigurePanel panel = new FigurePanel(figure);
    panel.setSize(320, 260);
    BufferedImage screen = new BufferedImage(640, 520, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = screen.createGraphics();
    g.scale(2, 2);
    panel.paint(g);
    g.dispose();
    assertArrayEquals(pixels(FigureFiles.image(figure, 640, 520)), pixels(screen));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
