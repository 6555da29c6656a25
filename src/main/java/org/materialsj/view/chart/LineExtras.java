package org.materialsj.view.chart;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a {@link LineChart} has besides its lines.
 *
 * @param mark where an upright dashed line stands
 * @param points points that no line joins
 * @param layered whether all lines but the first are dashed
 * @param bands stand behind the lines
 * @param compact whether letters are large for the size of the chart, which is to be small
 */
record LineExtras(
    OptionalDouble mark,
    Optional<LineChart.Series> points,
    boolean layered,
    List<LineBand> bands,
    boolean compact) {

  static final LineExtras NONE =
      new LineExtras(OptionalDouble.empty(), Optional.empty(), false, List.of(), false);

  LineExtras marked(double at) {
    return new LineExtras(OptionalDouble.of(at), points, layered, bands, compact);
  }

  LineExtras dotted(LineChart.Series dots) {
    return new LineExtras(mark, Optional.of(dots), layered, bands, compact);
  }

  LineExtras dashed() {
    return new LineExtras(mark, points, true, bands, compact);
  }

  LineExtras banded(List<LineBand> behind) {
    return new LineExtras(mark, points, layered, List.copyOf(behind), compact);
  }

  LineExtras small() {
    return new LineExtras(mark, points, layered, bands, true);
  }

  /** The size of a letter of size 1 in a chart of some pixels. */
  double unit(int width, int height) {
    return compact
        ? Math.min(width / 480.0, height / 250.0)
        : Math.min(width / 620.0, height / 430.0);
  }

  /** A colour that stands back. */
  static Color pale(Color full) {
    return new Color(
        (full.getRed() + 2 * 255) / 3,
        (full.getGreen() + 2 * 255) / 3,
        (full.getBlue() + 2 * 255) / 3);
  }
}
