package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.KMeans;
import org.materialsj.learn.cluster.GaussianMixture;
import org.materialsj.learn.cluster.Silhouette;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * What k-means and Gaussian mixtures say of numbers of clusters. Shown, never chosen by: measures
 * differ, and a good one may have several maxima.
 *
 * @param table one row per number of clusters
 * @param notes plain sentences
 */
record ClusterScan(FeatureTable table, List<String> notes) {

  static final String NUMBER = "k";
  static final String SILHOUETTE = "mean_silhouette";
  static final String INERTIA = "inertia";
  static final String CRITERION = "BIC";

  private static final int STARTS = 10;

  /** Looks at all numbers of a range, as far as there are rows. */
  static ClusterScan of(
      ClusterRequest.Scan range, double[][] columns, int[] judged, long seed, RunContext run) {
    List<String> notes = new ArrayList<>();
    int n = columns[0].length;
    // As many clusters as rows are no division that could be judged.
    int last = Math.min(range.to(), n - 1);
    if (last < range.to()) {
      notes.add(
          "The scan ends at k = %d, because there are %s."
              .formatted(last, Sentences.count(n, "row")));
    }
    int count = Math.max(0, last - range.from() + 1);
    double[] numbers = IntStream.range(0, count).mapToDouble(i -> range.from() + i).toArray();
    double[] silhouettes = new double[count];
    double[] inertias = new double[count];
    double[] criteria = new double[count];
    Arrays.fill(criteria, Double.NaN);
    boolean mixed = true;
    for (int i = 0; i < count; i++) {
      RunContext part = run.part((double) i / count, (i + 1.0) / count);
      int k = range.from() + i;
      KMeans.Clusters found = KMeans.fit(columns, k, STARTS, seed, part.part(0, 0.2));
      inertias[i] = found.inertia();
      silhouettes[i] = mean(columns, found.clusters(), judged, part.part(0.2, 0.6));
      if (mixed) {
        mixed = criterion(columns, k, seed, criteria, i, notes, part.part(0.6, 1));
      }
    }
    List<String> ids = Arrays.stream(numbers).mapToObj(k -> Integer.toString((int) k)).toList();
    FeatureTable table =
        FeatureTable.builder(ids)
            .numbers(new ColumnSpec(NUMBER, ""), numbers)
            .numbers(new ColumnSpec(SILHOUETTE, ""), silhouettes)
            .numbers(new ColumnSpec(INERTIA, ""), inertias)
            .numbers(new ColumnSpec(CRITERION, ""), criteria)
            .build();
    tell(numbers, silhouettes, criteria, notes);
    return new ClusterScan(table, notes);
  }

  private static double mean(double[][] columns, int[] clusters, int[] judged, RunContext run) {
    if (Arrays.stream(clusters).distinct().limit(2).count() < 2) {
      return Double.NaN;
    }
    return Arrays.stream(Silhouette.values(columns, clusters, judged, run))
        .average()
        .orElse(Double.NaN);
  }

  /** Fits a mixture; whether it could be fitted at all. */
  private static boolean criterion(
      double[][] columns,
      int k,
      long seed,
      double[] criteria,
      int place,
      List<String> notes,
      RunContext run) {
    try {
      criteria[place] =
          GaussianMixture.fit(columns, GaussianMixture.Options.of(k), seed, run).bic();
      return true;
    } catch (IllegalArgumentException e) {
      notes.add(
          "The scan has no BIC from k = %d on: %s"
              .formatted(k, Sentences.sentence(e.getMessage())));
      return false;
    }
  }

  private static void tell(
      double[] numbers, double[] silhouettes, double[] criteria, List<String> notes) {
    List<String> peaks = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      boolean left = i == 0 || silhouettes[i] > silhouettes[i - 1];
      boolean right = i == numbers.length - 1 || silhouettes[i] > silhouettes[i + 1];
      if (left && right && numbers.length > 1) {
        peaks.add("%d (%s)".formatted((int) numbers[i], Sentences.number(silhouettes[i])));
      }
    }
    if (!peaks.isEmpty()) {
      notes.add(
          "The mean silhouette has maxima at k = "
              + Sentences.list(peaks)
              + "; the scan is shown, no k was chosen by it.");
    }
    IntStream.range(0, numbers.length)
        .filter(i -> Double.isFinite(criteria[i]))
        .boxed()
        .min((a, b) -> Double.compare(criteria[a], criteria[b]))
        .ifPresent(
            i ->
                notes.add(
                    "The BIC of Gaussian mixtures is least at k = " + (int) numbers[i] + "."));
  }
}
