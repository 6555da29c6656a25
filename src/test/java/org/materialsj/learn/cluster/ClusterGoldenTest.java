package org.materialsj.learn.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.KMeans;

/** Clusters against scikit-learn 1.2.1 and scipy, on the same numbers. */
class ClusterGoldenTest {

  private static final RunContext RUN = RunContext.QUIET;

  @Test
  void inertiaAndSilhouettesOfKMeansAreThoseOfScikitLearn() {
    double[][] plane = ClusterSamples.plane();
    double[] silhouettes = {
      0.7146938958431662,
      0.6925859762259167,
      0.7057285030592848,
      0.5187951144808739,
      0.527100326694425,
      0.526657729949171
    };
    for (int k = 2; k <= 7; k++) {
      KMeans.Clusters found = KMeans.fit(plane, k, 10, 42, RUN);
      double mean =
          Arrays.stream(Silhouette.values(plane, found.clusters(), RUN)).average().orElseThrow();
      // Up to 4 clusters the optimum is the same; above, ten starts find lower ones than there.
      assertEquals(silhouettes[k - 2], mean, k <= 4 ? 1e-9 : 0.003, "k=" + k);
      if (k == 4) {
        assertEquals(3153.3906153681146, found.inertia(), 1e-6);
        int[] blobs = ClusterSamples.labels(ClusterSamples.blobs()[2]);
        assertEquals(0.9933078076930103, Agreement.adjustedRand(blobs, found.clusters()), 1e-12);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 42})
  void mixtureIsAtLeastAsLikelyAsThatOfScikitLearnForAnySeed(long seed) {
    GaussianMixture.Fitted found =
        GaussianMixture.fit(ClusterSamples.plane(), GaussianMixture.Options.of(4), seed, RUN);
    assertTrue(found.logLikelihood() >= -4704.83, "got " + found.logLikelihood());
    // The greater likelihood makes the criterion smaller; scikit-learn's formula for the rest.
    double golden = 9570.727043349856 - 2 * 4704.828268898884;
    assertEquals(golden, found.bic() + 2 * found.logLikelihood(), 1e-6);
    assertTrue(found.converged());
    int[] blobs = ClusterSamples.labels(ClusterSamples.blobs()[2]);
    assertEquals(0.99774, Agreement.adjustedRand(blobs, found.clusters()), 0.003);
  }

  @Test
  void densityFindsFourClustersAnd54NoiseRows() {
    int[] found = Dbscan.fit(ClusterSamples.plane(), 0.6, 5, RUN);
    assertEquals(54, Arrays.stream(found).filter(c -> c < 0).count());
    assertEquals(4, Arrays.stream(found).filter(c -> c >= 0).distinct().count());
    int[] blobs = ClusterSamples.labels(ClusterSamples.blobs()[2]);
    assertEquals(0.9146351323480634, Agreement.adjustedRand(blobs, found), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(Hierarchical.Linkage.class)
  void heightsAndCutsAreThoseOfScipy(Hierarchical.Linkage linkage) {
    JsonObject golden = ClusterSamples.golden().getAsJsonObject(linkage.word());
    Merges merges = Hierarchical.fit(ClusterSamples.goldenColumns(), linkage, RUN);
    double[] heights = merges.steps().stream().mapToDouble(Merges.Step::height).toArray();
    double[] expected = ClusterSamples.numbers(golden.get("heights"));
    assertArrayEquals(expected, heights, 1e-12 * expected[expected.length - 1]);
    int[] cut = ClusterSamples.labels(ClusterSamples.numbers(golden.get("cut5")));
    assertArrayEquals(Clustering.numbered(cut), merges.clusters(5));
    double between = (heights[30] + heights[31]) / 2;
    assertArrayEquals(merges.clusters(5), merges.below(between));
  }

  @Test
  void silhouettesAndAgreementAreThoseOfScikitLearn() {
    JsonObject golden = ClusterSamples.golden();
    int[] labels = ClusterSamples.labels(ClusterSamples.numbers(golden.get("labels")));
    int[] other = ClusterSamples.labels(ClusterSamples.numbers(golden.get("other")));
    assertArrayEquals(
        ClusterSamples.numbers(golden.get("silhouettes")),
        Silhouette.values(ClusterSamples.goldenColumns(), labels, RUN),
        1e-12);
    assertEquals(
        golden.get("adjustedRand").getAsDouble(), Agreement.adjustedRand(labels, other), 1e-12);
    assertEquals(
        golden.get("normalisedInformation").getAsDouble(),
        Agreement.normalisedInformation(labels, other),
        1e-12);
  }
}
