package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;

class ExploreTableTest {

  private static final Set<Exploration> ALL = Set.of(Exploration.values());

  private static ExploreRequest request(
      FeatureTable table, String target, String groups, Set<Exploration> analyses) {
    return new ExploreRequest(
        table,
        "",
        target,
        groups,
        "formula",
        analyses,
        new ExploreRequest.Mapping("PCA", Map.of(), 2, true, Optional.empty()),
        1);
  }

  private static ExploreResult all(FeatureTable table, String target, String groups) {
    return ExploreTable.run(request(table, target, groups, ALL), RunContext.QUIET);
  }

  private static ColumnSpec spec(String name) {
    return new ColumnSpec(name, "");
  }

  private static FeatureTable noise(int columns, int rows) {
    SplittableRandom random = new SplittableRandom(3);
    FeatureTable.Builder builder =
        FeatureTable.builder(IntStream.range(0, rows).mapToObj(i -> "r" + i).toList());
    for (int c = 0; c < columns; c++) {
      builder.numbers(spec("c" + c), random.doubles(rows).toArray());
    }
    return builder.build();
  }

  private static boolean says(ExploreResult result, String words) {
    return result.notes().stream().anyMatch(note -> note.contains(words));
  }

  @Test
  void oneRowHasASummaryAndASentenceForEachOtherAnalysis() {
    FeatureTable one =
        FeatureTable.builder(List.of("x"))
            .numbers(spec("a"), new double[] {1})
            .numbers(spec("b"), new double[] {2})
            .build();
    ExploreResult result = all(one, "", "");
    assertEquals(2, result.summary().rows());
    assertEquals(Optional.empty(), result.histograms());
    assertEquals(Optional.empty(), result.scatter());
    assertEquals(Optional.empty(), result.correlations());
    assertEquals(Optional.empty(), result.lines());
    assertEquals(Optional.empty(), result.trends());
    assertEquals(Optional.empty(), result.projected());
    assertTrue(says(result, "Left out 2 columns without two different values: a, b."));
    assertTrue(says(result, "There are no correlations"));
    assertTrue(says(result, "No line was checked"));
    assertTrue(says(result, "No trends inside groups were compared"));
    assertTrue(says(result, "Nothing was projected"));
    assertTrue(says(result, "Elements were not counted"));
  }

  @Test
  void manyColumnsAreCutToThoseThatTellMost() {
    FeatureTable noise = noise(400, 40);
    double[] twin = noise.numbers("c234");
    twin[0] += 0.3;
    FeatureTable table = noise.toBuilder().numbers(spec("twin"), twin).build();
    ExploreResult result = all(table, "", "");
    ExploreResult.Correlations correlations = result.correlations().orElseThrow();
    assertEquals("c234 with twin", correlations.pairs().ids().get(0));
    assertEquals(1000, correlations.pairs().rows());
    assertEquals(30, correlations.pearson().rows().size());
    assertEquals(6, result.scatter().orElseThrow().axes().size());
    assertEquals(12, result.histograms().orElseThrow().axes().size());
    assertTrue(
        says(result, "correlated beyond chance (5 % after Bonferroni"), result.notes().toString());
    assertTrue(says(result, "Picture of correlations: the 30 most telling of 401 columns"));
    ExploreResult compared =
        ExploreTable.run(
            request(table, "twin", "", Set.of(Exploration.CORRELATIONS)), RunContext.QUIET);
    assertEquals(
        List.of("twin", "c234"),
        compared.correlations().orElseThrow().pearson().rows().subList(0, 2));
  }

  @Test
  void missingValuesConstantsAndIdsGivenTwiceAreTold() {
    double[] x = IntStream.range(0, 20).mapToDouble(i -> i).toArray();
    double[] y = Arrays.stream(x).map(v -> 2 * v + Math.sin(v)).toArray();
    y[3] = Double.NaN;
    y[4] = Double.POSITIVE_INFINITY;
    FeatureTable table =
        FeatureTable.builder(Collections.nCopies(20, "same"))
            .numbers(spec("x"), x)
            .numbers(spec("y"), y)
            .numbers(spec("five"), Arrays.stream(x).map(v -> 5).toArray())
            .numbers(spec("nothing"), Arrays.stream(x).map(v -> Double.NaN).toArray())
            .build();
    ExploreResult result = all(table, "", "");
    assertTrue(says(result, "1 id occurs more than once, such as \"same\""));
    assertTrue(says(result, "Left out 2 columns without two different values: five, nothing."));
    assertTrue(says(result, "a missing value counts as the median of its column: y."));
    assertArrayEquals(new double[] {20, 18, 20, 0}, result.summary().numbers("values"));
    assertArrayEquals(new double[] {0, 2, 0, 20}, result.summary().numbers("missing"));
    assertEquals(18, result.correlations().orElseThrow().pairs().numbers("rows")[0]);
    assertEquals(20, result.projected().orElseThrow().points().size());
  }

  /** Inside three groups y falls with x, over all rows it rises; a fourth column does nothing. */
  private static FeatureTable paradox() {
    int rows = 60;
    double[] x = new double[rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = i % 3 + 0.4 * Math.sin(i);
      y[i] = 4 * (i % 3) - Math.sin(i) + 0.1 * Math.cos(9 * i);
    }
    return FeatureTable.builder(IntStream.range(0, rows).mapToObj(i -> "r" + i).toList())
        .numbers(spec("x"), x)
        .numbers(spec("y"), y)
        .numbers(spec("group"), IntStream.range(0, rows).mapToDouble(i -> i % 3).toArray())
        .texts(spec("idle"), IntStream.range(0, rows).mapToObj(i -> i < 30 ? "p" : "q").toList())
        .build();
  }

  @Test
  void aTrendThatTurnsAroundIsNamedWithItsGroupsWithoutBeingToldThem() {
    ExploreResult result = all(paradox(), "y", "");
    assertTrue(says(result, "Simpson's paradox: y rises with x"), result.notes().toString());
    assertTrue(says(result, "against the whole go 0, 1, 2"), result.notes().toString());
    ExploreResult.Lines trends = result.trends().orElseThrow();
    assertEquals(1, trends.drawn().size());
    assertEquals(List.of("group"), trends.table().texts("groups_of").stream().distinct().toList());
    assertEquals(4, trends.drawn().get(0).trends().size());
  }

  @Test
  void linesAreCheckedInsideNamedGroups() {
    ExploreResult result = all(paradox(), "y", "idle");
    FeatureTable lines = result.lines().orElseThrow().table();
    assertEquals(List.of("p", "q", "p", "q"), lines.texts("group"));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> all(noise(3, 60), "c0", "c1"));
    assertEquals(
        "The column \"c1\" cannot divide rows into groups: it has more than 50 different values,"
            + " but 2 to 50 are needed.",
        e.getMessage());
  }

  @Test
  void resultsDoNotDependOnThreads() {
    ExploreRequest request = request(noise(20, 30), "c3", "", ALL);
    ExploreResult one = ExploreTable.run(request, RunContext.QUIET.withThreads(1));
    ExploreResult eight = ExploreTable.run(request, RunContext.QUIET.withThreads(8));
    assertEquals(one.notes(), eight.notes());
    for (int k = 0; k < 2; k++) {
      assertArrayEquals(
          one.projected().orElseThrow().points().coordinates()[k],
          eight.projected().orElseThrow().points().coordinates()[k]);
    }
    FeatureTable lines = one.lines().orElseThrow().table();
    assertArrayEquals(lines.numbers("cook"), eight.lines().orElseThrow().table().numbers("cook"));
  }

  @Test
  void pitfallsOfAMapAreTold() {
    FeatureTable noise = noise(2, 60);
    double[] wide = Arrays.stream(noise.numbers("c0")).map(v -> 1000 * v).toArray();
    FeatureTable table = noise.toBuilder().numbers(spec("wide"), wide).build();
    assertTrue(says(mapped(table, "PCA", false, Optional.empty()), "\"wide\" varies"));
    assertFalse(says(mapped(table, "PCA", true, Optional.empty()), "\"wide\" varies"));
  }

  private static ExploreResult mapped(
      FeatureTable table, String name, boolean standardize, Optional<FeatureTable> added) {
    ExploreRequest request = request(table, "", "", Set.of(Exploration.PROJECTION));
    return ExploreTable.run(
        new ExploreRequest(
            table,
            "",
            "",
            table.has("group") ? "group" : "",
            "",
            request.analyses(),
            new ExploreRequest.Mapping(name, Map.of(), 2, standardize, added),
            1),
        RunContext.QUIET);
  }

  @Test
  void newRowsLieWhereTheSameRowsOfTheTableDo() {
    FeatureTable table = noise(5, 40);
    FeatureTable same = table.select(new int[] {3, 17, 30});
    for (String name : List.of("PCA", "Kernel PCA", "Autoencoder")) {
      ExploreResult result = mapped(table, name, true, Optional.of(same));
      ExploreResult.Projected projected = result.projected().orElseThrow();
      assertEquals(43, projected.points().size());
      for (double[] axis : projected.points().coordinates()) {
        assertArrayEquals(
            new double[] {axis[3], axis[17], axis[30]}, Arrays.copyOfRange(axis, 40, 43), 1e-9);
      }
      List<String> rows = projected.coordinates().texts("rows");
      assertEquals("fitted", rows.get(39));
      assertEquals("new", rows.get(40));
    }
  }

  @Test
  void newRowsDoNotMoveTheMapAndAreAClassOfTheirOwn() {
    FeatureTable table =
        noise(5, 40).toBuilder()
            .texts(
                spec("group"),
                IntStream.range(0, 40).mapToObj(i -> List.of("a", "b", "c").get(i % 3)).toList())
            .build();
    double[] gap = {Double.NaN, 100};
    FeatureTable far = noise(5, 2).toBuilder().numbers(spec("other"), gap).build();
    FeatureTable holed = renamed(far, "c4", gap);
    ExploreResult.Projected alone =
        mapped(table, "LDA", true, Optional.empty()).projected().orElseThrow();
    ExploreResult result = mapped(table, "LDA", true, Optional.of(holed));
    ExploreResult.Projected both = result.projected().orElseThrow();
    assertArrayEquals(
        alone.points().coordinates()[1], Arrays.copyOf(both.points().coordinates()[1], 40));
    Colouring.ByClass colours = (Colouring.ByClass) both.colouring();
    assertEquals(List.of("a", "b", "c", "new"), colours.classes());
    assertEquals(3, colours.labels()[41]);
    assertEquals("", both.coordinates().texts("group").get(41));
    assertTrue(says(result, "In the new rows a missing value counts"), result.notes().toString());
  }

  private static FeatureTable renamed(FeatureTable table, String name, double[] values) {
    FeatureTable.Builder builder = FeatureTable.builder(table.ids());
    table
        .columns()
        .forEach(c -> builder.numbers(c, c.name().equals(name) ? values : table.numbers(c.name())));
    return builder.build();
  }

  @Test
  void newRowsThatDoNotFitAreRefused() {
    FeatureTable table = noise(3, 20);
    assertRefused(table, "PCA", noise(2, 4), "has not: c2.");
    FeatureTable units =
        noise(2, 4).toBuilder().numbers(new ColumnSpec("c2", "eV"), new double[4]).build();
    assertRefused(
        table,
        "PCA",
        units,
        "The column \"c2\" of the new rows has the unit eV, but no unit in the table: convert it.");
    assertRefused(table, "t-SNE", noise(3, 4), "make the map again.");
    assertRefused(table, "PCA", noise(3, 4).select(new int[0]), "has no rows.");
  }

  private static void assertRefused(
      FeatureTable table, String name, FeatureTable added, String reason) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> mapped(table, name, true, Optional.of(added)));
    assertTrue(e.getMessage().endsWith(reason), e.getMessage());
  }

  @Test
  void mistakesAreNamed() {
    FeatureTable none = FeatureTable.builder(List.of()).build();
    assertRefused(none, "", "The table has no rows to look at.");
    FeatureTable texts = FeatureTable.builder(List.of("a")).texts(spec("t"), List.of("u")).build();
    assertRefused(texts, "", "The table has no column of numbers to look at.");
    assertRefused(noise(2, 9), "q", "There is no column \"q\"; columns are c0, c1.");
  }

  private static void assertRefused(FeatureTable table, String target, String reason) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> all(table, target, ""));
    assertEquals(reason, e.getMessage());
  }
}
