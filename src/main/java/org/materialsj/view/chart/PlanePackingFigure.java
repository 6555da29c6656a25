package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.Polygon;
import org.materialsj.view.colour.Palette;

/**
 * A packing in the plane: several unit cells, the copies of each body coloured by the operation
 * that makes them, whatever cell they are in.
 */
public final class PlanePackingFigure implements Figure {

  /** The most cells along one direction. */
  public static final int MAX_CELLS = 20;

  private static final double NOMINAL_WIDTH = 720;
  private static final double NOMINAL_HEIGHT = 640;
  private static final int MOST_NAMED = 12;
  private static final Color OUTLINE = new Color(0x333333);
  private static final Color CELL = new Color(0xB22222);

  /** A shape in the units of the packing, and the operation that makes it. */
  private record Piece(Shape shape, int operation) {}

  private final Packing packing;
  private final List<Piece> pieces = new ArrayList<>();
  private final Path2D cells = new Path2D.Double();
  private final Path2D cell = new Path2D.Double();
  private final Rectangle2D bounds;

  /**
   * A drawing.
   *
   * @param packing a packing of discs and polygons
   * @param na number of cells along a, 1 to {@value #MAX_CELLS}
   * @param nb number of cells along b, 1 to {@value #MAX_CELLS}
   * @throws IllegalArgumentException for another number of cells or another body
   */
  public PlanePackingFigure(Packing packing, int na, int nb) {
    checkCells("na", na);
    checkCells("nb", nb);
    this.packing = packing;
    for (Packing.Copy copy : packing.copies()) {
      Shape shape = shape(packing.sites().get(copy.site()).body());
      double[] inside = inside(copy.centre(), packing.cell());
      for (int a = 0; a < na; a++) {
        for (int b = 0; b < nb; b++) {
          pieces.add(new Piece(placed(shape, copy.rotation(), inside, a, b), copy.operation()));
        }
      }
    }
    outline(cell, na / 2, nb / 2);
    for (int a = 0; a < na; a++) {
      for (int b = 0; b < nb; b++) {
        outline(cells, a, b);
      }
    }
    Rectangle2D all = cells.getBounds2D();
    for (Piece piece : pieces) {
      all = all.createUnion(piece.shape().getBounds2D());
    }
    bounds = all;
  }

  private static void checkCells(String name, int value) {
    if (value < 1 || value > MAX_CELLS) {
      throw new IllegalArgumentException(name + " must be 1 to " + MAX_CELLS + ", got " + value);
    }
  }

  private static Shape shape(Body body) {
    if (body instanceof Disc disc) {
      double r = disc.radius();
      return new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
    }
    if (body instanceof Polygon polygon) {
      return closed(polygon.vertices());
    }
    throw new IllegalArgumentException("a drawing shows discs and polygons, not " + body.name());
  }

  private static Path2D closed(double[] points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** The same point modulo the lattice, in the cell at the origin. */
  private static double[] inside(double[] point, double[] cell) {
    double det = cell[0] * cell[3] - cell[1] * cell[2];
    double u = (point[0] * cell[3] - point[1] * cell[2]) / det;
    double v = (point[1] * cell[0] - point[0] * cell[1]) / det;
    // What lies on a border within rounding counts as inside.
    u -= Math.floor(u + 1e-9);
    v -= Math.floor(v + 1e-9);
    return new double[] {u * cell[0] + v * cell[2], u * cell[1] + v * cell[3]};
  }

  private Shape placed(Shape shape, double[] rotation, double[] centre, int a, int b) {
    double[] c = packing.cell();
    double x = centre[0] + a * c[0] + b * c[2];
    double y = centre[1] + a * c[1] + b * c[3];
    return new AffineTransform(rotation[0], rotation[2], rotation[1], rotation[3], x, y)
        .createTransformedShape(shape);
  }

  private void outline(Path2D path, int a, int b) {
    double[] c = packing.cell();
    double x = a * c[0] + b * c[2];
    double y = a * c[1] + b * c[3];
    path.append(
        closed(
            new double[] {
              x, y, x + c[0], y + c[1], x + c[0] + c[2], y + c[1] + c[3], x + c[2], y + c[3]
            }),
        false);
  }

  @Override
  public String title() {
    List<String> names =
        packing.sites().stream().map(site -> site.body().name()).distinct().toList();
    return String.format(
        Locale.ROOT,
        "%s in %s: density %.9f",
        String.join(" and ", names),
        packing.group(),
        packing.density());
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
    String line = Lettering.fit(g.getFontMetrics(), title(), width - 48 * unit);
    Lettering.left(g, Font.BOLD, 15, unit, line, 24 * unit, 30 * unit);
    double legend = drawLegend(g, width, height, unit);
    double wide = width - 48 * unit;
    double high = Math.max(1, height - 48 * unit - legend);
    double scale = Math.min(wide / bounds.getWidth(), high / bounds.getHeight());
    // The y axis of the packing goes up.
    AffineTransform place = new AffineTransform();
    place.translate(width / 2.0, 48 * unit + high / 2);
    place.scale(scale, -scale);
    place.translate(-bounds.getCenterX(), -bounds.getCenterY());
    g.setStroke(
        new BasicStroke((float) (0.9 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (Piece piece : pieces) {
      Shape shape = place.createTransformedShape(piece.shape());
      g.setColor(new Color(Palette.rgb(piece.operation())));
      g.fill(shape);
      g.setColor(OUTLINE);
      g.draw(shape);
    }
    g.setColor(CELL);
    g.setStroke(new BasicStroke((float) (0.7 * unit)));
    g.draw(place.createTransformedShape(cells));
    g.setStroke(new BasicStroke((float) (2.6 * unit)));
    g.draw(place.createTransformedShape(cell));
  }

  /** Names the operations by their colours; returns the height that this takes. */
  private double drawLegend(Graphics2D g, int width, int height, double unit) {
    TreeSet<Integer> operations = new TreeSet<>();
    pieces.forEach(piece -> operations.add(piece.operation()));
    if (operations.size() > MOST_NAMED) {
      return 16 * unit;
    }
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    List<String> names = operations.stream().map(this::name).toList();
    double step =
        names.stream().mapToDouble(g.getFontMetrics()::stringWidth).max().orElse(0) + 34 * unit;
    int columns = (int) Math.max(1, Math.min(names.size(), (width - 48 * unit) / step));
    int rows = (names.size() + columns - 1) / columns;
    int k = 0;
    for (int operation : operations) {
      double x = 24 * unit + k % columns * step;
      double y = height - (12 + 19 * (rows - 1 - k / columns)) * unit;
      g.setColor(new Color(Palette.rgb(operation)));
      g.fill(new Rectangle2D.Double(x, y - 10 * unit, 12 * unit, 12 * unit));
      g.setColor(Color.DARK_GRAY);
      g.drawString(names.get(k), (float) (x + 18 * unit), (float) y);
      k++;
    }
    return (22 + 19 * rows) * unit;
  }

  /** Such as "-x,y+1/2": an operation of the plane leaves z alone. */
  private String name(int operation) {
    String text = packing.operations().get(operation).toString();
    int z = text.lastIndexOf(',');
    return z < 0 ? text : text.substring(0, z);
  }
}
