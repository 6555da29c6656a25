package org.materialsj.view.chart;

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
 */
record LineExtras(
    OptionalDouble mark, Optional<LineChart.Series> points, boolean layered, List<LineBand> bands) {

  static final LineExtras NONE =
      new LineExtras(OptionalDouble.empty(), Optional.empty(), false, List.of());

  LineExtras marked(double at) {
    return new LineExtras(OptionalDouble.of(at), points, layered, bands);
  }

  LineExtras dotted(LineChart.Series dots) {
    return new LineExtras(mark, Optional.of(dots), layered, bands);
  }

  LineExtras dashed() {
    return new LineExtras(mark, points, true, bands);
  }

  LineExtras banded(List<LineBand> behind) {
    return new LineExtras(mark, points, layered, List.copyOf(behind));
  }
}
