package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.cluster.ClusterMethods;
import org.materialsj.learn.cluster.Representatives;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class ClusterTableTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  /** Three heaps of equal size in two columns of unlike range. */
  private static FeatureTable heaps(int rows) {
    SplittableRandom random = new SplittableRandom(4);
    double[] x = new double[rows];
    double[] y = new double[rows];
    Arrays.setAll(x, i -> 1000 * (10 * (i % 3) + random.nextDouble()));
    Arrays.setAll(y, i -> (i % 3 == 1 ? 10 : 0) + random.nextDouble());
    return FeatureTable.builder(IntStream.range(0, rows).mapToObj(i -> "r" + i).toList())
        .numbers(new ColumnSpec("x", "A"), x)
        .numbers(new ColumnSpec("y", ""), y)
        .texts(
            new ColumnSpec("heap", ""),
            IntStream.range(0, rows).mapToObj(i -> "h" + i % 3).toList())
        .build();
  }

  private static ClusterRequest request(FeatureTable table, String methods) {
    return new ClusterRequest(
        table,
        "",
        "standardize",
        ClusterMethods.parse(methods),
        new ClusterRequest.Scan(2, 5),
        4,
        true,
        "",
        Representatives.Choice.MEDOIDS,
        0,
        11);
  }

  private static ClusterResult run(FeatureTable table, String methods) {
    return ClusterTable.run(request(table, methods), RUN);
  }

  @Test
  void methodsStandSideBySideAndAgreeOnClearHeaps() {
    ClusterResult result =
        run(
            heaps(90),
            "k-means k=3; gaussian mixture k=3; dbscan radius=0.6 rows=4; hierarchical k=3");
    assertArrayEquals(new double[] {3, 3, 3, 3}, result.comparison().numbers("clusters"));
    assertEquals(6, result.agreement().rows());
    for (double index : result.agreement().numbers("adjusted_Rand")) {
      assertEquals(1, index, 1e-12);
    }
    assertEquals("c2", result.clustered().texts("cluster k-means k=3").get(1));
    assertEquals(3, result.representatives().rows());
    assertEquals(List.of("c1", "c2", "c3"), result.representatives().texts("cluster"));
    double[] silhouettes = result.scan().orElseThrow().numbers("mean_silhouette");
    assertTrue(silhouettes[1] > silhouettes[0] && silhouettes[1] > silhouettes[2]);
    assertTrue(
        result.notes().stream()
            .anyMatch(note -> note.contains("maxima at k = 3") && note.contains("no k was chosen")),
        result.notes().toString());
    double[] distances = result.nearDistances().orElseThrow();
    assertEquals(90, distances.length);
    assertTrue(distances[0] >= distances[89] && distances[89] > 0);
  }

  @Test
  void methodsAreComparedWithKnownClasses() {
    ClusterRequest usual = request(heaps(30), "k-means k=3");
    ClusterResult result =
        ClusterTable.run(
            new ClusterRequest(
                usual.table(),
                "x, y",
                "minmax",
                usual.methods(),
                new ClusterRequest.Scan(2, 0),
                0,
                false,
                "heap",
                Representatives.Choice.RANDOM,
                7,
                1),
            RUN);
    assertEquals(List.of("heap"), result.agreement().texts("second"));
    assertArrayEquals(new double[] {1}, result.agreement().numbers("normalised_information"), 1e-9);
    assertEquals(7, result.representatives().rows());
    assertTrue(result.scan().isEmpty() && result.nearDistances().isEmpty());
    assertEquals("x", result.views().get(0).map().axes().get(0).name());
  }

  @Test
  void rowsThatLackAFeatureAreLeftOutAndNamed() {
    FeatureTable heaps = heaps(30);
    double[] z = new double[30];
    Arrays.setAll(z, i -> i == 4 ? Double.NaN : i == 9 ? Double.POSITIVE_INFINITY : i % 3);
    double[] same = new double[30];
    FeatureTable table =
        heaps.toBuilder()
            .numbers(new ColumnSpec("z", ""), z)
            .numbers(new ColumnSpec("same", ""), same)
            .build();
    ClusterResult result = run(table, "k-means k=3");
    assertEquals("", result.clustered().texts("cluster k-means k=3").get(4));
    assertTrue(Double.isNaN(result.clustered().numbers("silhouette k-means k=3")[9]));
    assertEquals(
        "Left out 2 of 30 rows that lack a feature: r4 (no z), r9 (no z). To keep them, name"
            + " features that they have.",
        result.notes().get(0));
    assertEquals("Left out 1 feature without two different values: same.", result.notes().get(1));
  }

  @Test
  void noiseIsInNoClusterAndSaid() {
    FeatureTable table = heaps(31);
    double[] x = table.numbers("x");
    x[30] = 1e6;
    FeatureTable far =
        FeatureTable.builder(table.ids())
            .numbers(new ColumnSpec("x", ""), x)
            .numbers(new ColumnSpec("y", ""), table.numbers("y"))
            .build();
    String method = "dbscan radius=0.8 rows=4";
    ClusterResult result = run(far, "dbscan radius=0.8 rows=4");
    String name = result.views().get(0).method();
    assertEquals("noise", result.clustered().texts("cluster " + name).get(30));
    assertTrue(
        result.notes().stream().anyMatch(note -> note.contains("takes 1 row for noise")), method);
    ClusterResult none = run(far, "dbscan radius=1e-9 rows=4");
    assertEquals(0, none.representatives().rows());
    assertTrue(none.notes().stream().anyMatch(note -> note.contains("found no cluster")));
    assertTrue(none.views().get(0).silhouettes().isEmpty());
  }

  @Test
  void bitsAreTheSameOnOneAndEightThreads() {
    ClusterRequest request = request(heaps(200), "k-means k=5; gaussian mixture k=4");
    ClusterResult one = ClusterTable.run(request, RunContext.QUIET.withThreads(1));
    ClusterResult eight = ClusterTable.run(request, RunContext.QUIET.withThreads(8));
    for (ColumnSpec column : one.clustered().columns()) {
      assertEquals(one.clustered().texts(column.name()), eight.clustered().texts(column.name()));
    }
    assertArrayEquals(
        one.scan().orElseThrow().numbers("BIC"), eight.scan().orElseThrow().numbers("BIC"));
    assertEquals(one.representatives().ids(), eight.representatives().ids());
    assertEquals(one.notes(), eight.notes());
  }

  @Test
  void duplicateIdsAndFewRowsAreNoTrouble() {
    FeatureTable two =
        FeatureTable.builder(List.of("a", "a"))
            .numbers(new ColumnSpec("x", ""), new double[] {1, 2})
            .build();
    ClusterRequest usual = request(two, "k-means k=2; hierarchical k=1");
    ClusterResult result =
        ClusterTable.run(
            new ClusterRequest(
                two,
                "",
                "none",
                usual.methods(),
                usual.scan(),
                2,
                true,
                "",
                Representatives.Choice.CENTRES,
                0,
                1),
            RUN);
    assertEquals(List.of("a", "a"), result.representatives().ids());
    assertEquals(0, result.scan().orElseThrow().rows());
    assertTrue(result.notes().contains("The scan ends at k = 1, because there are 2 rows."));
  }

  @Test
  void tenThousandFeaturesAreClusteredButNotByAMixture() {
    FeatureTable.Builder builder = FeatureTable.builder(Collections.nCopies(12, "same id"));
    SplittableRandom random = new SplittableRandom(1);
    for (int f = 0; f < 10_000; f++) {
      double[] column = new double[12];
      Arrays.setAll(column, i -> (i < 6 ? 0 : 3) + random.nextDouble());
      builder.ownNumbers(new ColumnSpec("f" + f, ""), column);
    }
    FeatureTable table = builder.build();
    ClusterResult result = run(table, "k-means k=2; hierarchical linkage=complete k=2");
    assertArrayEquals(new double[] {6, 6}, result.comparison().numbers("smallest"));
    assertTrue(
        result.notes().stream().anyMatch(note -> note.startsWith("The scan has no BIC from k = 2")),
        result.notes().toString());
    assertRefused(
        table,
        "gaussian mixture k=2",
        "A Gaussian mixture of 2 components in 10000 features has 100010000 covariances, more than"
            + " 20000000: choose fewer features.");
  }

  @Test
  void tablesThatCannotBeClusteredAreRefused() {
    FeatureTable heaps = heaps(9);
    assertRefused(
        heaps.select(new int[] {0}),
        "k-means k=1",
        "Clusters need at least 2 rows with all features; of the 1 row of the table 1 can be used.");
    assertRefused(
        heaps.select(new int[] {3, 3, 3}),
        "k-means k=1",
        "All rows are alike: no feature has two different values, so there are no clusters to find.");
    assertRefused(
        heaps, "k-means k=10", "K-means cannot make 10 clusters of 9 rows: choose a smaller k.");
    FeatureTable texts =
        FeatureTable.builder(List.of("a", "b"))
            .texts(new ColumnSpec("t", ""), List.of("p", "q"))
            .build();
    assertRefused(texts, "k-means k=1", "The table has no column of numbers to cluster by.");
    FeatureTable missing =
        FeatureTable.builder(List.of("a", "b", "c"))
            .numbers(new ColumnSpec("x", ""), new double[] {1, Double.NaN, Double.NaN})
            .build();
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> run(missing, "k-means k=1"));
    assertTrue(e.getMessage().contains("b (no x), c (no x)"), e.getMessage());
    FeatureTable large =
        FeatureTable.builder(List.of("a", "b"))
            .numbers(new ColumnSpec("x", ""), new double[] {-1e308, 1e308})
            .build();
    assertRefused(
        large,
        "k-means k=1",
        "The feature \"x\" holds numbers too large to compare, such as -1.000e+308: leave it out or"
            + " change its unit.");
    e =
        assertThrows(
            IllegalArgumentException.class, () -> request(heaps, "k-means k=2; k-means k=2"));
    assertEquals("The method \"k-means k=2\" is named twice.", e.getMessage());
    assertFalse(run(heaps, "k-means k=2; k-means k=3").views().isEmpty());
  }

  private static void assertRefused(FeatureTable table, String methods, String reason) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> run(table, methods));
    assertEquals(reason, e.getMessage());
  }
}
