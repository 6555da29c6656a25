package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import org.materialsj.model.Projection;

/**
 * Least squares as a projection: the values less their mean as an arrow, its shadow on the plane of
 * the columns, and the residual upright between them, all to scale; beside it the lengths, and the
 * cosines between residual and columns.
 */
public final class ProjectionFigure implements Figure {

  private static final double NOMINAL_WIDTH = 900;
  private static final double NOMINAL_HEIGHT = 520;
  private static final int MOST_TERMS = 12;
  private static final Color PLANE = new Color(0xE3ECF6);
  private static final Color PLANE_EDGE = new Color(0x9DB6D0);
  private static final Color TARGET = new Color(0x222222);
  private static final Color FITTED = new Color(0x1565C0);
  private static final Color RESIDUAL = new Color(0xC62828);

  private final String model;
  private final String unitOf;
  private final Projection projection;

  /**
   * A figure.
   *
   * @param model the model in words, such as "polynomial 3"
   * @param unitOf unit of the values, such as "eV"; may be empty
   * @param projection lengths and angles of its fit
   */
  public ProjectionFigure(String model, String unitOf, Projection projection) {
    this.model = model;
    this.unitOf = unitOf;
    this.projection = projection;
  }

  @Override
  public String title() {
    return "Least squares as a projection: " + model;
  }

  @Override
  public Dimension windowSize() {
    return new Dimension((int) NOMINAL_WIDTH, (int) NOMINAL_HEIGHT);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
    AffineTransform before = g.getTransform();
    g.translate((width - NOMINAL_WIDTH * unit) / 2, (height - NOMINAL_HEIGHT * unit) / 2);
    g.setColor(Color.BLACK);
    Lettering.left(g, Font.BOLD, 16, unit, title(), 28 * unit, 36 * unit);
    drawArrows(g, unit);
    drawNumbers(g, unit);
    g.setTransform(before);
  }

  private void drawArrows(Graphics2D g, double unit) {
    double left = 110 * unit;
    double ground = 390 * unit;
    Path2D plane = new Path2D.Double();
    plane.moveTo(28 * unit, 470 * unit);
    plane.lineTo(480 * unit, 470 * unit);
    plane.lineTo(590 * unit, 320 * unit);
    plane.lineTo(138 * unit, 320 * unit);
    plane.closePath();
    g.setColor(PLANE);
    g.fill(plane);
    g.setColor(PLANE_EDGE);
    g.setStroke(new BasicStroke((float) unit));
    g.draw(plane);
    g.setColor(PLANE_EDGE.darker());
    Lettering.left(
        g, Font.ITALIC, 13, unit, "all combinations of the columns", 60 * unit, 460 * unit);
    // The right triangle to scale: as wide as the plane or as high as the picture allows.
    double size =
        Math.min(
            360 * unit / Math.max(projection.fitted(), 1e-300),
            300 * unit / Math.max(projection.residual(), 1e-300));
    double across = size * projection.fitted();
    double up = size * projection.residual();
    arrow(g, left, ground, left + across, ground, FITTED, unit);
    arrow(g, left + across, ground, left + across, ground - up, RESIDUAL, unit);
    arrow(g, left, ground, left + across, ground - up, TARGET, unit);
    double corner = Math.min(14 * unit, Math.min(across, up) / 2);
    g.setColor(RESIDUAL);
    g.setStroke(new BasicStroke((float) (1.2 * unit)));
    g.draw(line(left + across - corner, ground, left + across - corner, ground - corner));
    g.draw(line(left + across - corner, ground - corner, left + across, ground - corner));
    g.setFont(Lettering.font(Font.BOLD, 14, unit));
    g.setColor(FITTED);
    Lettering.centre(g, "fit - mean", left + across / 2, ground + 20 * unit);
    g.setColor(RESIDUAL);
    g.drawString(
        "residual", (float) (left + across + 10 * unit), (float) (ground - up / 2 + 5 * unit));
    g.setColor(TARGET);
    Lettering.centre(g, "y - mean", left + across / 2 - 36 * unit, ground - up / 2 - 10 * unit);
  }

  private static Line2D line(double x1, double y1, double x2, double y2) {
    return new Line2D.Double(x1, y1, x2, y2);
  }

  private static void arrow(
      Graphics2D g, double x1, double y1, double x2, double y2, Color colour, double unit) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length < 1) {
      return;
    }
    double head = Math.min(13 * unit, length);
    double ux = (x2 - x1) / length;
    double uy = (y2 - y1) / length;
    g.setColor(colour);
    g.setStroke(
        new BasicStroke((float) (2.6 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(line(x1, y1, x2 - 0.8 * head * ux, y2 - 0.8 * head * uy));
    Path2D tip = new Path2D.Double();
    tip.moveTo(x2, y2);
    tip.lineTo(x2 - head * ux - 0.4 * head * uy, y2 - head * uy + 0.4 * head * ux);
    tip.lineTo(x2 - head * ux + 0.4 * head * uy, y2 - head * uy - 0.4 * head * ux);
    tip.closePath();
    g.fill(tip);
  }

  private void drawNumbers(Graphics2D g, double unit) {
    double x = 606 * unit;
    double y = 92 * unit;
    double squares =
        projection.fitted() * projection.fitted() + projection.residual() * projection.residual();
    g.setColor(TARGET);
    y = text(g, "|y - mean| = " + length(projection.target()), x, y, unit);
    g.setColor(FITTED);
    y = text(g, "|fit - mean| = " + length(projection.fitted()), x, y, unit);
    g.setColor(RESIDUAL);
    y = text(g, "|residual| = " + length(projection.residual()), x, y, unit);
    g.setColor(Color.DARK_GRAY);
    y = text(g, "hypotenuse of both = " + length(Math.sqrt(squares)), x, y, unit);
    y = text(g, "cosine of residual and column:", x, y + 14 * unit, unit);
    List<String> terms = projection.terms();
    for (int k = 0; k < Math.min(MOST_TERMS, terms.size()); k++) {
      double cosine = projection.cosines().get(k);
      String value = String.format(Locale.ROOT, "%.1e", cosine);
      Lettering.left(g, Font.PLAIN, 13, unit, terms.get(k), x + 16 * unit, y);
      Lettering.left(g, Font.PLAIN, 13, unit, value, x + 110 * unit, y);
      y += 19 * unit;
    }
    if (terms.size() > MOST_TERMS) {
      String rest = "and " + (terms.size() - MOST_TERMS) + " more, at most ";
      String most = String.format(Locale.ROOT, "%.1e", projection.largestCosine());
      Lettering.left(g, Font.PLAIN, 13, unit, rest + most, x + 16 * unit, y);
    }
  }

  private static double text(Graphics2D g, String text, double x, double y, double unit) {
    Lettering.left(g, Font.PLAIN, 13, unit, text, x, y);
    return y + 24 * unit;
  }

  private String length(double value) {
    return String.format(Locale.ROOT, "%.6g %s", value, unitOf).strip();
  }
}
