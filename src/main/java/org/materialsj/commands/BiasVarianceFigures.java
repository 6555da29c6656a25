package org.materialsj.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.materialsj.learn.judge.BiasVariance;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.DecompositionResult;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;

/** The pictures of an error that is taken apart. */
final class BiasVarianceFigures {

  private static final ColumnSpec DISTANCE = new ColumnSpec("distance r", "sigma");
  private static final ColumnSpec ENERGY = new ColumnSpec("energy", "epsilon");
  private static final int EXAMPLES = 12;

  private BiasVarianceFigures() {}

  /**
   * The parts of the error against the complexity and along the distance; and the fits of the
   * simplest, the best and the most flexible learner.
   */
  static FigureGrid of(DecompositionResult result) {
    int last = result.values().size() - 1;
    List<Integer> shown = IntStream.of(0, result.best(), last).distinct().boxed().toList();
    List<Figure> figures = new ArrayList<>();
    figures.add(means(result));
    figures.add(along("Squared bias", result, shown, BiasVariance::bias));
    figures.add(along("Variance", result, shown, BiasVariance::variance));
    for (int index : shown) {
      figures.add(fits(result, index));
    }
    return new FigureGrid("Bias and variance", figures, 3);
  }

  private static Figure means(DecompositionResult result) {
    FeatureTable table = result.means();
    boolean numbers = table.isNumeric(result.complexity());
    double[] places =
        numbers
            ? table.numbers(result.complexity())
            : IntStream.rangeClosed(1, table.rows()).mapToDouble(i -> i).toArray();
    if (result.logarithmic()) {
      Arrays.setAll(places, i -> Math.log10(places[i]));
    }
    List<LineChart.Series> lines = new ArrayList<>();
    for (String name :
        List.of(
            DecompositionResult.BIAS,
            DecompositionResult.VARIANCE,
            DecompositionResult.NOISE,
            DecompositionResult.ERROR)) {
      lines.add(new LineChart.Series(name, places, table.numbers(name)));
    }
    return new LineChart(
            "Measured error = squared bias + variance + noise",
            new ColumnSpec((result.logarithmic() ? "log10 " : "") + result.complexity(), ""),
            new ColumnSpec("error", table.column(DecompositionResult.SUM).unit()),
            true,
            lines)
        .marked(places[result.best()]);
  }

  private static Figure along(
      String title,
      DecompositionResult result,
      List<Integer> shown,
      Function<BiasVariance, double[]> part) {
    Map<String, LineChart.Series> lines = new LinkedHashMap<>();
    for (int index : shown) {
      String name = result.complexity() + " " + result.values().get(index);
      BiasVariance parts = result.parts().get(index);
      lines.put(name, new LineChart.Series(name, parts.x(), part.apply(parts)));
    }
    return new LineChart(
        title + " along the distance",
        DISTANCE,
        new ColumnSpec(title.toLowerCase(Locale.ROOT), "epsilon^2"),
        true,
        List.copyOf(lines.values()));
  }

  private static Figure fits(DecompositionResult result, int index) {
    BiasVariance parts = result.parts().get(index);
    List<LineChart.Series> lines = new ArrayList<>();
    lines.add(new LineChart.Series("Lennard-Jones", parts.x(), parts.truth()));
    lines.add(new LineChart.Series("mean fit", parts.x(), parts.mean()));
    parts.examples().stream()
        .limit(EXAMPLES)
        .forEach(fit -> lines.add(new LineChart.Series("", parts.x(), fit, true)));
    return new LineChart(
            "Fits to "
                + EXAMPLES
                + " sets (grey), "
                + result.complexity()
                + " "
                + result.values().get(index),
            DISTANCE,
            ENERGY,
            false,
            lines)
        .layered();
  }
}
