package org.materialsj.learn.projection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.umap.UmapLayout;

/**
 * UMAP: keeps the graph of neighbours, see {@link UmapLayout}.
 *
 * @param neighbours rows that each row looks at, itself among them; 0 for 15, or all if these are
 *     fewer
 * @param minDistance how close rows may lie in the map
 * @param epochs passes over the graph; 0 for the library's choice
 */
record ManifoldMap(int neighbours, double minDistance, int epochs) implements Projection {

  static final String NAME = "UMAP";

  static final ProjectionKind KIND =
      new ProjectionKind(
          NAME,
          false,
          "UMAP places only the rows that it is given: add the new rows to the table and make the"
              + " map again.",
          ManifoldMap::of);

  private static final String AUTO = "auto";
  private static final int USUAL_NEIGHBOURS = 15;
  private static final int LEAST_ROWS = 5;

  private static ManifoldMap of(Settings settings) {
    return new ManifoldMap(
        automatic(settings, "neighbours", 2, 1000),
        settings.number("minDistance", 0.1, 0, 1),
        automatic(settings, "epochs", 11, 100_000));
  }

  private static int automatic(Settings settings, String name, int least, int most) {
    return settings.text(name, AUTO).equals(AUTO) ? 0 : settings.integer(name, 0, least, most);
  }

  private static String text(int value) {
    return value == 0 ? AUTO : Integer.toString(value);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> settings() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("neighbours", text(neighbours));
    map.put("minDistance", Double.toString(minDistance));
    map.put("epochs", text(epochs));
    return map;
  }

  @Override
  public ProjectionResult fit(
      double[][] columns, double[] classes, int dimensions, long seed, RunContext run) {
    int n = columns.length == 0 ? 0 : columns[0].length;
    ProjectionInput.check(NAME, columns, dimensions, Math.max(1, Math.min(columns.length, n - 3)));
    if (n < LEAST_ROWS) {
      throw new IllegalArgumentException(
          NAME + " needs at least " + LEAST_ROWS + " rows, got " + n + ": choose PCA.");
    }
    if (neighbours > n - 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d neighbours need more rows than %d: set neighbours to at most %d, or to auto.",
              neighbours,
              n,
              n - 1));
    }
    int used = neighbours > 0 ? neighbours : Math.min(USUAL_NEIGHBOURS, n - 1);
    double[][] coordinates =
        UmapLayout.of(
            columns, new UmapLayout.Options(dimensions, used, minDistance, epochs), seed, run);
    return new ProjectionResult(
        coordinates,
        ProjectionInput.axes(NAME, dimensions),
        new double[0],
        Map.of(),
        List.of(
            String.format(
                Locale.ROOT,
                "In a UMAP near rows are alike, but distances between clusters and their sizes say"
                    + " little. Each row looked at %d rows: compare maps of several numbers.",
                used)),
        Optional.empty(),
        Optional.empty());
  }
}
