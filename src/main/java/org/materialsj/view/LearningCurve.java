package org.materialsj.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.materialsj.model.ColumnSpec;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.LineChart;

/** What a training has told of its loss so far, as a figure. Safe to use from any thread. */
final class LearningCurve {

  /** When there are more points than this, every second one is left out. */
  private static final int MOST_POINTS = 2000;

  private final String title;
  private final List<double[]> points = new ArrayList<>();
  private int stride = 1;

  LearningCurve(String title) {
    this.title = title;
  }

  /** Adds a step, at the end. */
  synchronized void add(int step, double training, OptionalDouble validation) {
    if (step % stride != 0) {
      return;
    }
    points.add(new double[] {step, training, validation.orElse(Double.NaN)});
    if (points.size() > MOST_POINTS) {
      stride *= 2;
      points.removeIf(point -> (int) point[0] % stride != 0);
    }
  }

  /** The figure of now. */
  synchronized Figure figure() {
    List<LineChart.Series> lines = new ArrayList<>();
    double[] steps = column(0);
    lines.add(new LineChart.Series("training", steps, column(1)));
    if (points.stream().anyMatch(point -> !Double.isNaN(point[2]))) {
      lines.add(new LineChart.Series("validation", steps, column(2)));
    }
    return new LineChart(
        title, new ColumnSpec("step", ""), new ColumnSpec("loss", ""), true, lines);
  }

  private double[] column(int which) {
    return points.stream().mapToDouble(point -> point[which]).toArray();
  }
}
