package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalInt;

/** What the colours and sizes of a {@link PointPlot} mean, to the right of its points. */
final class PointPlotKey {

  private final PointPlot.Content content;
  private final Optional<DotSizes> sizes;
  private final OptionalInt densest;

  /**
   * A key.
   *
   * @param content what is drawn
   * @param sizes sizes of dots, if they differ
   * @param densest the most points of a cell where cells are shaded
   */
  PointPlotKey(PointPlot.Content content, Optional<DotSizes> sizes, OptionalInt densest) {
    this.content = content;
    this.sizes = sizes;
    this.densest = densest;
  }

  /** The room that a key needs (units); it does not depend on the part that is shown. */
  static double room(PointPlot.Content content) {
    if (content.colours().isByClass()) {
      return 160;
    }
    boolean crowded = content.cloud().placed() > PointPlot.MOST_DOTS;
    return content.colours().scaleName().isPresent() || crowded || content.sizes().isPresent() ? 112 : 24;
  }

  /** Explains colours, and below them sizes; where cells are shaded, there are none. */
  void draw(Graphics2D g, Rectangle area, int width, double unit) {
    double left = area.getMaxX() + 16 * unit;
    double wide = width - left - 6 * unit;
    boolean sized = sizes.isPresent() && densest.isEmpty();
    double below = sized ? DotSizes.height(unit) + 16 * unit : 0;
    double tall = Math.max(1, area.height - below);
    Rectangle2D bar = new Rectangle2D.Double(left, area.y, 14 * unit, tall);
    PointColours colours = content.colours();
    if (colours.scaleName().isPresent()) {
      colours.scale().draw(g, bar, colours.scaleName().get(), unit);
    } else if (colours.isByClass()) {
      Legend legend = new Legend(colours.legendName(), colours.entries());
      legend.draw(g, new Rectangle2D.Double(left, area.y, wide, tall), unit);
    } else if (densest.isPresent()) {
      PlotAxis counts = PlotAxis.range(true, 1, Math.max(2, densest.getAsInt()));
      new ValueScale(counts).draw(g, bar, "Points per cell", unit);
    }
    if (sized) {
      double top = area.getMaxY() - DotSizes.height(unit);
      sizes
          .get()
          .drawLegend(g, new Rectangle2D.Double(left, top, wide, DotSizes.height(unit)), unit);
    } else if (sizes.isPresent()) {
      g.setColor(Color.DARK_GRAY);
      g.setFont(Lettering.font(Font.PLAIN, 12, unit));
      String hint = Lettering.fit(g.getFontMetrics(), "zoom in for sizes", wide);
      g.drawString(hint, (float) left, (float) (area.getMaxY() + 18 * unit));
    }
  }
}
