package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Parity;
import org.materialsj.model.RegressionMetrics;

/** Figures need no display. */
class ParityPlotTest {

  private static final ColumnSpec MODULUS = new ColumnSpec("bulk modulus", "GPa");

  private static Parity parity(ColumnSpec target, double[] actual, double[] predicted) {
    List<String> ids = IntStream.range(0, actual.length).mapToObj(i -> "row " + i).toList();
    return new Parity(
        target,
        ids,
        actual,
        predicted,
        new RegressionMetrics(actual.length, 0.9123, 12.345, 8.5, 0.1),
        new RegressionMetrics(actual.length, -0.02, 55.5, 41.25, 0.9),
        "5-fold cross-validation");
  }

  private static ParityPlot plot(int n) {
    SplittableRandom random = new SplittableRandom(7);
    double[] actual = new double[n];
    double[] predicted = new double[n];
    for (int i = 0; i < n; i++) {
      actual[i] = 100 + 60 * (random.nextDouble() + random.nextDouble() - 1);
      predicted[i] = actual[i] + 20 * (random.nextDouble() - 0.5);
    }
    return new ParityPlot(parity(MODULUS, actual, predicted));
  }

  private static int occurrences(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  /** Whether the colour of the densest places occurs. */
  private static boolean hasYellow(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels)
        .anyMatch(rgb -> (rgb >> 16 & 0xFF) > 220 && (rgb >> 8 & 0xFF) > 200 && (rgb & 0xFF) < 90);
  }

  @Test
  void theSameDataGiveTheSameBytes() {
    for (int n : new int[] {30, 6000}) {
      assertArrayEquals(plot(n).toPng(400, 360), plot(n).toPng(400, 360));
      assertEquals(plot(n).toSvg(400, 360), plot(n).toSvg(400, 360));
    }
  }

  @Test
  void theTitleHoldsTheMetricsWithUnitsAndTheBaselineBeside() {
    String svg = plot(60).toSvg(720, 640);
    for (String part :
        List.of(
            "Predicted against actual bulk modulus",
            "R\u00B2 = 0.912   RMSE = 12.35 GPa   MAE = 8.500 GPa   n = 60",
            "Baseline (mean): R\u00B2 = -0.020   RMSE = 55.50 GPa   MAE = 41.25 GPa",
            "5-fold cross-validation",
            ">Actual bulk modulus (GPa)<",
            ">Predicted bulk modulus (GPa)<")) {
      assertTrue(svg.contains(part), part);
    }
  }

  @Test
  void upToFiveThousandDotsAreShapesAndMoreAreOnePicture() {
    String shapes = plot(5000).toSvg(720, 640);
    assertEquals(5000, occurrences(shapes, "<ellipse"));
    assertEquals(0, occurrences(shapes, "<image"));
    String picture = plot(5001).toSvg(720, 640);
    assertEquals(0, occurrences(picture, "<ellipse"));
    assertEquals(1, occurrences(picture, "<image"));
    assertTrue(picture.length() < 1_000_000, "size " + picture.length());
  }

  @Test
  void dotsAreColouredByDensityFromFiftyPairsOn() throws IOException {
    assertFalse(plot(49).toSvg(720, 640).contains("Relative density of points"));
    assertTrue(plot(50).toSvg(720, 640).contains("Relative density of points"));
    assertTrue(hasYellow(plot(500).toPng(720, 640)));
    assertFalse(hasYellow(plot(40).toPng(720, 640)));
  }

  @Test
  void pairsThatAreNotFiniteAreLeftOut() {
    double nan = Double.NaN;
    double infinity = Double.POSITIVE_INFINITY;
    ParityPlot plot =
        new ParityPlot(
            parity(
                MODULUS,
                new double[] {1, 2, nan, 4, 5, Double.MAX_VALUE},
                new double[] {1, nan, 3, infinity, 5, 0}));
    assertEquals(2, occurrences(plot.toSvg(400, 400), "<ellipse"));
  }

  @Test
  void noPairsAreSaidToBeNone() {
    String svg = new ParityPlot(parity(MODULUS, new double[0], new double[0])).toSvg(400, 400);
    assertTrue(svg.contains("No pairs to show"));
  }

  @Test
  void extremeAndEqualValuesStillHaveTicks() {
    for (double[] values :
        new double[][] {
          {0, 0}, {5, 5}, {-1e300, 1e300}, {1e-310, 2e-310}, {1e9, 1e9 + 1e-3}, {-3e-7, 8e-7}
        }) {
      String svg = new ParityPlot(parity(MODULUS, values, values)).toSvg(400, 400);
      assertFalse(svg.contains("NaN"), Arrays.toString(values));
      assertFalse(svg.contains("Infinity"), Arrays.toString(values));
      assertTrue(occurrences(svg, "<text") >= 9, "ticks of " + Arrays.toString(values));
    }
  }

  @Test
  void namesAreTextNeverMarkup() {
    ColumnSpec hostile = new ColumnSpec("</text><script>alert(1)</script>&x;", "\"'<b>");
    double[] values = {1, 2};
    String svg = new ParityPlot(parity(hostile, values, values)).toSvg(400, 400);
    assertFalse(svg.contains("<script"));
    assertTrue(svg.contains("&lt;script&gt;"));
  }

  @Test
  void sizesOutOfRangeAreRefusedWithTheirValue() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> plot(5).toPng(8193, 400));
    assertEquals("width must be 16 to 8192 pixels, got 8193", e.getMessage());
  }

  @Test
  void smallFiguresAreDrawnToo() {
    assertTrue(plot(60).toPng(16, 16).length > 0);
    assertTrue(plot(6000).toPng(120, 90).length > 0);
  }

  @Test
  void theDensestPlaceHasDensityOneAndLonelyPointsTheLeast() {
    double[] x = {.2, .2, .2, .2, .21, .9};
    double[] y = {.3, .3, .3, .31, .3, .8};
    double[] density = PointDensity.of(x, y);
    assertEquals(1, Arrays.stream(density).max().orElse(0));
    for (int i = 0; i < 5; i++) {
      assertTrue(density[i] > 2 * density[5], Arrays.toString(density));
    }
    assertTrue(density[5] > 0);
  }
}
