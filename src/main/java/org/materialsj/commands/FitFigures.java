package org.materialsj.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.FitPotential;
import org.materialsj.tasks.FitPotentialResult;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;

/** The pictures of a fitted potential, in one. */
final class FitFigures {

  private FitFigures() {}

  static Figure of(FitPotentialResult result) {
    List<Figure> figures = new ArrayList<>();
    figures.add(curve(result.curve()));
    result.learning().map(FitFigures::learning).ifPresent(figures::add);
    figures.addAll(PotentialParity.plots(result.errors()));
    return new FigureGrid("Fitted pair potential", figures, Math.min(2, figures.size()));
  }

  private static Figure curve(FeatureTable table) {
    List<LineChart.Series> lines = new ArrayList<>();
    for (ColumnSpec column : table.columns()) {
      if (!column.name().equals(FitPotential.DISTANCE)) {
        lines.add(
            new LineChart.Series(
                column.name(),
                table.numbers(FitPotential.DISTANCE),
                table.numbers(column.name())));
      }
    }
    return new LineChart(
        "Fitted pair energy",
        new ColumnSpec("distance r", table.column(FitPotential.DISTANCE).unit()),
        new ColumnSpec("pair energy V", table.columns().get(1).unit()),
        false,
        lines);
  }

  /** Root mean square error of each constant by number of frames, a line per noise. */
  private static Figure learning(FeatureTable table) {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      String name = table.texts("constant").get(row) + ", noise " + table.numbers("noise")[row];
      rows.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
    }
    List<LineChart.Series> lines = new ArrayList<>();
    rows.forEach(
        (name, own) -> {
          double[] frames = column(table, "frames", own);
          double[] bias = Arrays.stream(column(table, "bias", own)).map(Math::abs).toArray();
          lines.add(new LineChart.Series(name, frames, column(table, "RMS error", own)));
          lines.add(new LineChart.Series(name, frames, bias, true));
        });
    return new LineChart(
        "Error of the learned constants (pale: their bias)",
        new ColumnSpec("frames", ""),
        new ColumnSpec("RMS error", "%"),
        true,
        lines);
  }

  private static double[] column(FeatureTable table, String name, List<Integer> rows) {
    double[] values = table.numbers(name);
    return rows.stream().mapToDouble(row -> values[row]).toArray();
  }
}
