package org.materialsj.view.chart;

import java.awt.Graphics2D;
import org.materialsj.model.explore.ExplainedShares;

/** Shares of components. */
public final class ScreeFigure implements Figure {

  private final ExplainedShares shares;

  /** A figure. */
  public ScreeFigure(ExplainedShares shares) {
    this.shares = shares;
  }

  @Override
  public String title() {
    return shares.title();
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    PlotSheet.drawHead(g, title(), java.util.List.of(), 24, width, PlotSheet.unit(width, height));
  }
}
