package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class LineChartTest {

  private static final ColumnSpec ORDER = new ColumnSpec("order", "");
  private static final ColumnSpec LENGTH = new ColumnSpec("distance", "angstrom");

  private static LineChart.Series series(String name, double... y) {
    return new LineChart.Series(name, IntStream.range(0, y.length).asDoubleStream().toArray(), y);
  }

  private static LineChart chart(boolean logarithmic, LineChart.Series... series) {
    return new LineChart("Errors", ORDER, LENGTH, logarithmic, List.of(series));
  }

  private static int dots(LineChart chart) {
    return occurrences(chart.toSvg(620, 430), "<ellipse")
        + occurrences(chart.toSvg(620, 430), "<circle");
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void theSameDataGiveTheSameBytes() {
    LineChart.Series[] data = {series("a", 3, 2, 1), series("b", 1, 0.1, 0.01)};
    for (boolean logarithmic : new boolean[] {false, true}) {
      assertArrayEquals(
          chart(logarithmic, data).toPng(320, 200), chart(logarithmic, data).toPng(320, 200));
      assertEquals(
          chart(logarithmic, data).toSvg(320, 200), chart(logarithmic, data).toSvg(320, 200));
    }
  }

  @Test
  void theUnitOfALongLogarithmicNameIsKept() {
    ColumnSpec force = new ColumnSpec("largest component of any force", "eV/angstrom");
    String svg =
        new LineChart("Force", ORDER, force, true, List.of(series("points", 3, 2, 1)))
            .toSvg(620, 430);
    assertTrue(svg.contains(">largest component of any force (eV/angstrom)<"), svg);
  }

  @Test
  void titleAxesUnitsAndLegendAreWritten() {
    String svg =
        chart(true, series("points", 3, 2, 1), series("Gaussians", 1, 0.1, 0.01)).toSvg(620, 430);
    for (String part :
        List.of(
            ">Errors<",
            ">order<",
            ">distance (angstrom), logarithmic<",
            ">points<",
            ">Gaussians<",
            ">0.1<")) {
      assertTrue(svg.contains(part), part);
    }
  }

  @Test
  void linesOfALayeredChartAreDashedButTheFirst() {
    LineChart chart = chart(false, series("a", 3, 2), series("b", 3, 2));
    assertEquals(0, occurrences(chart.toSvg(620, 430), "dasharray"));
    // The second line and its sample in the legend.
    assertEquals(2, occurrences(chart.layered().toSvg(620, 430), "dasharray"));
  }

  @Test
  void longNamesGetAWiderWindow() {
    String name = "Nearest neighbours, standardize; autoencoder units=4";
    LineChart chart = chart(false, series(name, 1, 2), series("b", 2, 3));
    assertTrue(chart.windowSize().width > 1000, chart.windowSize().toString());
    assertTrue(chart.toSvg(2 * chart.windowSize().width, 1110).contains(">" + name + "<"));
  }

  @Test
  void oneSeriesHasNoLegend() {
    assertFalse(chart(false, series("points", 3, 2, 1)).toSvg(620, 430).contains(">points<"));
  }

  @Test
  void faintSeriesHaveNeitherDotsNorALegendButCountForTheAxis() {
    LineChart.Series spread =
        new LineChart.Series("a", new double[] {0, 1}, new double[] {1, 90}, true);
    LineChart chart = chart(false, series("a", 3, 2), spread);
    assertEquals(2, dots(chart));
    String svg = chart.toSvg(620, 430);
    assertFalse(svg.contains(">a<"));
    assertTrue(svg.contains(">80<"));
    assertEquals(svg, chart.marked(-5).toSvg(620, 430));
    assertThrows(IllegalArgumentException.class, () -> chart(false, spread));
  }

  @Test
  void pointsOfShortSeriesAreDots() {
    assertEquals(3, dots(chart(false, series("a", 3, 2, 1))));
    assertEquals(0, dots(chart(false, series("a", new double[500]))));
  }

  @Test
  void pointsWithoutAPlaceAreCountedAndNotDrawn() {
    LineChart chart = chart(true, series("a", 1, 0, Double.NaN, -3, Double.POSITIVE_INFINITY, 0.1));
    assertEquals(2, dots(chart));
    assertTrue(
        chart.toSvg(620, 430).contains(">4 points are not shown: missing, or not positive<"));
    assertTrue(
        chart(false, series("a", 1, Double.NaN))
            .toSvg(620, 430)
            .contains(">1 point is not shown: missing<"));
  }

  @Test
  void aMissingPointInterruptsTheLine() {
    String whole = chart(false, series("a", 0, 1, 2, 3)).toSvg(620, 430);
    String broken = chart(false, series("a", 0, 1, Double.NaN, 3)).toSvg(620, 430);
    assertNotEquals(whole, broken);
    assertEquals(3, dots(chart(false, series("a", 0, 1, Double.NaN, 3))));
  }

  @Test
  void wholeNumbersHaveNoTicksBetween() {
    assertFalse(chart(false, series("a", 5.5, 7, 2)).toSvg(620, 430).contains(">0.5<"));
  }

  @Test
  void constantEmptyAndMissingSeriesAreDrawn() {
    for (boolean logarithmic : new boolean[] {false, true}) {
      for (double[] y :
          new double[][] {
            {}, {2}, {2, 2, 2}, {Double.NaN}, {0}, {1e-300, 1e300}, {-1e300, 1e300}
          }) {
        assertTrue(chart(logarithmic, series("a", y)).toPng(64, 48).length > 0);
      }
    }
  }

  @Test
  void aMarkIsDrawnWhereItIsOnTheAxisOnly() {
    LineChart chart = chart(false, series("a", 3, 2, 1));
    assertNotEquals(chart.toSvg(620, 430), chart.marked(1).toSvg(620, 430));
    assertEquals(chart.toSvg(620, 430), chart.marked(7).toSvg(620, 430));
  }

  @Test
  void columnsOfATableBecomeLines() {
    FeatureTable table =
        FeatureTable.builder(List.of("0", "1"))
            .numbers(ORDER, new double[] {0, 1})
            .numbers(LENGTH, new double[] {2, 1})
            .numbers(new ColumnSpec("error", ""), new double[] {2, 1})
            .build();
    String svg =
        LineChart.of("T", table, "order", "how far", List.of("distance"), false).toSvg(620, 430);
    assertTrue(svg.contains(">how far (angstrom)<"));
    assertThrows(
        IllegalArgumentException.class,
        () -> LineChart.of("T", table, "order", "x", List.of("distance", "error"), false));
  }

  @Test
  void seriesOfDifferentLengthsAndNoSeriesAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new LineChart.Series("a", new double[2], new double[3]));
    assertThrows(IllegalArgumentException.class, () -> chart(false));
  }

  @Test
  void pointsAreNotJoinedAndWidenTheAxes() {
    LineChart chart = chart(false, series("", IntStream.range(0, 100).asDoubleStream().toArray()));
    LineChart.Series points = new LineChart.Series("", new double[] {0, 5}, new double[] {0, 4000});
    assertEquals(0, dots(chart));
    LineChart dotted = chart.dotted(points);
    assertEquals(4, dots(dotted));
    assertEquals(
        occurrences(chart.toSvg(620, 430), "<path"), occurrences(dotted.toSvg(620, 430), "<path"));
    assertTrue(dotted.toSvg(620, 430).contains(">4000<"));
    assertEquals(4, dots(dotted.marked(3)));
  }
}
