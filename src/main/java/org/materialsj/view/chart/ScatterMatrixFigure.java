package org.materialsj.view.chart;

import java.awt.Graphics2D;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;

/** Each axis of a map against each. */
public final class ScatterMatrixFigure implements Figure {

  private final PointMap map;

  /** A figure of all axes. */
  public ScatterMatrixFigure(PointMap map, Colouring colouring) {
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
}
