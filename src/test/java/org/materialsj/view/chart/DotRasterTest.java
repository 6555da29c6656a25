package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DotRasterTest {

  private static final Rectangle2D AREA = new Rectangle2D.Double(10, 20, 40, 30);

  private static BufferedImage drawn(DotRaster raster, double diameter) {
    BufferedImage image = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 80, 80);
    raster.draw(g, diameter);
    g.dispose();
    return image;
  }

  @Test
  void dotsAreDiscsAroundTheirPlaces() {
    DotRaster raster = new DotRaster(AREA);
    raster.add(30, 35, 0xFF0000, 1);
    BufferedImage image = drawn(raster, 8);
    assertEquals(0xFFFF0000, image.getRGB(30, 35));
    assertEquals(0xFFFF0000, image.getRGB(32, 36));
    assertEquals(0xFFFFFFFF, image.getRGB(36, 35));
    assertEquals(0xFFFFFFFF, image.getRGB(34, 39), "corner of the square around it");
  }

  @Test
  void theHighestRankIsSeenWhateverTheOrder() {
    for (boolean forwards : new boolean[] {true, false}) {
      DotRaster raster = new DotRaster(AREA);
      for (int k = 0; k < 3; k++) {
        int dot = forwards ? k : 2 - k;
        // The second is in front; the third has another pixel, but covers the place, too.
        raster.add(
            30 + (dot == 2 ? 1 : 0),
            35,
            new int[] {0xFF, 0xFF00, 0xFF0000}[dot],
            new int[] {-5, 7, 3}[dot]);
      }
      assertEquals(0xFF00FF00, drawn(raster, 6).getRGB(30, 35));
    }
  }

  @Test
  void blackDotsAreSeenAndThoseOutsideAreNot() {
    DotRaster raster = new DotRaster(AREA);
    raster.add(30, 35, 0, 1);
    raster.add(9, 35, 0xFF, 1);
    raster.add(30, 51, 0xFF, 1);
    raster.add(Double.NaN, 35, 0xFF, 1);
    BufferedImage image = drawn(raster, 6);
    assertEquals(0xFF000000, image.getRGB(30, 35));
    assertEquals(0xFFFFFFFF, image.getRGB(9, 35));
    assertEquals(0xFFFFFFFF, image.getRGB(30, 52));
  }

  @Test
  void fairRanksAreAllDifferentAndHaveNoOrder() {
    int n = 100_000;
    assertEquals(n, IntStream.range(0, n).map(DotRaster::fairRank).distinct().count());
    long rises =
        IntStream.range(1, n)
            .filter(i -> DotRaster.fairRank(i) > DotRaster.fairRank(i - 1))
            .count();
    assertTrue(Math.abs(rises - n / 2) < 1000, "rises " + rises);
  }
}
