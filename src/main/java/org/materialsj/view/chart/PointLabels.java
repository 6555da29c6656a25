package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Names beside points, as many as have room: none covers another name or a point. */
final class PointLabels {

  /** Among more points there is hardly a free place, and looking for it takes long. */
  static final int MOST_POINTS = 2_000;

  private static final double LONGEST = 0.3;

  private PointLabels() {}

  /** Writes names beside points. */
  static void draw(
      Graphics2D g,
      Rectangle2D area,
      List<Point2D> points,
      List<String> names,
      double diameter,
      double unit) {
    if (points.size() > MOST_POINTS) {
      return;
    }
    g.setFont(Lettering.font(Font.PLAIN, 10.5, unit));
    g.setColor(new Color(0x333333));
    FontMetrics metrics = g.getFontMetrics();
    List<Rectangle2D> taken = new ArrayList<>();
    double r = diameter / 2;
    for (Point2D point : points) {
      taken.add(new Rectangle2D.Double(point.getX() - r, point.getY() - r, diameter, diameter));
    }
    for (int i = 0; i < points.size(); i++) {
      String name = Lettering.fit(metrics, names.get(i), LONGEST * area.getWidth());
      Point2D at = points.get(i);
      double wide = metrics.stringWidth(name);
      double high = metrics.getAscent();
      double gap = r + 2 * unit;
      double[][] corners = {
        {at.getX() + gap, at.getY() - high / 2},
        {at.getX() - gap - wide, at.getY() - high / 2},
        {at.getX() - wide / 2, at.getY() - gap - high},
        {at.getX() - wide / 2, at.getY() + gap}
      };
      for (double[] corner : corners) {
        Rectangle2D box = new Rectangle2D.Double(corner[0], corner[1], wide, high);
        if (area.contains(box) && taken.stream().noneMatch(box::intersects)) {
          g.drawString(name, (float) corner[0], (float) (corner[1] + 0.86 * high));
          taken.add(box);
          break;
        }
      }
    }
  }
}
