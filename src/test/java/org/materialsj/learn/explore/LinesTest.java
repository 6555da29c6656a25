package org.materialsj.learn.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines, their checks and trends inside groups, beside numpy and scipy. */
class LinesTest {

  private static final double TOLERANCE = 1e-9;

  private static List<String[]> read(String name) throws IOException {
    try (InputStream in = LinesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    }
  }

  private static double[] column(int index) throws IOException {
    return read("points.csv").stream().mapToDouble(c -> Double.parseDouble(c[index])).toArray();
  }

  private static Map<String, Double> values() throws IOException {
    Map<String, Double> values = new HashMap<>();
    read("values.csv").forEach(cells -> values.put(cells[0], Double.parseDouble(cells[1])));
    return values;
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, TOLERANCE * Math.max(1e-12, Math.abs(expected)));
  }

  @Test
  void lineAndItsCheckAgreeWithScipy() throws IOException {
    Map<String, Double> values = values();
    LineCheck check = LineCheck.of(column(0), column(1)).orElseThrow();
    assertClose(values.get("slope"), check.line().slope());
    assertClose(values.get("intercept"), check.line().intercept());
    assertClose(values.get("slope_error"), check.line().slopeError());
    assertClose(values.get("slope_chance"), check.line().chance());
    assertClose(values.get("pearson"), check.pearson());
    assertClose(values.get("pearson") * values.get("pearson"), check.line().determination());
    assertClose(values.get("spearman"), check.spearman());
    assertEquals(values.get("leverage_row"), check.leverage().row());
    assertClose(values.get("leverage"), check.leverage().value());
    assertEquals(values.get("cook_row"), check.cook().row());
    assertClose(values.get("cook"), check.cook().value());
    assertEquals(values.get("residual_row"), check.residual().row());
    assertClose(values.get("residual_chance"), check.residual().value());
    assertClose(values.get("curvature"), check.curvature());
    assertClose(values.get("curvature_share"), check.curvatureShare());
  }

  @Test
  void slopesInsideGroupsAgreeWithNumpy() throws IOException {
    Map<String, Double> values = values();
    List<String> groups = IntStream.range(0, 30).mapToObj(i -> "g" + i / 10).toList();
    SimpsonCheck check = SimpsonCheck.of(column(2), column(3), groups).orElseThrow();
    assertClose(values.get("pooled"), check.pooled().slope());
    assertClose(values.get("pooled_error"), check.pooled().slopeError());
    assertClose(values.get("within"), check.within().slope());
    assertClose(values.get("within_error"), check.within().slopeError());
    for (int g = 0; g < 3; g++) {
      assertClose(values.get("slope_" + g), check.groups().get(g).line().orElseThrow().slope());
      assertClose(
          values.get("error_" + g), check.groups().get(g).line().orElseThrow().slopeError());
    }
    assertTrue(check.reverses(1));
    assertFalse(check.reverses(1_000_000), "beside a million tests this may be chance");
    assertEquals(
        List.of("g0", "g1", "g2"), check.against().stream().map(SimpsonCheck.Group::name).toList());
  }

  @Test
  void missingValuesAreLeftOutPairByPair() throws IOException {
    Map<String, Double> values = values();
    double[] x = column(0);
    double[] y = column(1);
    for (int i = 0; i < x.length; i++) {
      x[i] = i % 7 == 3 ? Double.NaN : x[i];
      y[i] = i % 5 == 1 ? Double.POSITIVE_INFINITY : y[i];
    }
    Correlation correlation = Correlation.of(x, y);
    assertEquals(values.get("missing_count"), correlation.count());
    assertClose(values.get("missing_pearson"), correlation.pearson());
    assertClose(values.get("missing_spearman"), correlation.spearman());
    assertClose(values.get("missing_chance"), correlation.chance());
    assertClose(values.get("missing_low"), correlation.interval()[0]);
    assertClose(values.get("missing_high"), correlation.interval()[1]);
  }

  @Test
  void summaryLeavesMissingValuesOut() throws IOException {
    double[] y = Arrays.copyOf(column(1), 32);
    y[30] = Double.NaN;
    y[31] = Double.NEGATIVE_INFINITY;
    ColumnSummary summary = ColumnSummary.of(y);
    assertEquals(30, summary.count());
    assertEquals(2, summary.missing());
    assertClose(values().get("skewness"), summary.skewness());
    ColumnSummary none = ColumnSummary.of(new double[] {Double.NaN});
    assertEquals(0, none.count());
    assertTrue(Double.isNaN(none.mean()));
    ColumnSummary constant = ColumnSummary.of(new double[] {0.1, 0.1, 0.1});
    assertEquals(1, constant.distinct());
    assertEquals(0.1, constant.mean());
    assertEquals(0, constant.deviation());
    assertTrue(Double.isNaN(constant.skewness()));
  }

  /** Anscombe 1973, doi:10.1080/00031305.1973.10478966. */
  @Test
  void anscombesSetsAreToldApart() {
    double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    double[] y1 = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    double[] y2 = {9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74};
    double[] y3 = {7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73};
    double[] x4 = {8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8};
    double[] y4 = {6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89};
    assertEquals(Set.of(), warnings(x, y1));
    assertEquals(Set.of(LineWarning.CURVATURE), warnings(x, y2));
    assertEquals(Set.of(LineWarning.OUTLIER, LineWarning.INFLUENCE), warnings(x, y3));
    assertEquals(Set.of(LineWarning.LEVERAGE, LineWarning.INFLUENCE), warnings(x4, y4));
    assertEquals(2, LineCheck.of(x, y3).orElseThrow().residual().row());
    assertEquals(7, LineCheck.of(x4, y4).orElseThrow().leverage().row());
  }

  private static Set<LineWarning> warnings(double[] x, double[] y) {
    return LineCheck.of(x, y).orElseThrow().warnings(4);
  }

  @Test
  void exactLinesAndConstantsRaiseNoWarning() {
    double[] x = IntStream.range(0, 20).mapToDouble(i -> 0.1 * i).toArray();
    double[] line = Arrays.stream(x).map(v -> 3 - 0.7 * v).toArray();
    assertEquals(Set.of(), warnings(x, line));
    assertEquals(-1, LineCheck.of(x, line).orElseThrow().pearson(), 1e-15);
    double[] same = new double[20];
    Arrays.fill(same, 0.1);
    assertEquals(Optional.empty(), LineCheck.of(same, x));
    assertEquals(Set.of(), warnings(x, same));
    assertEquals(Optional.empty(), LineCheck.of(Arrays.copyOf(x, 7), Arrays.copyOf(x, 7)));
  }

  @Test
  void unitsAndOffsetsChangeNoWarningAndNoCorrelation() throws IOException {
    double[] x = column(0);
    double[] y = column(1);
    LineCheck plain = LineCheck.of(x, y).orElseThrow();
    for (double factor : new double[] {1e-200, 1e200, -1}) {
      double[] scaled = Arrays.stream(y).map(v -> v * factor).toArray();
      LineCheck check = LineCheck.of(x, scaled).orElseThrow();
      assertEquals(plain.pearson() * Math.signum(factor), check.pearson(), 1e-12);
      assertEquals(plain.cook().value(), check.cook().value(), 1e-9);
      assertEquals(plain.warnings(1), check.warnings(1));
    }
    double[] moved = Arrays.stream(x).map(v -> v + 1e6).toArray();
    assertEquals(plain.warnings(1), LineCheck.of(moved, y).orElseThrow().warnings(1));
  }

  @Test
  void trendsThatAgreeAreNoParadox() {
    double[] x = IntStream.range(0, 30).mapToDouble(i -> i % 10 + i / 10).toArray();
    double[] y =
        IntStream.range(0, 30).mapToDouble(i -> 2 * x[i] + 0.3 * Math.sin(5 * i)).toArray();
    List<String> groups = IntStream.range(0, 30).mapToObj(i -> "g" + i / 10).toList();
    assertFalse(SimpsonCheck.of(x, y, groups).orElseThrow().reverses(1));
    assertEquals(Optional.empty(), SimpsonCheck.of(x, y, Collections.nCopies(30, "one")));
    assertEquals(Optional.empty(), SimpsonCheck.of(x, y, Collections.nCopies(30, " ")));
    double[] byGroup = IntStream.range(0, 30).mapToDouble(i -> i / 10).toArray();
    assertEquals(Optional.empty(), SimpsonCheck.of(byGroup, y, groups));
  }

  @Test
  void groupsTooSmallForALineAreListedWithoutOne() {
    double[] x = {0, 1, 2, 3, 4, 9, 9, 9};
    double[] y = {0, 1, 2, 3.5, 4, 1, 2, 3};
    List<String> groups = List.of("a", "a", "a", "b", "b", "c", "c", "c");
    SimpsonCheck check = SimpsonCheck.of(x, y, groups).orElseThrow();
    assertEquals(
        List.of(true, false, false),
        check.groups().stream().map(group -> group.line().isPresent()).toList());
  }

  @Test
  void manyRowsAreCheckedInLinearTime() {
    double[] x = IntStream.range(0, 400_000).mapToDouble(i -> Math.sin(i)).toArray();
    double[] y = IntStream.range(0, 400_000).mapToDouble(i -> Math.cos(3.0 * i)).toArray();
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertTrue(LineCheck.of(x, y).isPresent()));
  }
}
