package org.materialsj.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.learn.active.SimulatedCurves;
import org.materialsj.model.ColumnSpec;
import org.materialsj.tasks.ProposeActively;
import org.materialsj.tasks.SimulateActively;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineBand;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.chart.LineChart.Series;

/** The pictures of active learning. */
final class ActiveFigures {

  /** With more acquisitions than this, the lines of the quantiles would hide the curves. */
  private static final int MOST_WITH_QUANTILES = 2;

  private ActiveFigures() {}

  /** The curves of a simulation, one chart for each measure. */
  static FigureGrid of(SimulateActively.Result result) {
    SimulatedCurves curves = result.simulated();
    List<Figure> charts =
        IntStream.range(0, curves.measures().size())
            .<Figure>mapToObj(measure -> chart(curves, measure))
            .toList();
    return new FigureGrid("Active learning", charts, 1);
  }

  private static LineChart chart(SimulatedCurves curves, int measure) {
    double[] x = Arrays.stream(curves.answers()).asDoubleStream().toArray();
    ColumnSpec what = curves.measures().get(measure).column();
    int count = curves.acquisitions().size();
    List<Series> lines = new ArrayList<>();
    List<LineBand> bands = new ArrayList<>();
    for (int a = 0; a < count; a++) {
      SimulatedCurves.Summary summary = curves.summary(measure, a);
      String name = curves.acquisitions().get(a).toString();
      lines.add(new Series(name, x, summary.mean()));
      bands.add(
          new LineBand(
              name,
              x,
              plus(summary.mean(), summary.error(), -1),
              plus(summary.mean(), summary.error(), 1)));
      if (count <= MOST_WITH_QUANTILES) {
        lines.add(new Series(name, x, summary.low(), true));
        lines.add(new Series(name, x, summary.high(), true));
      }
    }
    int seeds = curves.scores()[measure][0].length;
    boolean few = count <= MOST_WITH_QUANTILES;
    String title = seeds + " seeds: mean, its error (band)" + (few ? ", 10 and 90 % (pale)" : "");
    LineChart chart = new LineChart(title, new ColumnSpec("answers", ""), what, false, lines);
    return (few ? chart : chart.layered()).banded(bands);
  }

  /** The candidates with what a model thinks of them; circles are those proposed. */
  static LineChart of(ProposeActively.Ranking ranking) {
    double[] x = IntStream.rangeClosed(1, ranking.values().length).asDoubleStream().toArray();
    boolean spread = ranking.spread().length > 0;
    double[] at = Arrays.stream(ranking.chosen()).mapToDouble(i -> x[i]).toArray();
    double[] values =
        Arrays.stream(ranking.chosen()).mapToDouble(i -> ranking.values()[i]).toArray();
    LineChart chart =
        new LineChart(
                "Candidates; circles: to be measured" + (spread ? "; band: spread" : ""),
                new ColumnSpec("candidate", ""),
                ranking.answer(),
                false,
                List.of(new Series("", x, ranking.values())))
            .dotted(new Series("", at, values));
    return spread
        ? chart.banded(
            List.of(
                new LineBand(
                    "",
                    x,
                    plus(ranking.values(), ranking.spread(), -1),
                    plus(ranking.values(), ranking.spread(), 1))))
        : chart;
  }

  private static double[] plus(double[] values, double[] more, int sign) {
    double[] sums = new double[values.length];
    Arrays.setAll(sums, i -> values[i] + sign * more[i]);
    return sums;
  }
}
