package org.materialsj.learn.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.RunContext;

/** What all methods keep. */
class ClusterMethodsTest {

  private static Clustering fit(String method, double[][] columns, RunContext run) {
    return ClusterMethods.parse(method).get(0).fit(columns, 7, run);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k-means k=5",
        "gaussian mixture k=3",
        "dbscan radius=0.12 rows=4",
        "hierarchical linkage=single k=4",
        "hierarchical linkage=complete k=4",
        "hierarchical linkage=average cut=0.3",
        "hierarchical linkage=ward k=4"
      })
  void bitsAreTheSameOnAnyNumberOfThreads(String method) {
    double[][] columns = ClusterSamples.cloud(700, 3, 5);
    Clustering one = fit(method, columns, ClusterSamples.threads(1));
    for (int threads : new int[] {2, 8}) {
      Clustering other = fit(method, columns, ClusterSamples.threads(threads));
      assertArrayEquals(one.clusters(), other.clusters());
      assertEquals(one.facts(), other.facts());
      assertEquals(one.merges(), other.merges());
      assertEquals(
          one.certainties().map(Arrays::toString), other.certainties().map(Arrays::toString));
    }
    if (one.count() > 1) {
      assertArrayEquals(
          Silhouette.values(columns, one.clusters(), ClusterSamples.threads(1)),
          Silhouette.values(columns, one.clusters(), ClusterSamples.threads(8)));
    }
    assertEquals(method, ClusterMethods.parse(method).get(0).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dbscan radius=0.12 rows=4",
        "dbscan radius=0.2 rows=12",
        "hierarchical linkage=single k=5",
        "hierarchical linkage=complete k=5",
        "hierarchical linkage=average k=5",
        "hierarchical linkage=ward k=5"
      })
  void orderOfRowsDoesNotChangeWhichAreTogether(String method) {
    double[][] columns = ClusterSamples.cloud(600, 3, 9);
    int[] order = ClusterSamples.shuffled(600, 3);
    int[] first = fit(method, columns, RunContext.QUIET).clusters();
    int[] second =
        fit(method, ClusterSamples.reordered(columns, order), RunContext.QUIET).clusters();
    int[] back = new int[600];
    for (int i = 0; i < 600; i++) {
      back[order[i]] = second[i];
    }
    assertArrayEquals(first, Clustering.numbered(back));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k-means k=60 starts=200",
        "gaussian mixture k=40 starts=50",
        "dbscan radius=9 rows=4",
        "hierarchical linkage=single k=4",
        "hierarchical linkage=ward k=4"
      })
  void cancellingStopsALongFitWithinASecond(String method) {
    double[][] columns = ClusterSamples.cloud(150_000, 6, 1);
    long start = System.nanoTime();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThrows(
                CancellationException.class,
                () -> fit(method, columns, ClusterSamples.cancelledAfter(200))));
    // A second on a machine with nothing else to do.
    assertTrue(System.nanoTime() - start < 8_000_000_000L, "went on after it was cancelled");
  }

  @Test
  void cancellingStopsWhatComesAfterwards() {
    double[][] columns = ClusterSamples.cloud(60_000, 20, 1);
    int[] clusters = new int[60_000];
    Arrays.setAll(clusters, i -> i % 2);
    assertThrows(
        CancellationException.class,
        () -> Silhouette.values(columns, clusters, ClusterSamples.cancelledAfter(200)));
    assertThrows(
        CancellationException.class,
        () ->
            Representatives.choose(
                columns,
                clusters,
                Representatives.Choice.MEDOIDS,
                2,
                1,
                ClusterSamples.cancelledAfter(200).cancel()));
    assertThrows(
        CancellationException.class,
        () ->
            fit(
                "hierarchical linkage=average k=2",
                ClusterSamples.cloud(9000, 900, 1),
                ClusterSamples.cancelledAfter(200)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k-means k=1",
        "gaussian mixture k=1",
        "dbscan radius=1 rows=1",
        "hierarchical linkage=single k=1",
        "hierarchical linkage=complete k=1",
        "hierarchical linkage=ward cut=0"
      })
  void oneRowIsOneCluster(String method) {
    assertArrayEquals(
        new int[] {0}, fit(method, new double[][] {{3}, {4}}, RunContext.QUIET).clusters());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k-means k=2",
        "gaussian mixture k=2",
        "dbscan radius=0.5 rows=3",
        "hierarchical linkage=single k=2",
        "hierarchical linkage=complete k=2",
        "hierarchical linkage=average k=2",
        "hierarchical linkage=ward k=2"
      })
  void rowsThatOccurOftenStayTogetherAlsoBesideAConstantColumn(String method) {
    double[] often = new double[40];
    Arrays.setAll(often, i -> i < 25 ? 1e6 : 1e6 + 5);
    double[] constant = new double[40];
    Arrays.fill(constant, -3);
    Clustering found = fit(method, new double[][] {often, constant}, RunContext.QUIET);
    assertArrayEquals(new int[] {25, 15}, found.sizes());
    double[] silhouettes =
        Silhouette.values(new double[][] {often, constant}, found.clusters(), RunContext.QUIET);
    assertEquals(1, Arrays.stream(silhouettes).min().orElseThrow());
  }

  @Test
  void moreClustersThanRowsAreRefused() {
    for (String method : List.of("k-means k=4", "gaussian mixture k=4", "hierarchical k=4")) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> fit(method, new double[][] {{1, 2, 3}}, RunContext.QUIET));
      assertTrue(e.getMessage().endsWith("cannot make 4 clusters of 3 rows: choose a smaller k"));
    }
  }

  @Test
  void whatWouldNeedTooMuchMemoryIsRefused() {
    assertRefused(
        "hierarchical linkage=complete k=2",
        ClusterSamples.cloud(10_001, 1, 1),
        "complete linkage keeps the distances of all pairs of rows");
    assertRefused(
        "gaussian mixture k=2",
        ClusterSamples.cloud(12, 10_000, 1),
        "a Gaussian mixture of 2 components in 10000 features has 100010000 covariances");
  }

  private static void assertRefused(String method, double[][] columns, String reason) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> fit(method, columns, RunContext.QUIET));
    assertTrue(e.getMessage().startsWith(reason), e.getMessage());
  }

  @Test
  void tenThousandColumnsAreNoTroubleToTheOthers() {
    double[][] columns = ClusterSamples.cloud(30, 10_000, 1);
    for (int i = 15; i < 30; i++) {
      columns[0][i] += 100;
    }
    for (String method : List.of("k-means k=2", "dbscan radius=60 rows=3", "hierarchical k=2")) {
      assertArrayEquals(new int[] {15, 15}, fit(method, columns, RunContext.QUIET).sizes(), method);
    }
  }

  @Test
  void unknownMethodsAndSettingsAreRefused() {
    assertRefused("oracle k=3", "There is no method of clustering \"oracle\"; there is k-means, ");
    assertRefused(" ; ", "There is no method of clustering: name some of k-means, ");
    assertRefused("k-means", "k-means needs the setting k, such as k-means k=4.");
    assertRefused("dbscan rows=5", "dbscan needs the setting radius");
    assertRefused("k-means k=0", "k of k-means must be a whole number from 1 to ");
    assertRefused("k-means k=4 speed=9", "k-means has no setting \"speed\"; it has k, starts");
    assertRefused("hierarchical linkage=far k=2", "linkage of hierarchical must be one of single");
    assertRefused("hierarchical k=2 cut=1", "hierarchical is cut either at k clusters or at");
  }

  private static void assertRefused(String methods, String reason) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> ClusterMethods.parse(methods));
    assertTrue(e.getMessage().startsWith(reason), e.getMessage());
  }
}
