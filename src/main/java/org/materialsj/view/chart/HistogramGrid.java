package org.materialsj.view.chart;

import java.awt.Graphics2D;
import org.materialsj.model.explore.PointMap;

/** A histogram per axis. */
public final class HistogramGrid implements Figure {

  private final PointMap map;

  /** A histogram of each axis. */
  public HistogramGrid(PointMap map) {
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
