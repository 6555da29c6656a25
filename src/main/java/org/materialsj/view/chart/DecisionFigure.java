package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.materialsj.model.learning.DecisionMap;
import org.materialsj.model.learning.DecisionMap.Cells;
import org.materialsj.view.colour.Palette;

/**
 * A plane in the colours of the classes that a model predicts, paler where it is less certain, with
 * the rows that it learned from as dots in the colours of their own classes.
 */
public final class DecisionFigure implements Figure {

  private static final double NOMINAL_WIDTH = 480;
  private static final double NOMINAL_HEIGHT = 460;

  /** Behind the dots even the most certain region is pale. */
  private static final double STRONGEST = 0.42;

  private static final double WEAKEST = 0.12;

  /** Of a bent grid each so many-th line is drawn. */
  private static final int LINE_EVERY = 8;

  /** Twice as many pixels are averaged by bilinear interpolation; more would be left out. */
  private static final int OVERSAMPLING = 2;

  private static final Color GRID = new Color(0x38303030, true);

  private final DecisionMap map;
  private final PlotAxis across;
  private final PlotAxis up;

  /**
   * A figure.
   *
   * @param map what to draw
   */
  public DecisionFigure(DecisionMap map) {
    this.map = map;
    double padding = map.bent() ? 0.05 : 0;
    across = PlotAxis.around(padding, false, List.of(map.cells().x(), map.rows().x()));
    up = PlotAxis.around(padding, false, List.of(map.cells().y(), map.rows().y()));
  }

  @Override
  public String title() {
    return map.title();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension((int) NOMINAL_WIDTH, (int) NOMINAL_HEIGHT);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
    PlotFrame axes = new PlotFrame(across, up);
    double left = 52 * unit + axes.widestNumber(g, unit);
    Rectangle2D area =
        new Rectangle2D.Double(
            left,
            72 * unit,
            Math.max(1, width - left - 20 * unit),
            Math.max(1, height - 134 * unit));
    drawWords(g, area, width - 16 * unit, unit);
    axes.draw(g, area, map.across().header(), map.up().header(), unit);
    drawRegions(g, area, axes);
    drawDots(g, area, axes, unit);
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) unit));
    g.draw(area);
  }

  private void drawWords(Graphics2D g, Rectangle2D area, double room, double unit) {
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.BOLD, 15, unit));
    String title = Lettering.fit(g.getFontMetrics(), map.title(), room);
    Lettering.centre(g, title, area.getCenterX(), 24 * unit);
    g.setColor(Color.DARK_GRAY);
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    String note = Lettering.fit(g.getFontMetrics(), map.note(), room);
    Lettering.centre(g, note, area.getCenterX(), 43 * unit);
    drawLegend(g, area, unit);
  }

  private void drawLegend(Graphics2D g, Rectangle2D area, double unit) {
    FontMetrics metrics = g.getFontMetrics();
    double dot = 8 * unit;
    double share = area.getWidth() / map.classes().size();
    double x = area.getX();
    for (int c = 0; c < map.classes().size(); c++) {
      String name = Lettering.fit(metrics, map.classes().get(c), share - 3 * dot);
      g.setColor(colour(c));
      g.fill(new Ellipse2D.Double(x, 57 * unit, dot, dot));
      g.setColor(Color.DARK_GRAY);
      Lettering.left(g, Font.PLAIN, 12, unit, name, x + 1.5 * dot, 65 * unit);
      x += metrics.stringWidth(name) + 4 * dot;
    }
  }

  private static Color colour(int c) {
    return new Color(Palette.rgb(c));
  }

  /** The colour of a class on white, the stronger the more certain. */
  private static Color region(int c, double certainty) {
    double strength = WEAKEST + (STRONGEST - WEAKEST) * certainty;
    Color full = colour(c);
    return new Color(
        mixed(full.getRed(), strength),
        mixed(full.getGreen(), strength),
        mixed(full.getBlue(), strength));
  }

  private static int mixed(int full, double strength) {
    return (int) Math.round(255 + (full - 255) * strength);
  }

  /** As one picture, so that vector files stay small and cells have no seams. */
  private void drawRegions(Graphics2D g, Rectangle2D area, PlotFrame axes) {
    int wide = (int) Math.max(1, Math.ceil(OVERSAMPLING * area.getWidth()));
    int high = (int) Math.max(1, Math.ceil(OVERSAMPLING * area.getHeight()));
    BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pixels = image.createGraphics();
    pixels.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    pixels.scale(wide / area.getWidth(), high / area.getHeight());
    pixels.translate(-area.getX(), -area.getY());
    pixels.setStroke(new BasicStroke(1f / OVERSAMPLING));
    pixels.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Cells cells = map.cells();
    for (int cell = 0; cell < cells.winners().length; cell++) {
      Path2D quad = quad(cell, area, axes);
      pixels.setColor(region(cells.winners()[cell], cells.certainties()[cell]));
      pixels.fill(quad);
      // Its rim closes the seams to its neighbours.
      pixels.draw(quad);
    }
    if (map.bent()) {
      pixels.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      drawGrid(pixels, area, axes);
    }
    pixels.dispose();
    AffineTransform place =
        new AffineTransform(
            area.getWidth() / wide, 0, 0, area.getHeight() / high, area.getX(), area.getY());
    g.drawImage(image, place, null);
  }

  private int corner(int column, int row) {
    return row * (map.cells().wide() + 1) + column;
  }

  private Path2D quad(int cell, Rectangle2D area, PlotFrame axes) {
    int column = cell % map.cells().wide();
    int row = cell / map.cells().wide();
    Path2D quad = new Path2D.Double();
    add(quad, corner(column, row), area, axes);
    add(quad, corner(column + 1, row), area, axes);
    add(quad, corner(column + 1, row + 1), area, axes);
    add(quad, corner(column, row + 1), area, axes);
    quad.closePath();
    return quad;
  }

  private void add(Path2D path, int corner, Rectangle2D area, PlotFrame axes) {
    double x = axes.x(area, map.cells().x()[corner]);
    double y = axes.y(area, map.cells().y()[corner]);
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  private void drawGrid(Graphics2D g, Rectangle2D area, PlotFrame axes) {
    int wide = map.cells().wide();
    int high = map.cells().high();
    g.setColor(GRID);
    for (int column = 0; column <= wide; column += LINE_EVERY) {
      Path2D line = new Path2D.Double();
      for (int row = 0; row <= high; row++) {
        add(line, corner(column, row), area, axes);
      }
      g.draw(line);
    }
    for (int row = 0; row <= high; row += LINE_EVERY) {
      Path2D line = new Path2D.Double();
      for (int column = 0; column <= wide; column++) {
        add(line, corner(column, row), area, axes);
      }
      g.draw(line);
    }
  }

  private void drawDots(Graphics2D g, Rectangle2D area, PlotFrame axes, double unit) {
    DecisionMap.Rows rows = map.rows();
    double size = (rows.x().length <= 200 ? 6.5 : rows.x().length <= 1000 ? 5 : 3) * unit;
    g.setStroke(new BasicStroke((float) (0.6 * unit)));
    for (int i = 0; i < rows.x().length; i++) {
      Ellipse2D dot =
          new Ellipse2D.Double(
              axes.x(area, rows.x()[i]) - size / 2,
              axes.y(area, rows.y()[i]) - size / 2,
              size,
              size);
      g.setColor(colour(rows.labels()[i]));
      g.fill(dot);
      g.setColor(Color.WHITE);
      g.draw(dot);
    }
  }
}
