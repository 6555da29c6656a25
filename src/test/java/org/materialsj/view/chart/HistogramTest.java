package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.view.colour.Palette;

class HistogramTest {

  private static final ColumnSpec DENSITY = new ColumnSpec("density", "");

  private static Histogram of(int bins, double... values) {
    return new Histogram("Densities", DENSITY, "packings", values, bins);
  }

  /** Bars as runs of the bars' colour along a row of pixels just above the axis. */
  private static int bars(Histogram histogram) {
    BufferedImage image = FigureFiles.image(histogram, 620, 430);
    int colour = new Color(Palette.rgb(0)).getRGB();
    int bars = 0;
    for (int x = 1; x < 620; x++) {
      int y = 430 - 62 - 12;
      bars += image.getRGB(x, y) == colour && image.getRGB(x - 1, y) != colour ? 1 : 0;
    }
    return bars;
  }

  @Test
  void eachIntervalWithValuesHasABar() {
    assertEquals(3, bars(of(5, 0, 0, 0.5, 1, 1)));
    assertEquals(1, bars(of(5, 0.7, 0.7, 0.7)));
    assertEquals(0, bars(of(5)));
  }

  @Test
  void theLargestValueIsInTheLastInterval() {
    assertEquals(2, bars(of(2, 0, 1)));
  }

  @Test
  void namesAndMissingValuesAreWritten() {
    String svg = of(4, 0.5, Double.NaN, 0.75, Double.POSITIVE_INFINITY).toSvg(620, 430);
    assertTrue(svg.contains(">Densities<"));
    assertTrue(svg.contains(">density<"));
    assertTrue(svg.contains(">number of packings<"));
    assertTrue(svg.contains(">2 values are not shown: missing<"));
  }

  @Test
  void extremeValuesAreDrawn() {
    for (double[] values : new double[][] {{}, {0}, {-1e300, 1e300}, {1e-300}, {Double.NaN}}) {
      assertTrue(of(7, values).toPng(64, 48).length > 0);
    }
  }

  @Test
  void theSameDataGiveTheSameBytes() {
    assertArrayEquals(of(4, 1, 2, 3).toPng(320, 200), of(4, 1, 2, 3).toPng(320, 200));
  }

  @Test
  void noIntervalsAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> of(0, 1));
  }
}
