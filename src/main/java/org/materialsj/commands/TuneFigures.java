package org.materialsj.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.TuneResult;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;

/** The pictures of a search over settings. */
final class TuneFigures {

  private TuneFigures() {}

  /** Inner and outer scores, all trials, learning curve and validation curve. */
  static FigureGrid of(TuneResult result) {
    List<Figure> figures = new ArrayList<>();
    figures.add(nested(result));
    figures.add(trials(result));
    String score = result.score().toString();
    figures.add(curve("Learning curve", result.learning(), TuneResult.ROWS, false, score));
    result
        .validation()
        .ifPresent(
            table -> {
              String setting = table.columns().get(0).name();
              figures.add(curve("Validation curve", table, setting, result.logarithmic(), score));
            });
    String target = result.model().target().column().name();
    return new FigureGrid("Tuning of " + target, figures, 2);
  }

  /** The score that was searched for beside the honest one, fold by fold. */
  private static Figure nested(TuneResult result) {
    FeatureTable folds = result.folds();
    int count = folds.rows() - 2;
    double[] x = IntStream.rangeClosed(1, count).mapToDouble(i -> i).toArray();
    List<LineChart.Series> lines = new ArrayList<>();
    for (String kind : List.of(TuneResult.INNER, TuneResult.OUTER, TuneResult.BASELINE)) {
      double[] scores = folds.numbers(kind + result.score());
      lines.add(new LineChart.Series(kind.strip(), x, Arrays.copyOf(scores, count)));
    }
    return new LineChart(
        "Score searched for (inner) and honest score (outer)",
        new ColumnSpec("outer fold", ""),
        axis(folds, TuneResult.OUTER, result),
        false,
        lines);
  }

  private static ColumnSpec axis(FeatureTable table, String kind, TuneResult result) {
    String score = result.score().toString();
    return new ColumnSpec(score, table.column(kind + score).unit());
  }

  /** The score of each trial and the best one so far. */
  private static Figure trials(TuneResult result) {
    double[] scores = result.trials().numbers(TuneResult.VALIDATION + result.score());
    double[] best = scores.clone();
    for (int i = 1; i < best.length; i++) {
      boolean worse =
          Double.isNaN(best[i]) || result.score().gain(best[i]) < result.score().gain(best[i - 1]);
      best[i] = worse ? best[i - 1] : best[i];
    }
    double[] x = IntStream.rangeClosed(1, best.length).mapToDouble(i -> i).toArray();
    return new LineChart(
            "Trials on all rows",
            new ColumnSpec("trial", ""),
            axis(result.trials(), TuneResult.VALIDATION, result),
            false,
            List.of(
                new LineChart.Series("best so far", x, best),
                new LineChart.Series("trial", x, scores)))
        .layered();
  }

  /** Training and validation score with their spread over the folds. */
  private static Figure curve(
      String title, FeatureTable table, String x, boolean logarithmic, String score) {
    double[] places = table.numbers(x);
    if (logarithmic) {
      Arrays.setAll(places, i -> Math.log10(places[i]));
    }
    List<LineChart.Series> lines = new ArrayList<>();
    for (String kind : List.of(TuneResult.TRAINING, TuneResult.VALIDATION)) {
      double[] mean = table.numbers(kind + score);
      double[] spread = table.numbers(TuneResult.DEVIATION + kind + score);
      String name = kind.strip();
      lines.add(new LineChart.Series(name, places, mean));
      if (Arrays.stream(spread).noneMatch(Double::isNaN)) {
        lines.add(new LineChart.Series(name, places, plus(mean, spread, 1), true));
        lines.add(new LineChart.Series(name, places, plus(mean, spread, -1), true));
      }
    }
    return new LineChart(
        title + " (pale: standard deviation of folds)",
        new ColumnSpec(logarithmic ? "log10 " + x : x, ""),
        new ColumnSpec(score, table.column(TuneResult.VALIDATION + score).unit()),
        false,
        lines);
  }

  private static double[] plus(double[] values, double[] more, int sign) {
    double[] sums = new double[values.length];
    Arrays.setAll(sums, i -> values[i] + sign * more[i]);
    return sums;
  }
}
