package org.materialsj.view.chart;

import java.awt.Graphics2D;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;

/** Points of a space. */
public final class Scatter3DFigure implements Figure {

  private final PointMap map;

  /** A figure of the first three axes of a map, as usually seen. */
  public Scatter3DFigure(PointMap map, Colouring colouring) {
    this.map = map;
  }

  /** The figure seen from elsewhere: turned about the upright axis, then tilted (degrees). */
  public Scatter3DFigure seenFrom(double turn, double tilt) {
    return this;
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
