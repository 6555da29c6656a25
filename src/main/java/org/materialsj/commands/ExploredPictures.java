package org.materialsj.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Element;
import org.materialsj.model.ElementOccurrence;
import org.materialsj.model.Fingerprint;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;
import org.materialsj.tasks.Exploration;
import org.materialsj.tasks.ExploreResult;
import org.materialsj.view.chart.ElementHeatMap;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.FingerprintChart;
import org.materialsj.view.chart.HeatMapFigure;
import org.materialsj.view.chart.HistogramGrid;
import org.materialsj.view.chart.Scatter3DFigure;
import org.materialsj.view.chart.ScatterFigure;
import org.materialsj.view.chart.ScatterMatrixFigure;
import org.materialsj.view.chart.ScreeFigure;

/**
 * What was seen in a table as pictures.
 *
 * @param result what was seen
 * @param source name of the table
 */
record ExploredPictures(ExploreResult result, String source) {

  private static final String NO_SHARES =
      "The projection does not tell what its dimensions explain.";
  private static final String NO_LOADINGS =
      "There are no loadings: the dimensions of this projection are no sums of columns.";

  private static final int MOST_IN_ROW = 3;

  /** What to say when something is to be saved that was not made. */
  static String none(Exploration analysis) {
    return "There is nothing to save of \""
        + analysis
        + "\": it is not among the analyses, or the table does not allow it; see the log.";
  }

  /** What to say when the shares of the dimensions are to be saved and there are none. */
  static String noShares(ExploreResult result) {
    return result.projected().isPresent() ? NO_SHARES : none(Exploration.PROJECTION);
  }

  /** What to say when loadings are to be saved and there are none. */
  static String noLoadings(ExploreResult result) {
    return result.projected().isPresent() ? NO_LOADINGS : none(Exploration.PROJECTION);
  }

  Optional<Figure> histograms() {
    return result.histograms().map(HistogramGrid::new);
  }

  Optional<Figure> elements() {
    return result.elements().map(counts -> new ElementHeatMap(counts, source, true));
  }

  /** The elements as bars, the most frequent first. */
  Optional<Figure> elementBars() {
    return result.elements().map(this::bars);
  }

  private FingerprintChart bars(ElementOccurrence counts) {
    List<Element> elements =
        counts.elements().stream()
            .sorted(Comparator.<Element>comparingInt(counts::count).reversed())
            .toList();
    return FingerprintChart.of(
        new Fingerprint(
            "Elements by number of " + counts.items(),
            source,
            elements.stream().map(e -> new ColumnSpec(e.symbol(), counts.items())).toList(),
            elements.stream().mapToDouble(counts::count).toArray()),
        "Element",
        "Count");
  }

  Optional<Figure> matrix() {
    return result.scatter().map(map -> new ScatterMatrixFigure(map, result.colouring()));
  }

  Optional<Figure> correlations() {
    return result
        .correlations()
        .map(
            both ->
                new FigureGrid(
                    "Correlations of " + source,
                    List.of(
                        HeatMapFigure.diverging(both.pearson(), 1),
                        HeatMapFigure.diverging(both.spearman(), 1)),
                    2));
  }

  Optional<Figure> checks() {
    return result.lines().map(lines -> lines("Checks of lines in " + source, lines));
  }

  Optional<Figure> trends() {
    return result.trends().map(lines -> lines("Trends inside groups of " + source, lines));
  }

  private static Figure lines(String title, ExploreResult.Lines lines) {
    List<Figure> figures =
        lines.drawn().stream()
            .<Figure>map(d -> new ScatterFigure(d.points(), d.colouring()).with(d.trends()))
            .toList();
    int count = figures.size();
    return count == 1
        ? figures.get(0)
        : new FigureGrid(title, figures, count <= 4 ? 2 : MOST_IN_ROW);
  }

  Optional<Figure> map() {
    return result.projected().map(each -> map(each.points(), each.colouring()));
  }

  private static Figure map(PointMap points, Colouring colouring) {
    return switch (points.axes().size()) {
      case 2 -> new ScatterFigure(points, colouring);
      case 3 -> new Scatter3DFigure(points, colouring);
      default -> new ScatterMatrixFigure(points, colouring);
    };
  }

  Optional<Figure> scree() {
    return result.projected().flatMap(ExploreResult.Projected::shares).map(ScreeFigure::new);
  }

  Optional<Figure> loadings() {
    return result
        .projected()
        .flatMap(ExploreResult.Projected::loadings)
        .map(HeatMapFigure::diverging);
  }

  /** All pictures that there are. */
  List<Figure> all() {
    return Stream.of(
            histograms(),
            elements(),
            elementBars(),
            matrix(),
            correlations(),
            checks(),
            trends(),
            scree(),
            loadings(),
            map())
        .flatMap(Optional::stream)
        .toList();
  }
}
