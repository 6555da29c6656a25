package org.materialsj.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;
import org.materialsj.tasks.BoltzmannRequest;
import org.materialsj.tasks.BoltzmannResult;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.chart.LineChart.Series;
import org.materialsj.view.chart.ScatterFigure;

/** The pictures of sampled surfaces. */
final class BoltzmannFigures {

  /** So many samples of each method are drawn. */
  private static final int DRAWN = 3000;

  private BoltzmannFigures() {}

  /** Densities along x, samples of each method, and the training of the flow. */
  static FigureGrid of(BoltzmannResult result) {
    List<Figure> figures = new ArrayList<>();
    figures.add(marginals(result));
    for (BoltzmannRequest.Method method : result.request().methods()) {
      figures.add(samples(result, method.toString()));
    }
    if (result.losses().rows() > 0) {
      figures.add(losses(result.losses()));
    }
    return new FigureGrid("Boltzmann sampling", figures, figures.size() > 2 ? 2 : 1);
  }

  private static LineChart marginals(BoltzmannResult result) {
    FeatureTable table = result.marginals();
    List<Series> lines = new ArrayList<>();
    for (ColumnSpec column : table.columns()) {
      if (!column.name().equals("x")) {
        lines.add(new Series(column.name(), table.numbers("x"), table.numbers(column.name())));
      }
    }
    return new LineChart(
            result.request().surface() + ": density along x, weights applied",
            table.column("x"),
            new ColumnSpec("density", ""),
            false,
            lines)
        .layered();
  }

  private static ScatterFigure samples(BoltzmannResult result, String method) {
    FeatureTable table = result.samples();
    List<String> methods = table.texts("method");
    int first = methods.indexOf(method);
    int count = methods.lastIndexOf(method) - first + 1;
    int drawn = Math.min(DRAWN, count);
    int[] rows = new int[drawn];
    for (int i = 0; i < drawn; i++) {
      rows[i] = first + (int) ((long) i * count / drawn);
    }
    FeatureTable some = table.select(rows);
    return new ScatterFigure(
        PointMap.of("Samples of " + method, List.of(), some, List.of("x", "y")),
        Colouring.byColumn(some, "energy"));
  }

  private static LineChart losses(FeatureTable table) {
    int[] later =
        IntStream.range(0, table.rows())
            .filter(i -> !Double.isNaN(table.sharedNumbers("energy loss")[i]))
            .toArray();
    List<Series> lines = new ArrayList<>();
    lines.add(new Series("likelihood", table.numbers("step"), table.numbers("likelihood loss")));
    if (later.length > 0) {
      FeatureTable energies = table.select(later);
      lines.add(new Series("energy", energies.numbers("step"), energies.numbers("energy loss")));
    }
    return new LineChart(
        "Training of the flow", table.column("step"), new ColumnSpec("loss", ""), false, lines);
  }
}
