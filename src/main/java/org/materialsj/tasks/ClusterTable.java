package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.cluster.ClusterMethod;
import org.materialsj.learn.cluster.Clustering;
import org.materialsj.learn.cluster.Merges;
import org.materialsj.learn.cluster.Representatives;
import org.materialsj.learn.cluster.Silhouette;
import org.materialsj.learn.neighbours.RowNeighbours;
import org.materialsj.learn.preparation.Steps;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.DendrogramShape;
import org.materialsj.model.explore.PointMap;
import org.materialsj.model.explore.Silhouettes;

/**
 * Divides the rows of a table into clusters by several methods, side by side. The methods and the
 * scan take the seed itself; sampled silhouettes draw from its item 0, representatives from item 1.
 */
public final class ClusterTable {

  /** Silhouettes of more rows are those of a sample. */
  private static final int MOST_SILHOUETTES = 20_000;

  private static final int SAMPLE = 5_000;

  private ClusterTable() {}

  /**
   * Clusters a table.
   *
   * @param request how
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the clusters
   * @throws IllegalArgumentException with one plain sentence when the table cannot be clustered so
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ClusterResult run(ClusterRequest request, RunContext run) {
    FeatureTable table = request.table();
    if (!request.reference().isBlank()) {
      Sentences.said(() -> table.column(request.reference()));
    }
    ClusterRows used = ClusterRows.of(request, run);
    int n = used.rows().length;
    if (request.nearRows() > n) {
      throw new IllegalArgumentException(
          "The distance to the %d nearest rows needs as many rows, got %d."
              .formatted(request.nearRows(), n));
    }
    List<String> notes = new ArrayList<>(used.notes());
    int[] judged = judged(n, request.seed(), notes);
    PointMap map = map(request, used, run);
    List<ClusterResult.View> views = new ArrayList<>();
    double share = (request.scan().size() > 0 ? 0.5 : 0.9) / request.methods().size();
    for (int m = 0; m < request.methods().size(); m++) {
      RunContext part = run.part(m * share, (m + 1) * share);
      views.add(view(request.methods().get(m), request.seed(), used, judged, map, part));
      noteNoise(views.get(m), notes);
    }
    double done = share * request.methods().size();
    Optional<FeatureTable> scan = Optional.empty();
    if (request.scan().size() > 0) {
      ClusterScan found =
          ClusterScan.of(
              request.scan(), used.scaled(), judged, request.seed(), run.part(done, 0.95));
      notes.addAll(found.notes());
      scan = Optional.of(found.table());
    }
    Map<String, int[]> divisions = new LinkedHashMap<>();
    views.forEach(view -> divisions.put(view.method(), view.clustering().clusters()));
    if (!request.reference().isBlank()) {
      divisions.put(request.reference(), reference(table, request.reference(), used));
    }
    return new ClusterResult(
        ClusterTables.clustered(table, used.rows(), views),
        ClusterTables.comparison(views),
        ClusterTables.agreement(divisions),
        ClusterTables.agreements(divisions),
        scan,
        request.nearRows() == 0
            ? Optional.empty()
            : Optional.of(nearDistances(request.nearRows(), used, run.part(0.95, 0.98))),
        representatives(request, used, views.get(0), notes, run),
        views,
        notes);
  }

  private static int[] judged(int n, long seed, List<String> notes) {
    int[] rows = IntStream.range(0, n).toArray();
    if (n <= MOST_SILHOUETTES) {
      return rows;
    }
    SplittableRandom random = Seeds.forItem(seed, 0);
    for (int i = 0; i < SAMPLE; i++) {
      int j = i + random.nextInt(n - i);
      int swapped = rows[i];
      rows[i] = rows[j];
      rows[j] = swapped;
    }
    notes.add(
        "Silhouettes are those of %d rows drawn from the %d rows, among all rows."
            .formatted(SAMPLE, n));
    int[] sample = Arrays.copyOf(rows, SAMPLE);
    Arrays.sort(sample);
    return sample;
  }

  private static ClusterResult.View view(
      ClusterMethod method,
      long seed,
      ClusterRows used,
      int[] judged,
      PointMap map,
      RunContext run) {
    Clustering found = Sentences.said(() -> method.fit(used.scaled(), seed, run.part(0, 0.7)));
    List<String> names = IntStream.range(0, found.count()).mapToObj(ClusterTables::name).toList();
    Optional<Silhouettes> silhouettes = Optional.empty();
    if (found.count() > 1) {
      double[] values = new double[found.clusters().length];
      Arrays.fill(values, Double.NaN);
      double[] some = Silhouette.values(used.scaled(), found.clusters(), judged, run.part(0.7, 1));
      for (int i = 0; i < judged.length; i++) {
        values[judged[i]] = some[i];
      }
      silhouettes =
          Optional.of(
              new Silhouettes(
                  method.text(), List.of(), used.ids(), names, found.clusters(), values));
    }
    return new ClusterResult.View(
        method.text(),
        found,
        new PointMap(method.text(), map.notes(), map.ids(), map.axes(), map.coordinates()),
        new Colouring.ByClass("cluster", names, found.clusters()),
        silhouettes,
        found.merges().map(merges -> tree(method.text(), used.ids(), merges)));
  }

  private static DendrogramShape tree(String title, List<String> ids, Merges merges) {
    return new DendrogramShape(
        title,
        List.of(),
        ids,
        new ColumnSpec("distance of clusters", ""),
        merges.steps().stream()
            .map(step -> new DendrogramShape.Merge(step.first(), step.second(), step.height()))
            .toList());
  }

  private static void noteNoise(ClusterResult.View view, List<String> notes) {
    int count = view.clustering().count();
    long noise = Arrays.stream(view.clustering().clusters()).filter(c -> c < 0).count();
    if (count < 2) {
      notes.add(
          "%s found %s, so that there are no silhouettes."
              .formatted(view.method(), count == 0 ? "no cluster" : "one cluster"));
    }
    if (noise > 0) {
      notes.add(
          "%s takes %s for noise; they are in no cluster and have no silhouette, and count as one"
                  .formatted(view.method(), Sentences.count(noise, "row"))
              + " more group where methods are compared.");
    }
  }

  /** Two coordinates of the rows: the first features, or principal components of all. */
  private static PointMap map(ClusterRequest request, ClusterRows used, RunContext run) {
    int n = used.rows().length;
    if (used.specs().size() == 1) {
      double[] place = IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
      return new PointMap(
          "",
          List.of(),
          used.ids(),
          List.of(used.specs().get(0), new ColumnSpec("row", "")),
          new double[][] {used.raw()[0], place});
    }
    if (!request.components()) {
      return new PointMap(
          "", List.of(), used.ids(), used.specs().subList(0, 2), Arrays.copyOf(used.raw(), 2));
    }
    double[][] found =
        ClusterRows.transformed(
            Steps.parse("pca components=2").get(0), used.specs(), used.scaled(), run.part(0, 0));
    double all = Arrays.stream(used.scaled()).mapToDouble(Descriptive::variance).sum();
    List<ColumnSpec> axes = new ArrayList<>();
    for (int c = 0; c < 2; c++) {
      double part = c < found.length ? Descriptive.variance(found[c]) / all : 0;
      axes.add(
          new ColumnSpec(
              String.format(Locale.ROOT, "component %d, %.0f %% of variance", c + 1, 100 * part),
              ""));
    }
    return new PointMap(
        "",
        List.of(),
        used.ids(),
        axes,
        new double[][] {found[0], found.length > 1 ? found[1] : new double[n]});
  }

  /** Classes of the rows by number; rows without one are a class, too. */
  private static int[] reference(FeatureTable table, String column, ClusterRows used) {
    List<String> texts = table.texts(column);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    return Arrays.stream(used.rows())
        .map(row -> numbers.computeIfAbsent(texts.get(row), text -> numbers.size()))
        .toArray();
  }

  /** From the largest to the least: where the curve bends is the radius of dense regions. */
  private static double[] nearDistances(int rows, ClusterRows used, RunContext run) {
    double[] rising = new RowNeighbours(used.scaled()).distances(rows, run);
    Arrays.sort(rising);
    return IntStream.range(0, rising.length)
        .mapToDouble(i -> rising[rising.length - 1 - i])
        .toArray();
  }

  private static FeatureTable representatives(
      ClusterRequest request,
      ClusterRows used,
      ClusterResult.View first,
      List<String> notes,
      RunContext run) {
    int[] clusters = first.clustering().clusters();
    if (first.clustering().count() == 0) {
      notes.add("There are no representatives, because " + first.method() + " found no cluster.");
      return ClusterTables.representatives(request.table(), used, new int[0], clusters);
    }
    int count =
        request.representatives() == 0 ? first.clustering().count() : request.representatives();
    int[] chosen =
        Sentences.said(
            () ->
                Representatives.choose(
                    used.scaled(),
                    clusters,
                    request.choice(),
                    count,
                    Seeds.ofItem(request.seed(), 1),
                    run.cancel()));
    notes.add(
        "%s of the clusters of %s: %s."
            .formatted(
                Sentences.count(chosen.length, "representative"),
                first.method(),
                Sentences.list(Arrays.stream(chosen).mapToObj(used.ids()::get).toList())));
    return ClusterTables.representatives(request.table(), used, chosen, clusters);
  }
}
