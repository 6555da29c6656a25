package org.materialsj.model.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.DendrogramShape.Merge;

class ExploreRecordsTest {

  private static final ColumnSpec GAP = new ColumnSpec("band gap", "eV");
  private static final ColumnSpec MASS = new ColumnSpec("mass", "u");

  private static PointMap map() {
    return new PointMap(
        "m", List.of(), List.of("a", "b"), List.of(GAP, MASS), new double[][] {{1, 2}, {3, 4}});
  }

  private static DendrogramShape tree(Merge... merges) {
    return new DendrogramShape(
        "t", List.of(), List.of("a", "b", "c"), new ColumnSpec("distance", ""), List.of(merges));
  }

  @Test
  void aMapNeedsOneNumberPerPointAndAxis() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new PointMap("m", List.of(), List.of(), List.of(), new double[0][]));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PointMap("m", List.of(), List.of("a"), List.of(GAP), new double[][] {{1, 2}}));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PointMap("m", List.of(), List.of("a"), List.of(GAP), new double[][] {{1}, {2}}));
  }

  @Test
  void theTableOfAMapHoldsWhatGivesTheColours() {
    FeatureTable byNumber =
        map().table(new Colouring.ByValue(new ColumnSpec("age", "a"), new double[] {5, 6}));
    assertEquals(
        List.of("band gap", "mass", "age"),
        byNumber.columns().stream().map(ColumnSpec::name).toList());
    FeatureTable byClass =
        map().table(new Colouring.ByClass("cluster", List.of("x", "y"), new int[] {1, -1}));
    assertEquals(List.of("y", ""), byClass.texts("cluster"));
  }

  @Test
  void aColumnThatIsShownTwiceIsInTheTableOnce() {
    PointMap twice =
        new PointMap("m", List.of(), List.of("a"), List.of(GAP, GAP), new double[][] {{1}, {1}});
    assertEquals(1, twice.table(new Colouring.ByValue(GAP, new double[] {1})).columns().size());
    assertEquals(
        List.of("band gap", "band gap 2"),
        twice
            .table(new Colouring.ByClass("band gap", List.of("x"), new int[] {0}))
            .columns()
            .stream()
            .map(ColumnSpec::name)
            .toList());
  }

  @Test
  void textsMakeClassesInAlphabeticalOrderAndNoneWhereTheyAreMissing() {
    Colouring.ByClass classes =
        (Colouring.ByClass) Colouring.byTexts("kind", List.of("salt", "", "metal", "salt"));
    assertEquals(List.of("metal", "salt"), classes.classes());
    assertArrayEquals(new int[] {1, -1, 0, 1}, classes.labels());
    assertEquals(List.of("salt", "", "metal", "salt"), classes.texts());
  }

  @Test
  void numbersWrittenAsTextsAreInTheOrderOfTheirValuesBeforeNames() {
    Colouring.ByClass classes =
        (Colouring.ByClass) Colouring.byTexts("n", List.of("noise", "10", "2", " ", "-1"));
    assertEquals(List.of("-1", "2", "10", "noise"), classes.classes());
    assertEquals(-1, classes.labels()[3]);
  }

  @Test
  void aColumnOfNumbersColoursByValueAndOneOfTextsByClass() {
    FeatureTable table =
        FeatureTable.builder(List.of("a"))
            .numbers(GAP, new double[] {1})
            .texts(new ColumnSpec("kind", ""), List.of("salt"))
            .build();
    assertTrue(Colouring.byColumn(table, "band gap") instanceof Colouring.ByValue);
    assertTrue(Colouring.byColumn(table, "kind") instanceof Colouring.ByClass);
    assertThrows(IllegalArgumentException.class, () -> Colouring.byColumn(table, "age"));
  }

  @Test
  void labelsOfNoClassAreRefused() {
    for (int label : new int[] {-2, 1}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Colouring.ByClass("c", List.of("x"), new int[] {label}));
    }
  }

  @Test
  void columnsOfOneNameGetNumbersInTheTableOfAMatrix() {
    NamedMatrix matrix =
        new NamedMatrix(
            "m",
            List.of(),
            "row",
            List.of("r"),
            "column",
            List.of("x", "x", "x 2"),
            GAP,
            new double[][] {{1, 2, 3}});
    FeatureTable table = matrix.table();
    assertEquals(
        List.of("x", "x 2", "x 2 2"), table.columns().stream().map(ColumnSpec::name).toList());
    assertEquals(2, table.numbers("x 2")[0]);
    assertEquals("eV", table.column("x").unit());
  }

  @Test
  void cumulativeSharesAddUpAndSharesBeyondOneAreRefused() {
    ExplainedShares shares =
        new ExplainedShares("s", List.of(), "variance", new double[] {0.5, 0.25, 0.125});
    assertArrayEquals(new double[] {0.5, 0.75, 0.875}, shares.cumulative());
    assertEquals(0.75, shares.table().numbers("cumulative share")[1]);
    for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new ExplainedShares("s", List.of(), "variance", new double[] {bad}));
    }
  }

  @Test
  void rowsInNoClusterDoNotCountInTheMeanSilhouette() {
    Silhouettes silhouettes =
        new Silhouettes(
            "s",
            List.of(),
            List.of("a", "b", "c", "d"),
            List.of("x", "y"),
            new int[] {0, 0, 1, -1},
            new double[] {0.5, 0.25, 0.75, Double.NaN});
    assertEquals(0.5, silhouettes.mean());
    assertEquals(0.375, silhouettes.mean(0));
    assertEquals(List.of("x", "x", "y", ""), silhouettes.table().texts("cluster"));
  }

  @Test
  void branchesOfADendrogramDoNotCross() {
    DendrogramShape shape = tree(new Merge(2, 0, 1), new Merge(1, 3, 2));
    assertArrayEquals(new int[] {1, 2, 0}, shape.order());
    assertArrayEquals(new int[] {1, 1, 1, 2, 3}, shape.sizes());
    assertEquals(List.of("c", "b"), shape.table().texts("first part"));
    assertEquals(List.of("a", "cluster 3"), shape.table().texts("second part"));
  }

  @Test
  void mergesThatAreNoTreeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> tree(new Merge(0, 1, 1)));
    assertThrows(
        IllegalArgumentException.class, () -> tree(new Merge(0, 1, 1), new Merge(0, 2, 2)));
    assertThrows(
        IllegalArgumentException.class, () -> tree(new Merge(0, 4, 1), new Merge(1, 2, 2)));
    assertThrows(
        IllegalArgumentException.class,
        () -> tree(new Merge(0, 1, 1), new Merge(3, 2, Double.NaN)));
  }

  @Test
  void aDeepDendrogramOverflowsNoStack() {
    int n = 50_000;
    List<String> names = java.util.Collections.nCopies(n, "a");
    List<Merge> merges = new java.util.ArrayList<>(List.of(new Merge(0, 1, 1)));
    for (int k = 2; k < n; k++) {
      merges.add(new Merge(n + k - 2, k, k));
    }
    int[] order =
        new DendrogramShape("t", List.of(), names, new ColumnSpec("d", ""), merges).order();
    assertEquals(n - 1, order[n - 1]);
  }

  @Test
  void aTrendNeedsFiniteNumbers() {
    assertThrows(IllegalArgumentException.class, () -> new Trend("t", -1, 0, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Trend("t", -2, 0, 1));
  }
}
