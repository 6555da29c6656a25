package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;

class LineBandTest {

  private static final double[] X = {0, 1, 2, 3, 4};

  private static LineChart chart(double... low) {
    LineChart.Series line = new LineChart.Series("mean", X, new double[] {5, 5, 5, 5, 5});
    return new LineChart(
            "Band", new ColumnSpec("x", ""), new ColumnSpec("y", ""), false, List.of(line))
        .banded(List.of(new LineBand("mean", X, low, new double[] {10, 10, 10, 10, 10})));
  }

  /** Pixels that are neither white, grey nor of the line. */
  private static long tinted(LineChart chart) {
    BufferedImage image = new BufferedImage(620, 430, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 620, 430);
    chart.draw(g, 620, 430);
    g.dispose();
    long count = 0;
    for (int rgb : image.getRGB(0, 0, 620, 430, null, 0, 620)) {
      Color colour = new Color(rgb);
      boolean bluish = colour.getBlue() > colour.getRed() + 20;
      count += bluish && colour.getRed() > 150 ? 1 : 0;
    }
    return count;
  }

  @Test
  void theBandIsFilledAndTheAxisHoldsIt() {
    long whole = tinted(chart(0, 0, 0, 0, 0));
    assertTrue(whole > 50_000, "tinted pixels: " + whole);
  }

  @Test
  void aMissingValueInterruptsIt() {
    long whole = tinted(chart(0, 0, 0, 0, 0));
    long pieces = tinted(chart(0, 0, Double.NaN, 0, 0));
    assertEquals(0.5, (double) pieces / whole, 0.05);
  }

  @Test
  void aVectorPictureKeepsItPale() {
    assertTrue(chart(0, 0, 0, 0, 0).toSvg(620, 430).contains("opacity"));
  }

  @Test
  void aBandNeedsAsManyEdgesAsPlaces() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new LineBand("mean", X, new double[4], new double[5]));
  }
}
