package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.BitSet;
import org.materialsj.view.colour.Palette;

/** Draws rings around some points of a {@link PointPlot}, and the numbers of pinned ones. */
final class MarkPainter {

  private static final int WHITE = 0xFFFFFF;
  private static final int INK = 0x111111;
  private static final int SELECTED = 0xD55E00;

  /** The radius of selected points where points are not drawn themselves (units). */
  private static final double CROWD_RADIUS = 1.8;

  private final PointPlot plot;
  private final PointPlot.Marks marks;
  private final int fine;

  /**
   * A painter.
   *
   * @param plot where the points are
   * @param marks which of them are pointed out
   * @param fine pixels per unit of length
   */
  MarkPainter(PointPlot plot, PointPlot.Marks marks, int fine) {
    this.plot = plot;
    this.marks = marks;
    this.fine = fine;
  }

  void draw(Graphics2D g, Rectangle area, double unit) {
    if (marks.selected().length + marks.pinned().size() > 0 || marks.current().isPresent()) {
      DotLayer layer = new DotLayer(fine * area.width, fine * area.height);
      drawRings(layer, fine * unit);
      g.drawImage(layer.image(), area.x, area.y, area.width, area.height, null);
    }
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(Lettering.font(Font.BOLD, 12, unit));
    for (int k = 0; k < marks.pinned().size(); k++) {
      int point = marks.pinned().get(k);
      if (plot.isShown(point)) {
        g.setColor(new Color(INK));
        double x = area.x + plot.x(point, area.width) + (plot.radius(point) + 6) * unit;
        double y = area.y + plot.y(point, area.height) - (plot.radius(point) + 3) * unit;
        g.drawString(Integer.toString(k + 1), (float) x, (float) y);
      }
    }
  }

  private void drawRings(DotLayer layer, double unit) {
    if (plot.isDense()) {
      drawCrowd(layer, unit);
    } else {
      for (int point : marks.selected()) {
        outline(layer, point, unit, 0, 1.8, SELECTED);
      }
    }
    for (int k = 0; k < marks.pinned().size(); k++) {
      outline(layer, marks.pinned().get(k), unit, 2, 2.4, Palette.rgb(k + 1));
    }
    marks
        .current()
        .ifPresent(
            point -> {
              outline(layer, point, unit, 3.5, 4, WHITE);
              outline(layer, point, unit, 4.5, 2, INK);
            });
  }

  /** A disc for each pixel in which there are selected points, however many. */
  private void drawCrowd(DotLayer layer, double unit) {
    int width = layer.image().getWidth();
    int height = layer.image().getHeight();
    BitSet drawn = new BitSet(width * height);
    for (int point : marks.selected()) {
      if (plot.isShown(point)) {
        double x = plot.x(point, width);
        double y = plot.y(point, height);
        int pixel = Math.min(height - 1, (int) y) * width + Math.min(width - 1, (int) x);
        if (!drawn.get(pixel)) {
          drawn.set(pixel);
          layer.disc(x, y, CROWD_RADIUS * unit, SELECTED, 1);
        }
      }
    }
  }

  /** A ring with a gap to its point. */
  private void outline(DotLayer layer, int point, double unit, double gap, double thick, int rgb) {
    if (plot.isShown(point)) {
      double inner = (plot.radius(point) + gap) * unit;
      double x = plot.x(point, layer.image().getWidth());
      double y = plot.y(point, layer.image().getHeight());
      layer.ring(x, y, inner, inner + thick * unit, rgb);
    }
  }
}
