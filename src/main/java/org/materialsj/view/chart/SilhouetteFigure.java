package org.materialsj.view.chart;

import java.awt.Graphics2D;
import org.materialsj.model.explore.Silhouettes;

/** Silhouettes of clusters. */
public final class SilhouetteFigure implements Figure {

  private final Silhouettes silhouettes;

  /** A figure. */
  public SilhouetteFigure(Silhouettes silhouettes) {
    this.silhouettes = silhouettes;
  }

  @Override
  public String title() {
    return silhouettes.title();
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    PlotSheet.drawHead(g, title(), java.util.List.of(), 24, width, PlotSheet.unit(width, height));
  }
}
