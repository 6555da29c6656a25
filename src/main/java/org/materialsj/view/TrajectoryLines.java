package org.materialsj.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.LineChart;

/**
 * The points of one chart as they come. Of long runs every second, fourth ... point is kept. Can be
 * used from several threads.
 */
final class TrajectoryLines {

  private static final int MOST_POINTS = 4000;

  private final TrajectoryChart chart;
  private final List<double[]> points = new ArrayList<>();
  private double[] last;
  private long told;
  private long stride = 1;

  TrajectoryLines(TrajectoryChart chart) {
    this.chart = chart;
  }

  /** Adds a point of each line at the end. */
  synchronized void add(double at, double[] values) {
    if (values.length != chart.lines().size()) {
      throw new IllegalArgumentException(
          "the chart " + chart.name() + " needs " + chart.lines().size() + " values");
    }
    double[] point = new double[values.length + 1];
    point[0] = at;
    System.arraycopy(values, 0, point, 1, values.length);
    last = point;
    if (told++ % stride == 0) {
      points.add(point);
      if (points.size() > MOST_POINTS) {
        for (int i = 0; 2 * i < points.size(); i++) {
          points.set(i, points.get(2 * i));
        }
        points.subList((points.size() + 1) / 2, points.size()).clear();
        stride *= 2;
      }
    }
  }

  /** Replaces the curve. */
  synchronized void replace(double[] x, double[] y) {
    points.clear();
    last = null;
    for (int i = 0; i < x.length; i++) {
      points.add(new double[] {x[i], y[i]});
    }
  }

  /** The chart as it is now. */
  synchronized Figure figure(OptionalDouble mark) {
    List<double[]> shown = new ArrayList<>(points);
    if (last != null && points.get(points.size() - 1) != last) {
      shown.add(last);
    }
    double[] x = column(shown, 0);
    List<LineChart.Series> series = new ArrayList<>();
    for (int line = 0; line < chart.lines().size(); line++) {
      series.add(new LineChart.Series(chart.lines().get(line), x, column(shown, line + 1)));
    }
    LineChart figure =
        new LineChart(chart.name(), chart.x(), chart.y(), chart.logarithmic(), series).compact();
    return chart.running() && mark.isPresent() ? figure.marked(mark.getAsDouble()) : figure;
  }

  private static double[] column(List<double[]> points, int which) {
    return points.stream().mapToDouble(point -> point[which]).toArray();
  }
}
