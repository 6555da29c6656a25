package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.learn.cluster.Agreement;
import org.materialsj.learn.cluster.Clustering;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.model.explore.Silhouettes;

/** The tables of clusters. */
final class ClusterTables {

  private static final String NOISE = "noise";

  private ClusterTables() {}

  /** The name of a cluster, such as "c1"; letters keep it from being read as a number. */
  static String name(int cluster) {
    return cluster < 0 ? NOISE : "c" + (cluster + 1);
  }

  /** The table with the clusters of each method behind it; rows that were left out have none. */
  static FeatureTable clustered(FeatureTable table, int[] rows, List<ClusterResult.View> views) {
    FeatureTable.Builder builder = table.toBuilder();
    List<String> taken = new ArrayList<>(table.columns().stream().map(ColumnSpec::name).toList());
    for (ClusterResult.View view : views) {
      String[] names = new String[table.rows()];
      Arrays.fill(names, "");
      int[] clusters = view.clustering().clusters();
      for (int i = 0; i < rows.length; i++) {
        names[rows[i]] = name(clusters[i]);
      }
      builder.texts(column("cluster " + view.method(), taken), Arrays.asList(names));
      view.silhouettes()
          .ifPresent(
              silhouettes ->
                  builder.ownNumbers(
                      column("silhouette " + view.method(), taken),
                      spread(silhouettes.values(), rows, table.rows())));
      view.clustering()
          .certainties()
          .ifPresent(
              certainties ->
                  builder.ownNumbers(
                      column("certainty " + view.method(), taken),
                      spread(certainties, rows, table.rows())));
    }
    return builder.build();
  }

  private static double[] spread(double[] values, int[] rows, int count) {
    double[] all = new double[count];
    Arrays.fill(all, Double.NaN);
    for (int i = 0; i < rows.length; i++) {
      all[rows[i]] = values[i];
    }
    return all;
  }

  private static ColumnSpec column(String name, List<String> taken) {
    String free = name;
    for (int k = 2; taken.contains(free); k++) {
      free = name + " " + k;
    }
    taken.add(free);
    return new ColumnSpec(free, "");
  }

  /** One row per method: clusters, sizes, silhouette, and what else the method tells. */
  static FeatureTable comparison(List<ClusterResult.View> views) {
    FeatureTable.Builder builder =
        FeatureTable.builder(views.stream().map(ClusterResult.View::method).toList());
    Map<String, ToDoubleFunction<ClusterResult.View>> columns = new LinkedHashMap<>();
    columns.put("clusters", view -> view.clustering().count());
    columns.put("smallest", view -> Arrays.stream(sizes(view)).min().orElse(0));
    columns.put("largest", view -> Arrays.stream(sizes(view)).max().orElse(0));
    columns.put(
        ClusterScan.SILHOUETTE,
        view -> view.silhouettes().map(Silhouettes::mean).orElse(Double.NaN));
    for (ClusterResult.View view : views) {
      for (Clustering.Fact fact : view.clustering().facts()) {
        columns.put(fact.column().name(), each -> value(each, fact.column().name()));
      }
    }
    columns.forEach(
        (name, value) ->
            builder.ownNumbers(
                new ColumnSpec(name, ""), views.stream().mapToDouble(value).toArray()));
    return builder.build();
  }

  private static int[] sizes(ClusterResult.View view) {
    return view.clustering().sizes();
  }

  private static double value(ClusterResult.View view, String fact) {
    return view.clustering().facts().stream()
        .filter(each -> each.column().name().equals(fact))
        .mapToDouble(Clustering.Fact::value)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** One row per pair of divisions of the rows. */
  static FeatureTable agreement(Map<String, int[]> divisions) {
    List<String> names = List.copyOf(divisions.keySet());
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (int a = 0; a < names.size(); a++) {
      for (int b = a + 1; b < names.size(); b++) {
        first.add(names.get(a));
        second.add(names.get(b));
      }
    }
    Function<Measure, double[]> values =
        measure ->
            IntStream.range(0, first.size())
                .mapToDouble(
                    p -> measure.of(divisions.get(first.get(p)), divisions.get(second.get(p))))
                .toArray();
    return FeatureTable.builder(
            IntStream.rangeClosed(1, first.size()).mapToObj(Integer::toString).toList())
        .texts(new ColumnSpec("first", ""), first)
        .texts(new ColumnSpec("second", ""), second)
        .ownNumbers(new ColumnSpec("adjusted_Rand", ""), values.apply(Agreement::adjustedRand))
        .ownNumbers(
            new ColumnSpec("normalised_information", ""),
            values.apply(Agreement::normalisedInformation))
        .build();
  }

  private interface Measure {
    double of(int[] first, int[] second);
  }

  /** The adjusted Rand indices of all pairs. */
  static NamedMatrix agreements(Map<String, int[]> divisions) {
    List<String> names = List.copyOf(divisions.keySet());
    double[][] numbers = new double[names.size()][names.size()];
    for (int a = 0; a < numbers.length; a++) {
      for (int b = 0; b < numbers.length; b++) {
        numbers[a][b] =
            Agreement.adjustedRand(divisions.get(names.get(a)), divisions.get(names.get(b)));
      }
    }
    return new NamedMatrix(
        "Agreement of methods",
        List.of("1: the same clusters; 0: what chance gives"),
        "method",
        names,
        "method",
        names,
        new ColumnSpec("adjusted Rand index", ""),
        numbers);
  }

  /** The rows that stand for clusters, with all columns of the table and their cluster first. */
  static FeatureTable representatives(
      FeatureTable table, ClusterRows used, int[] chosen, int[] clusters) {
    int[] rows = Arrays.stream(chosen).map(i -> used.rows()[i]).toArray();
    FeatureTable picked = table.select(rows);
    List<String> taken = new ArrayList<>(table.columns().stream().map(ColumnSpec::name).toList());
    FeatureTable.Builder builder =
        FeatureTable.builder(picked.ids())
            .texts(
                column("cluster", taken),
                Arrays.stream(chosen).mapToObj(i -> name(clusters[i])).toList());
    for (ColumnSpec column : picked.columns()) {
      if (picked.isNumeric(column.name())) {
        builder.numbers(column, picked.sharedNumbers(column.name()));
      } else {
        builder.texts(column, picked.texts(column.name()));
      }
    }
    return builder.build();
  }
}
