package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import org.materialsj.view.colour.Palette;

/** Draws rings around some points of a {@link PointPlot}, and the numbers of pinned ones. */
final class MarkPainter {

  private static final Color INK = new Color(0x111111);
  private static final int SELECTED = 0xD55E00;

  /** The diameter of selected points where points are not drawn themselves (units). */
  private static final double CROWD = 3.6;

  private final PointPlot plot;
  private final PointPlot.Marks marks;

  /**
   * A painter.
   *
   * @param plot where the points are
   * @param marks which of them are pointed out
   */
  MarkPainter(PointPlot plot, PointPlot.Marks marks) {
    this.plot = plot;
    this.marks = marks;
  }

  void draw(Graphics2D g, Rectangle area, double unit) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    Shape clip = g.getClip();
    g.clip(area);
    drawRings(g, area, unit);
    g.setClip(clip);
    g.setFont(Lettering.font(Font.BOLD, 12, unit));
    for (int k = 0; k < marks.pinned().size(); k++) {
      int point = marks.pinned().get(k);
      if (plot.isShown(point)) {
        g.setColor(INK);
        double x = area.x + plot.x(point, area.width) + (plot.radius(point) + 6) * unit;
        double y = area.y + plot.y(point, area.height) - (plot.radius(point) + 3) * unit;
        g.drawString(Integer.toString(k + 1), (float) x, (float) y);
      }
    }
  }

  private void drawRings(Graphics2D g, Rectangle area, double unit) {
    if (plot.isDense()) {
      drawCrowd(g, area, unit);
    } else {
      for (int point : marks.selected()) {
        outline(g, area, point, unit, 0, 1.8, new Color(SELECTED));
      }
    }
    for (int k = 0; k < marks.pinned().size(); k++) {
      outline(g, area, marks.pinned().get(k), unit, 2, 2.4, new Color(Palette.rgb(k + 1)));
    }
    marks
        .current()
        .ifPresent(
            point -> {
              outline(g, area, point, unit, 3.5, 4, Color.WHITE);
              outline(g, area, point, unit, 4.5, 2, INK);
            });
  }

  /** Selected points as dots of one colour, however many they are. */
  private void drawCrowd(Graphics2D g, Rectangle area, double unit) {
    if (marks.selected().length > 0) {
      DotRaster raster = new DotRaster(area);
      for (int point : marks.selected()) {
        if (plot.isShown(point)) {
          double x = area.x + plot.x(point, area.width);
          double y = area.y + plot.y(point, area.height);
          raster.add(x, y, SELECTED, 0);
        }
      }
      raster.draw(g, CROWD * unit);
    }
  }

  /** A ring with a gap to its point. */
  private void outline(
      Graphics2D g, Rectangle area, int point, double unit, double gap, double thick, Color ink) {
    if (plot.isShown(point)) {
      double middle = (plot.radius(point) + gap + thick / 2) * unit;
      double x = area.x + plot.x(point, area.width);
      double y = area.y + plot.y(point, area.height);
      g.setColor(ink);
      g.setStroke(new BasicStroke((float) (thick * unit)));
      g.draw(Marker.DISC.at(x, y, 2 * middle));
    }
  }
}
