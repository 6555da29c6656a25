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
  private final Projection projection;
  private final String unit;

  /**
   * A figure.
   *
   * @param model the model in words, such as "polynomial 3"
   * @param projection lengths and angles of its fit
   * @param unit unit of the lengths; may be empty
   */
  public ProjectionFigure(String model, Projection projection, String unit) {
    this.model = model;
    this.projection = projection;
    this.unit = unit;
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
    double scale = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
    AffineTransform before = g.getTransform();
    g.translate((width - NOMINAL_WIDTH * scale) / 2, (height - NOMINAL_HEIGHT * scale) / 2);
    g.setColor(Color.BLACK);
    Lettering.left(g, Font.BOLD, 16, scale, title(), 28 * scale, 36 * scale);
    drawArrows(g, scale);
    drawNumbers(g, scale);
    g.setTransform(before);
  }

  private void drawArrows(Graphics2D g, double scale) {
    double left = 110 * scale;
    double ground = 390 * scale;
    Path2D plane = new Path2D.Double();
    plane.moveTo(28 * scale, 470 * scale);
    plane.lineTo(480 * scale, 470 * scale);
    plane.lineTo(590 * scale, 320 * scale);
    plane.lineTo(138 * scale, 320 * scale);
    plane.closePath();
    g.setColor(PLANE);
    g.fill(plane);
    g.setColor(PLANE_EDGE);
    g.setStroke(new BasicStroke((float) scale));
    g.draw(plane);
    g.setColor(PLANE_EDGE.darker());
    Lettering.left(
        g, Font.ITALIC, 13, scale, "all combinations of the columns", 60 * scale, 460 * scale);
    // The right triangle to scale: as wide as the plane or as high as the picture allows.
    double size =
        Math.min(
            360 * scale / Math.max(projection.fitted(), 1e-300),
            300 * scale / Math.max(projection.residual(), 1e-300));
    double across = size * projection.fitted();
    double up = size * projection.residual();
    arrow(g, left, ground, left + across, ground, FITTED, scale);
    arrow(g, left + across, ground, left + across, ground - up, RESIDUAL, scale);
    arrow(g, left, ground, left + across, ground - up, TARGET, scale);
    double corner = Math.min(14 * scale, Math.min(across, up) / 2);
    g.setColor(RESIDUAL);
    g.setStroke(new BasicStroke((float) (1.2 * scale)));
    g.draw(line(left + across - corner, ground, left + across - corner, ground - corner));
    g.draw(line(left + across - corner, ground - corner, left + across, ground - corner));
    g.setFont(Lettering.font(Font.BOLD, 14, scale));
    g.setColor(FITTED);
    Lettering.centre(g, "fit - mean", left + across / 2, ground + 20 * scale);
    g.setColor(RESIDUAL);
    g.drawString(
        "residual", (float) (left + across + 10 * scale), (float) (ground - up / 2 + 5 * scale));
    g.setColor(TARGET);
    Lettering.centre(g, "y - mean", left + across / 2 - 36 * scale, ground - up / 2 - 10 * scale);
  }

  private static Line2D line(double x1, double y1, double x2, double y2) {
    return new Line2D.Double(x1, y1, x2, y2);
  }

  private static void arrow(
      Graphics2D g, double x1, double y1, double x2, double y2, Color colour, double scale) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length < 1) {
      return;
    }
    double head = Math.min(13 * scale, length);
    double ux = (x2 - x1) / length;
    double uy = (y2 - y1) / length;
    g.setColor(colour);
    g.setStroke(
        new BasicStroke((float) (2.6 * scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(line(x1, y1, x2 - 0.8 * head * ux, y2 - 0.8 * head * uy));
    Path2D tip = new Path2D.Double();
    tip.moveTo(x2, y2);
    tip.lineTo(x2 - head * ux - 0.4 * head * uy, y2 - head * uy + 0.4 * head * ux);
    tip.lineTo(x2 - head * ux + 0.4 * head * uy, y2 - head * uy - 0.4 * head * ux);
    tip.closePath();
    g.fill(tip);
  }

  private void drawNumbers(Graphics2D g, double scale) {
    double x = 620 * scale;
    double y = 92 * scale;
    double squares =
        projection.fitted() * projection.fitted() + projection.residual() * projection.residual();
    g.setColor(TARGET);
    y = text(g, "|y - mean| = " + number(projection.target()), x, y, scale);
    g.setColor(FITTED);
    y = text(g, "|fit - mean| = " + number(projection.fitted()), x, y, scale);
    g.setColor(RESIDUAL);
    y = text(g, "|residual| = " + number(projection.residual()), x, y, scale);
    g.setColor(Color.DARK_GRAY);
    text(g, "sqrt(|fit - mean|² + |residual|²)", x, y, scale);
    y = text(g, "= " + number(Math.sqrt(squares)), x + 16 * scale, y + 20 * scale, scale);
    y = text(g, "cosine of residual and column:", x, y + 14 * scale, scale);
    List<String> terms = projection.terms();
    for (int k = 0; k < Math.min(MOST_TERMS, terms.size()); k++) {
      double cosine = projection.cosines().get(k);
      String value = String.format(Locale.ROOT, "%.1e", cosine);
      Lettering.left(g, Font.PLAIN, 13, scale, terms.get(k), x + 16 * scale, y);
      Lettering.left(g, Font.PLAIN, 13, scale, value, x + 110 * scale, y);
      y += 19 * scale;
    }
    if (terms.size() > MOST_TERMS) {
      String rest = "and " + (terms.size() - MOST_TERMS) + " more, at most ";
      String most = String.format(Locale.ROOT, "%.1e", projection.largestCosine());
      Lettering.left(g, Font.PLAIN, 13, scale, rest + most, x + 16 * scale, y);
    }
  }

  private static double text(Graphics2D g, String text, double x, double y, double scale) {
    Lettering.left(g, Font.PLAIN, 14, scale, text, x, y);
    return y + 24 * scale;
  }

  private String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value) + (unit.isEmpty() ? "" : " " + unit);
  }
}
