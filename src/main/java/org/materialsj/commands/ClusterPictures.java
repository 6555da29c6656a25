package org.materialsj.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.ClusterResult;
import org.materialsj.view.chart.DendrogramFigure;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.HeatMapFigure;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.chart.ScatterFigure;
import org.materialsj.view.chart.SilhouetteFigure;

/**
 * The pictures of clusters.
 *
 * @param result what was found
 * @param nearRows rows to the last of which distances were measured
 */
record ClusterPictures(ClusterResult result, int nearRows) {

  private static final int MOST_IN_ROW = 2;

  /** A curve of more points looks the same with so many of them. */
  private static final int MOST_POINTS = 2000;

  /** All pictures that there are, the maps last, so that their window is on top. */
  List<Figure> all() {
    List<Figure> all = new ArrayList<>();
    if (result.scan().isPresent()) {
      all.add(scan());
    }
    if (result.nearDistances().isPresent()) {
      all.add(distances());
    }
    if (!trees().isEmpty()) {
      all.add(dendrograms());
    }
    if (!silhouetteFigures().isEmpty()) {
      all.add(silhouettes());
    }
    all.add(agreement());
    all.add(maps());
    return all;
  }

  /** The rows in the colours of their clusters, a map per method. */
  Figure maps() {
    return grid(
        "Clusters",
        result.views().stream()
            .<Figure>map(view -> new ScatterFigure(view.map(), view.colouring()))
            .toList());
  }

  /** How well rows fit into their clusters, a picture per method. */
  Figure silhouettes() {
    return grid(
        "Silhouettes", some(silhouetteFigures(), "silhouettes: no method found two clusters"));
  }

  private List<Figure> silhouetteFigures() {
    return result.views().stream()
        .flatMap(view -> view.silhouettes().stream())
        .<Figure>map(SilhouetteFigure::new)
        .toList();
  }

  /** How clusters grew, a picture per hierarchical method. */
  Figure dendrograms() {
    return grid("Dendrograms", some(trees(), "a dendrogram: name the method hierarchical"));
  }

  private List<Figure> trees() {
    return result.views().stream()
        .filter(view -> view.tree().isPresent())
        .<Figure>map(
            view -> new DendrogramFigure(view.tree().orElseThrow()).coloured(view.colouring()))
        .toList();
  }

  private static List<Figure> some(List<Figure> figures, String missing) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to draw for " + missing + ".");
    }
    return figures;
  }

  private static Figure grid(String title, List<Figure> figures) {
    return figures.size() == 1
        ? figures.get(0)
        : new FigureGrid(title, figures, Math.min(MOST_IN_ROW, figures.size()));
  }

  /** The adjusted Rand indices of all pairs of methods. */
  Figure agreement() {
    return HeatMapFigure.diverging(result.agreements(), 1);
  }

  /** Silhouette, inertia and BIC by the number of clusters, as far as there are any. */
  Figure scan() {
    FeatureTable table =
        result
            .scan()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is nothing to draw for the scan: say up to which number of clusters"
                            + " it goes."));
    double[] numbers = table.numbers("k");
    Function<String, double[]> values = table::numbers;
    List<Figure> charts =
        table.columns().stream()
            .skip(1)
            .filter(column -> Arrays.stream(values.apply(column.name())).anyMatch(Double::isFinite))
            .<Figure>map(
                column ->
                    new LineChart(
                        title(column.name()),
                        new ColumnSpec("clusters k", ""),
                        new ColumnSpec(column.name().replace('_', ' '), ""),
                        false,
                        List.of(new LineChart.Series("", numbers, values.apply(column.name())))))
            .toList();
    return grid("Scan of numbers of clusters", some(charts, "the scan: there are too few rows"));
  }

  private static String title(String measure) {
    return switch (measure) {
      case "BIC" -> "Gaussian mixtures: less is better";
      case "inertia" -> "k-means: look for the bend";
      default -> "k-means: more is better";
    };
  }

  /** The distances of all rows from their near rows, falling. */
  Figure distances() {
    double[] all =
        result
            .nearDistances()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is nothing to draw for distances: say to how many rows."));
    int[] shown =
        IntStream.range(0, Math.min(all.length, MOST_POINTS))
            .map(i -> (int) ((long) i * all.length / Math.min(all.length, MOST_POINTS)))
            .toArray();
    return new LineChart(
        "Distance curve: dense regions end at its bend",
        new ColumnSpec("rows, most isolated first", ""),
        new ColumnSpec("distance within which " + nearRows + " rows lie", ""),
        false,
        List.of(
            new LineChart.Series(
                "",
                Arrays.stream(shown).mapToDouble(i -> i + 1).toArray(),
                Arrays.stream(shown).mapToDouble(i -> all[i]).toArray())));
  }
}
