package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/** The walls behind points of a space, with grid, and its axes with ticks and names. */
final class Box3D {

  private static final int MOST_TICKS = 5;
  private static final double CORNER = 0.06;
  private static final Color WALL = new Color(0xF6F6F6);
  private static final Color GRID = new Color(0xDCDCDC);

  private final List<PlotAxis> axes;
  private final List<String> names;
  private final View3D view;

  Box3D(List<PlotAxis> axes, List<String> names, View3D view) {
    this.axes = axes;
    this.names = names;
    this.view = view;
  }

  /** Corner of the cube where one coordinate is given and the others have signs. */
  private static double[] point(int axis, double at, double[] sides) {
    double[] point = sides.clone();
    point[axis] = at;
    return point;
  }

  private double depth(double[] p) {
    return view.depth(p[0], p[1], p[2]);
  }

  void draw(Graphics2D g, double unit) {
    for (int axis = 0; axis < 3; axis++) {
      drawWall(g, axis, unit);
    }
    for (int axis = 0; axis < 3; axis++) {
      drawAxis(g, axis, unit);
    }
  }

  /** The wall across an axis that is behind the points. */
  private void drawWall(Graphics2D g, int axis, double unit) {
    double far = depth(point(axis, 0.5, new double[3])) > 0 ? 0.5 : -0.5;
    int first = (axis + 1) % 3;
    int second = (axis + 2) % 3;
    double[] middle = point(axis, far, new double[3]);
    Path2D wall = new Path2D.Double();
    for (int k = 0; k < 4; k++) {
      double[] corner = point(first, k == 0 || k == 3 ? -0.5 : 0.5, middle);
      Point2D at = view.at(point(second, k < 2 ? -0.5 : 0.5, corner));
      if (k == 0) {
        wall.moveTo(at.getX(), at.getY());
      } else {
        wall.lineTo(at.getX(), at.getY());
      }
    }
    wall.closePath();
    g.setColor(WALL);
    g.fill(wall);
    g.setColor(GRID);
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    for (int along : new int[] {first, second}) {
      int other = along == first ? second : first;
      for (double tick : axes.get(along).ticks(MOST_TICKS)) {
        double[] at = point(along, axes.get(along).place(tick) - 0.5, middle);
        g.draw(new Line2D.Double(view.at(point(other, -0.5, at)), view.at(point(other, 0.5, at))));
      }
    }
    g.draw(wall);
  }

  /**
   * The edge along an axis that carries its numbers: of the two level axes the nearest below, of
   * the upright axis the leftmost.
   */
  private double[] edge(int axis) {
    double[] best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < 4; k++) {
      double[] sides = new double[3];
      sides[(axis + 1) % 3] = k % 2 == 0 ? -0.5 : 0.5;
      sides[(axis + 2) % 3] = k < 2 ? -0.5 : 0.5;
      Point2D at = view.at(sides);
      // The edge must be on the rim of the picture, so the lowest counts, and the nearest of
      // equals.
      double score = axis == 2 ? -at.getX() + 1e-3 * at.getY() : at.getY() - 1e-6 * depth(sides);
      if (score > bestScore) {
        best = sides;
        bestScore = score;
      }
    }
    return best;
  }

  private void drawAxis(Graphics2D g, int axis, double unit) {
    double[] sides = edge(axis);
    Point2D low = view.at(point(axis, -0.5, sides));
    Point2D high = view.at(point(axis, 0.5, sides));
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) (1.1 * unit)));
    g.draw(new Line2D.Double(low, high));
    double length = low.distance(high);
    // An axis that points at the viewer has no room for numbers.
    if (length < 12 * unit) {
      return;
    }
    Point2D out = outward(low, high, sides);
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    int most = (int) Math.max(2, Math.min(MOST_TICKS, length / (34 * unit)));
    List<Double> ticks = axes.get(axis).ticks(most);
    List<String> texts = axes.get(axis).texts(most);
    double ascent = g.getFontMetrics().getAscent();
    double widest = 0;
    for (int k = 0; k < ticks.size(); k++) {
      Point2D at = view.at(point(axis, axes.get(axis).place(ticks.get(k)) - 0.5, sides));
      double x = at.getX() + 4 * unit * out.getX();
      double y = at.getY() + 4 * unit * out.getY();
      g.setColor(Color.DARK_GRAY);
      g.draw(new Line2D.Double(at, new Point2D.Double(x, y)));
      double wide = g.getFontMetrics().stringWidth(texts.get(k));
      widest = Math.max(widest, wide);
      double place = axes.get(axis).place(ticks.get(k));
      // At a corner two axes would write in the same place.
      if (axis != 2 && (place < CORNER || place > 1 - CORNER)) {
        continue;
      }
      beside(g, texts.get(k), at, out, 7 * unit, wide, ascent);
    }
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.PLAIN, 13, unit));
    double across = Math.abs(out.getX());
    double gap = 12 * unit + across * widest + (1 - across) * ascent + 4 * unit;
    String name =
        Lettering.fit(g.getFontMetrics(), names.get(axis), Math.max(120 * unit, 1.3 * length));
    Point2D middle =
        new Point2D.Double((low.getX() + high.getX()) / 2, (low.getY() + high.getY()) / 2);
    along(g, name, middle, low, high, out, gap);
  }

  /** The direction across an edge that leads away from the middle of the cube. */
  private Point2D outward(Point2D low, Point2D high, double[] sides) {
    double dx = high.getX() - low.getX();
    double dy = high.getY() - low.getY();
    double length = Math.hypot(dx, dy);
    Point2D middle = view.at(sides);
    Point2D centre = view.at(0, 0, 0);
    double nx = -dy / length;
    double ny = dx / length;
    double side = (middle.getX() - centre.getX()) * nx + (middle.getY() - centre.getY()) * ny;
    return side >= 0 ? new Point2D.Double(nx, ny) : new Point2D.Double(-nx, -ny);
  }

  /** Writes a text on the outer side of a point. */
  private static void beside(
      Graphics2D g, String text, Point2D at, Point2D out, double gap, double wide, double ascent) {
    double x = at.getX() + gap * out.getX() + (out.getX() - 1) / 2 * wide;
    double y = at.getY() + gap * out.getY() + (0.36 + 0.5 * out.getY()) * ascent;
    g.drawString(text, (float) x, (float) y);
  }

  /** Writes a name along an edge, outside of its numbers, never upside down. */
  private static void along(
      Graphics2D g,
      String name,
      Point2D middle,
      Point2D low,
      Point2D high,
      Point2D out,
      double gap) {
    AffineTransform before = g.getTransform();
    double ascent = g.getFontMetrics().getAscent();
    g.translate(middle.getX() + gap * out.getX(), middle.getY() + gap * out.getY());
    double angle = Math.atan2(high.getY() - low.getY(), high.getX() - low.getX());
    if (angle > Math.PI / 2 || angle <= -Math.PI / 2 - 1e-9) {
      angle -= Math.signum(angle) * Math.PI;
    }
    g.rotate(angle);
    // Below the turned line when that is outside, else above it.
    double down = -out.getX() * Math.sin(angle) + out.getY() * Math.cos(angle);
    Lettering.centre(g, name, 0, down > 0 ? 0.8 * ascent : 0);
    g.setTransform(before);
  }
}
