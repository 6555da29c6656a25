package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Fingerprint;

class FingerprintChartTest {

  private static final String POSITIVE_BAR = fill(Gradient.VIRIDIS.at(0.35));
  private static final String NEGATIVE_BAR = fill(new Color(0xC4673B));
  private static final String MISSING_STRIPE = fill(new Color(0xEDEDED));

  private static String fill(Color colour) {
    return "fill:rgb(%d,%d,%d)".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  private static Fingerprint fingerprint(String unit, double... values) {
    List<ColumnSpec> columns =
        IntStream.range(0, values.length)
            .mapToObj(i -> new ColumnSpec("Some data " + i, unit))
            .toList();
    return new Fingerprint("row 7", "Some*", columns, values);
  }

  private static double[] wave(int n) {
    return IntStream.range(0, n).mapToDouble(i -> Math.cos(0.1 * i)).toArray();
  }

  private static String svg(Fingerprint fingerprint) {
    return new FingerprintChart(fingerprint, false).toSvg(1120, 630);
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /** How many of the names "0" to n-1 are written. */
  private static int names(String svg, int n) {
    return (int) IntStream.range(0, n).filter(i -> svg.contains(">#" + i + "<")).count();
  }

  private static Fingerprint numbered(int n) {
    List<ColumnSpec> columns =
        IntStream.range(0, n).mapToObj(i -> new ColumnSpec("#" + i, "eV")).toList();
    return new Fingerprint("a", "#*", columns, wave(n));
  }

  @Test
  void theSameDataGiveTheSameBytes() {
    for (boolean logarithmic : new boolean[] {false, true}) {
      for (int n : new int[] {3, 132, 401}) {
        FingerprintChart one = new FingerprintChart(fingerprint("eV", wave(n)), logarithmic);
        FingerprintChart two = new FingerprintChart(fingerprint("eV", wave(n)), logarithmic);
        assertArrayEquals(one.toPng(640, 400), two.toPng(640, 400));
        assertEquals(one.toSvg(640, 400), two.toSvg(640, 400));
      }
    }
  }

  @Test
  void theTitleHasTheIdAndTheColumnsAndTheAxisTheUnit() {
    String svg = svg(fingerprint("eV", 1, -2, 3));
    for (String part :
        List.of(
            ">Fingerprint of row 7<",
            ">Columns Some*: 3 values<",
            ">Value (eV)<",
            ">Some data \u2026<",
            ">0<",
            ">1<")) {
      assertTrue(svg.contains(part), part);
    }
  }

  @Test
  void unitsThatDifferStandBesideTheNames() {
    List<ColumnSpec> columns =
        List.of(new ColumnSpec("density", "g/cm3"), new ColumnSpec("gap", "eV"));
    String svg = svg(new Fingerprint("a", "*", columns, new double[] {1, 2}));
    assertTrue(svg.contains(">density (g/cm3)<"));
    assertTrue(svg.contains(">Value (unit by column)<"));
    assertTrue(svg(fingerprint("", 1, 2)).contains(">Value<"));
  }

  @Test
  void missingValuesAreMarkedAndNeverBars() {
    String svg = svg(fingerprint("eV", 1, Double.NaN, 0, -1));
    assertEquals(1, occurrences(svg, MISSING_STRIPE));
    assertEquals(1, occurrences(svg, NEGATIVE_BAR));
    assertEquals(2, occurrences(svg, POSITIVE_BAR), "the value 0 is a bar");
    assertTrue(svg.contains(">Columns Some*: 4 values, 1 missing (grey \u00D7)<"));
  }

  @Test
  void valuesTooLargeToDrawAreMarkedAndCounted() {
    String svg = svg(fingerprint("eV", 1, Double.POSITIVE_INFINITY, -Double.MAX_VALUE, Double.NaN));
    assertEquals(3, occurrences(svg, MISSING_STRIPE));
    assertTrue(
        svg.contains("4 values, 1 missing (grey \u00D7), 2 too large to draw (grey \u00D7)"));
  }

  @Test
  void allOfAHundredAndFiftyNamesAreShownAndThenEveryFifth() {
    assertEquals(3, names(svg(numbered(3)), 3));
    assertEquals(150, names(svg(numbered(150)), 150));
    String many = svg(numbered(401));
    assertEquals(81, names(many, 401));
    assertTrue(many.contains("(one name in 5 shown)"));
  }

  @Test
  void longNamesLoseTheirMiddleAndLeaveRoomForBars() {
    List<ColumnSpec> columns =
        IntStream.range(0, 30)
            .mapToObj(i -> new ColumnSpec("first" + i + "x".repeat(300) + "last" + i, ""))
            .toList();
    String svg = svg(new Fingerprint("a", "*", columns, wave(30)));
    assertTrue(Pattern.compile(">first7x+\u2026x+last7<").matcher(svg).find());
  }

  @Test
  void extremeAndEqualValuesStillHaveTicks() {
    for (boolean logarithmic : new boolean[] {false, true}) {
      for (double[] values :
          new double[][] {
            {0, 0}, {5, 5}, {-5}, {-1e300, 1e300}, {1e-310, 2e-310}, {1e-9, 1e9}, {Double.NaN}
          }) {
        String svg = new FingerprintChart(fingerprint("", values), logarithmic).toSvg(900, 500);
        String what = Arrays.toString(values) + logarithmic;
        assertFalse(svg.contains("NaN"), what);
        assertFalse(svg.contains("Infinity"), what);
        assertTrue(occurrences(svg, "<text") >= 6, what);
      }
    }
  }

  @Test
  void logarithmicHeightsKeepOrderAndSignAndShowSmallValues() {
    double[] values = {-1000, -1, -0.01, 0, 0.01, 1, 1000};
    BarScale scale = new BarScale(values, true);
    for (int i = 1; i < values.length; i++) {
      assertTrue(scale.place(values[i]) - scale.place(values[i - 1]) > 0.02, "step " + i);
    }
    assertEquals(0.5, scale.place(0), 1e-12);
    assertEquals(1 - scale.place(1), scale.place(-1), 1e-12);
    assertTrue(scale.ticks().containsAll(List.of(-100.0, 0.0, 100.0)), scale.ticks().toString());
  }

  @Test
  void linearHeightsStartAtZero() {
    BarScale scale = new BarScale(new double[] {5, 10}, false);
    assertEquals(0, scale.place(0), 0);
    assertEquals(0.5, scale.place(5) / scale.place(10), 1e-12);
    assertEquals(1, new BarScale(new double[] {-5, -10}, false).place(0), 0);
  }

  @Test
  void numbersOnBarsHaveAtMostFourDigits() {
    assertEquals(
        List.of("0", "20.28", "0.5682", "0.001234", "-1235", "123457", "1E6", "2.5E-7"),
        IntStream.range(0, 8)
            .mapToDouble(
                i -> new double[] {0, 20.2849, .56821, .00123449, -1234.9, 123457, 1e6, 2.5e-7}[i])
            .mapToObj(Ticks::text)
            .toList());
  }

  @Test
  void namesAreTextNeverMarkupAndOneLine() {
    ColumnSpec hostile = new ColumnSpec("</text><script>alert(1)</script>&x;", "\"'<b>");
    String svg = svg(new Fingerprint("<i>\n\u0007id", "<u>", List.of(hostile), new double[] {1}));
    assertFalse(svg.contains("<script"));
    assertFalse(svg.contains("<i>"));
    assertTrue(svg.contains("Fingerprint of &lt;i&gt;  id"));
  }

  @Test
  void smallFiguresAreDrawnToo() {
    for (int n : new int[] {1, 30, 401}) {
      assertTrue(new FingerprintChart(numbered(n), true).toPng(16, 16).length > 0);
      assertTrue(new FingerprintChart(numbered(n), false).toPng(300, 90).length > 0);
    }
  }

  @Test
  void valuesAndColumnsMustBeOfTheSameNumber() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Fingerprint("a", "*", List.of(new ColumnSpec("x", "")), new double[2]));
    assertEquals(
        "a fingerprint needs one value per column, got 2 values for 1 columns", e.getMessage());
  }
}
