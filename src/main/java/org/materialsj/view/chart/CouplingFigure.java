package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.materialsj.model.packing.CouplingGraph;

/**
 * The variables of a search on a circle, joined by lines that are the wider and the darker the
 * stronger the model couples them. The area of a node grows with the concentration of its variable.
 */
public final class CouplingFigure implements Figure {

  private static final double NOMINAL_WIDTH = 720;
  private static final double NOMINAL_HEIGHT = 640;

  /** Couplings below this share of the strongest are not drawn. */
  private static final double WEAKEST = 0.02;

  private static final double WIDEST_EDGE = 9;
  private static final double SMALLEST_NODE = 5;
  private static final double LARGEST_NODE = 17;
  private static final Color NODE = new Color(0xE69F00);
  private static final Color LINE = new Color(0x555555);

  private final CouplingGraph graph;
  private final String title;
  private final double strongest;
  private final double mostConcentrated;
  private final List<int[]> edges = new ArrayList<>();

  /**
   * A drawing.
   *
   * @param title what is shown, one line
   * @param graph the couplings
   */
  public CouplingFigure(String title, CouplingGraph graph) {
    this.title = title;
    this.graph = graph;
    int n = graph.names().size();
    double most = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        most = Math.max(most, graph.weights()[i][j]);
      }
    }
    strongest = most;
    mostConcentrated = Arrays.stream(graph.concentrations()).max().orElse(0);
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (graph.weights()[i][j] > WEAKEST * strongest) {
          edges.add(new int[] {i, j});
        }
      }
    }
    edges.sort(Comparator.comparingDouble(edge -> graph.weights()[edge[0]][edge[1]]));
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    return new Dimension((int) NOMINAL_WIDTH, (int) NOMINAL_HEIGHT);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.BOLD, 15, unit));
    String line = Lettering.fit(g.getFontMetrics(), title, width - 48 * unit);
    Lettering.left(g, Font.BOLD, 15, unit, line, 24 * unit, 30 * unit);
    g.setFont(Lettering.font(Font.PLAIN, 13, unit));
    double names =
        graph.names().stream().mapToDouble(g.getFontMetrics()::stringWidth).max().orElse(0);
    double margin = Math.min(0.3 * width, names + 30 * unit);
    double top = 56 * unit;
    double bottom = height - 70 * unit;
    double radius = Math.max(1, Math.min(width / 2.0 - margin, (bottom - top) / 2 - 30 * unit));
    Point2D centre = new Point2D.Double(width / 2.0, (top + bottom) / 2);
    for (int[] edge : edges) {
      drawEdge(g, place(edge[0], centre, radius), place(edge[1], centre, radius), edge, unit);
    }
    for (int i = 0; i < graph.names().size(); i++) {
      drawNode(g, i, place(i, centre, radius), centre, margin, unit);
    }
    drawLegend(g, width, height, unit);
  }

  private Point2D place(int node, Point2D centre, double radius) {
    double angle = 2 * Math.PI * node / graph.names().size() - Math.PI / 2;
    return new Point2D.Double(
        centre.getX() + radius * Math.cos(angle), centre.getY() + radius * Math.sin(angle));
  }

  private void drawEdge(Graphics2D g, Point2D from, Point2D to, int[] edge, double unit) {
    double share = graph.weights()[edge[0]][edge[1]] / strongest;
    g.setColor(colour(share));
    g.setStroke(
        new BasicStroke(
            (float) (Math.max(0.6, WIDEST_EDGE * share) * unit),
            BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(from, to));
  }

  /** From yellow for weak to dark blue for strong. */
  private static Color colour(double share) {
    return Gradient.VIRIDIS.at(0.95 * (1 - share));
  }

  private void drawNode(
      Graphics2D g, int node, Point2D at, Point2D centre, double room, double unit) {
    double share = mostConcentrated > 0 ? graph.concentrations()[node] / mostConcentrated : 0;
    double area =
        SMALLEST_NODE * SMALLEST_NODE
            + share * (LARGEST_NODE * LARGEST_NODE - SMALLEST_NODE * SMALLEST_NODE);
    double r = Math.sqrt(area) * unit;
    Ellipse2D disc = new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
    g.setColor(NODE);
    g.fill(disc);
    g.setColor(LINE);
    g.setStroke(new BasicStroke((float) (1.2 * unit)));
    g.draw(disc);
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.PLAIN, 13, unit));
    String name = Lettering.fit(g.getFontMetrics(), graph.names().get(node), room);
    double wide = g.getFontMetrics().stringWidth(name);
    double reach = (LARGEST_NODE + 6) * unit;
    double far = at.distance(centre);
    double dx = far == 0 ? 0 : (at.getX() - centre.getX()) / far;
    double dy = far == 0 ? -1 : (at.getY() - centre.getY()) / far;
    // Beside the node on the left and right, centred above the top and below the bottom.
    double x = at.getX() + reach * dx + (dx - 1) / 2 * wide;
    double y = at.getY() + reach * dy + (0.35 + 0.35 * dy) * g.getFontMetrics().getAscent();
    g.drawString(name, (float) x, (float) y);
  }

  private void drawLegend(Graphics2D g, int width, int height, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    if (edges.isEmpty()) {
      g.setColor(Color.GRAY);
      Lettering.centre(g, "No variables are coupled", width / 2.0, height - 28 * unit);
      return;
    }
    double left = width / 2.0 - 150 * unit;
    double long1 = 300 * unit;
    for (int k = 0; k < 60; k++) {
      g.setColor(colour((k + 0.5) / 60));
      double thick = Math.max(0.6, WIDEST_EDGE * (k + 0.5) / 60) * unit;
      g.fill(
          new Rectangle2D.Double(
              left + k * long1 / 60, height - 40 * unit - thick / 2, long1 / 60 + 0.5, thick));
    }
    g.setColor(Color.DARK_GRAY);
    Lettering.centre(g, "0", left, height - 20 * unit);
    Lettering.centre(g, Ticks.text(strongest), left + long1, height - 20 * unit);
    Lettering.centre(g, "strength of coupling", width / 2.0, height - 20 * unit);
  }
}
