package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.materialsj.model.ColumnSpec;

/**
 * Points of a plane with axes and a colour bar or legend, of which any part can be shown: dots, or,
 * where more than {@value #MOST_DOTS} are in view, cells shaded by their number. Each view is
 * counted anew in one pass, so that a million points follow the mouse; {@link ScatterFigure} has
 * one view, and the time to smooth the densities of its points. Knows which point is where in the
 * picture. Immutable.
 */
public final class PointPlot implements Figure {

  /** With more points in view than this, cells are shaded instead of dots drawn. */
  public static final int MOST_DOTS = ScatterDots.MOST_SHAPES;

  /** A point is hit within this distance of its middle (units of a figure of the usual size). */
  private static final double REACH = 7;

  /** The side of shaded cells (units). */
  private static final double CELL = 2;

  /** The radius of marks of points that are not drawn themselves (units). */
  private static final double DENSE = 1;

  /**
   * What to draw.
   *
   * @param title one line
   * @param notes short lines below the title
   * @param acrossName name of the horizontal axis, with its unit
   * @param upName name of the vertical axis, with its unit
   * @param cloud the points
   * @param limits the part of the plane that is shown
   * @param colours their colours
   * @param sizes numbers that give their sizes; empty when all are alike
   */
  public record Content(
      String title,
      List<String> notes,
      String acrossName,
      String upName,
      PointCloud cloud,
      PlotLimits limits,
      PointColours colours,
      Optional<Sizes> sizes) {}

  /**
   * Numbers that give sizes. The array is shared, read-only.
   *
   * @param column their name and unit
   * @param values one per point; NaN where missing
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Sizes(ColumnSpec column, double[] values) {}

  /**
   * Points to point out.
   *
   * @param selected indices; outlined
   * @param pinned indices; outlined in a colour of their own and numbered from 1
   * @param current a point with a wide ring around it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Marks(int[] selected, List<Integer> pinned, OptionalInt current) {}

  private final Content content;
  private final PlotAxis across;
  private final PlotAxis up;
  private final double[] range;
  private final Optional<DotSizes> sizes;
  private final int inView;

  /**
   * A plot.
   *
   * @param content what to draw
   */
  public PointPlot(Content content) {
    this.content = content;
    across = content.cloud().across(content.limits());
    up = content.cloud().up(content.limits());
    range = content.cloud().scaled(content.limits());
    sizes = content.sizes().map(given -> new DotSizes(given.column(), given.values()));
    inView = count();
  }

  private int count() {
    double[] u = content.cloud().u();
    double[] v = content.cloud().v();
    int count = 0;
    for (int i = 0; i < u.length; i++) {
      count += isInView(u[i], v[i]) ? 1 : 0;
    }
    return count;
  }

  private boolean isInView(double u, double v) {
    return u >= range[0] && u <= range[1] && v >= range[2] && v <= range[3];
  }

  /**
   * Whether cells are shaded instead of dots drawn.
   *
   * @return true when more than {@value #MOST_DOTS} points are in view
   */
  public boolean isDense() {
    return inView > MOST_DOTS;
  }

  @Override
  public String title() {
    return content.title();
  }

  /**
   * The plot on white, with as many pixels as a screen needs.
   *
   * @param width pixels
   * @param height pixels
   * @return a new image
   */
  public BufferedImage image(int width, int height) {
    return FigureFiles.image(this, width, height);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    Rectangle area = area(width, height);
    PlotSheet.drawHead(g, content.title(), content.notes(), 20 * unit, width - 12 * unit, unit);
    PlotFrame frame = new PlotFrame(across, up);
    frame.draw(g, area, content.acrossName(), content.upName(), unit);
    Optional<PointKey.Bar> counts = Optional.empty();
    if (isDense()) {
      int side = (int) Math.max(1, Math.round(CELL * unit));
      PointCells cells = new PointCells(content.cloud(), range, content.colours(), area, side);
      cells.draw(g, area);
      counts = Optional.of((on, bar, u) -> cells.scale().draw(on, bar, "Points per cell", u));
    } else {
      dots().draw(g, area, scaled(0), scaled(2), ScatterDots.diameter(inView) * unit, true, unit);
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) unit));
    g.draw(area);
    if (content.cloud().placed() == 0) {
      g.setFont(Lettering.font(Font.PLAIN, 13, unit));
      Lettering.centre(g, "No points to show", area.getCenterX(), area.getCenterY());
    }
    double room = width - 24 * unit - area.getMaxX();
    Optional<DotSizes> shown = isDense() ? Optional.empty() : sizes;
    new PointKey(content.colours(), counts, shown, List.of()).draw(g, area, room, unit);
    if (isDense() && sizes.isPresent()) {
      g.setColor(Color.DARK_GRAY);
      g.setFont(Lettering.font(Font.PLAIN, 12, unit));
      double left = area.getMaxX() + 16 * unit;
      String hint = Lettering.fit(g.getFontMetrics(), "zoom in for sizes", width - left);
      g.drawString(hint, (float) left, (float) (area.getMaxY() + 18 * unit));
    }
  }

  private ScatterDots dots() {
    return new ScatterDots(
        content.cloud().u(), content.cloud().v(), content.colours(), sizes, Optional.empty());
  }

  /** The range of scaled coordinates across, 0, or up, 2. */
  private PlotAxis scaled(int from) {
    return PlotAxis.range(range[from], range[from + 1]);
  }

  /** Where the points are: whole pixels, the same for the same size, whatever is in view. */
  private Rectangle area(int width, int height) {
    double unit = PlotSheet.unit(width, height);
    double left = 92 * unit;
    double top = PlotSheet.head(content.notes(), unit);
    double high = Math.max(1, height - top - 56 * unit);
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    boolean crowded = content.cloud().placed() > MOST_DOTS;
    Optional<PointKey.Bar> counts = crowded ? Optional.of((on, bar, u) -> {}) : Optional.empty();
    PointKey key = new PointKey(content.colours(), counts, sizes, List.of());
    double right = 24 * unit + key.width(g, width, high, unit);
    g.dispose();
    return new Rectangle(
        (int) Math.round(left),
        (int) Math.round(top),
        (int) Math.max(1, Math.round(width - left - right)),
        (int) Math.max(1, Math.round(high)));
  }

  /** How far right of the left edge a point is, in the unit of the width. */
  double x(int point, double width) {
    return (content.cloud().u()[point] - range[0]) / (range[1] - range[0]) * width;
  }

  /** How far below the upper edge a point is, in the unit of the height. */
  double y(int point, double height) {
    return (range[3] - content.cloud().v()[point]) / (range[3] - range[2]) * height;
  }

  /** The radius of a dot or, where cells are shaded, of its marks (units). */
  double radius(int point) {
    if (isDense()) {
      return DENSE;
    }
    return 0.5 * sizes.map(s -> s.diameter(point)).orElse(ScatterDots.diameter(inView));
  }

  /**
   * Draws marks over the plot.
   *
   * @param g where the plot is drawn
   * @param width width of the plot
   * @param height height of the plot
   * @param marks what to point out; what is out of view is not drawn
   */
  public void drawMarks(Graphics2D g, int width, int height, Marks marks) {
    new MarkPainter(this, marks).draw(g, area(width, height), PlotSheet.unit(width, height));
  }

  /** Whether a point is in view. */
  boolean isShown(int point) {
    return isInView(content.cloud().u()[point], content.cloud().v()[point]);
  }

  /**
   * The point at a pixel.
   *
   * @param x pixels from the left of the plot
   * @param y pixels from its top
   * @param width width of the plot (pixels)
   * @param height height of the plot (pixels)
   * @return the nearest point in reach, or empty
   */
  public OptionalInt at(double x, double y, int width, int height) {
    Rectangle area = area(width, height);
    if (!area.contains(x, y)) {
      return OptionalInt.empty();
    }
    double reach = Math.max(2, REACH * PlotSheet.unit(width, height));
    double perX = (range[1] - range[0]) / area.width;
    double perY = (range[3] - range[2]) / area.height;
    int found =
        content
            .cloud()
            .nearest(
                range[0] + (x - area.x) * perX,
                range[3] - (y - area.y) * perY,
                reach * perX,
                reach * perY);
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /**
   * The points in a rectangle of pixels.
   *
   * @param box pixels of the plot
   * @param width width of the plot (pixels)
   * @param height height of the plot (pixels)
   * @return indices, ascending; none out of view
   */
  public int[] within(Rectangle2D box, int width, int height) {
    Rectangle2D inside = box.createIntersection(area(width, height));
    if (inside.getWidth() < 0 || inside.getHeight() < 0) {
      return new int[0];
    }
    PlotLimits limits = limits(inside, width, height);
    return content.cloud().within(content.cloud().scaled(limits));
  }

  /**
   * The limits at which a rectangle of pixels fills the plot.
   *
   * @param box pixels of the plot, may reach beyond it
   * @param width width of the plot (pixels)
   * @param height height of the plot (pixels)
   * @return those limits; the present ones when the numbers are too close or too far for them
   */
  public PlotLimits limits(Rectangle2D box, int width, int height) {
    Rectangle area = area(width, height);
    double left = across.at((box.getX() - area.x) / area.width);
    double right = across.at((box.getMaxX() - area.x) / area.width);
    double bottom = up.at((area.getMaxY() - box.getMaxY()) / area.height);
    double top = up.at((area.getMaxY() - box.getY()) / area.height);
    boolean possible = left < right && bottom < top && across.shows(left) && across.shows(right);
    return possible && up.shows(bottom) && up.shows(top)
        ? new PlotLimits(left, right, bottom, top)
        : content.limits();
  }

  /**
   * Where a point is.
   *
   * @param point index of a point that has a place
   * @param width width of the plot (pixels)
   * @param height height of the plot (pixels)
   * @return pixels from the left and the top of the plot
   */
  public Point2D place(int point, int width, int height) {
    Rectangle area = area(width, height);
    return new Point2D.Double(area.x + x(point, area.width), area.y + y(point, area.height));
  }

  /**
   * The rectangle in which the points are.
   *
   * @param width width of the plot (pixels)
   * @param height height of the plot (pixels)
   * @return pixels, a new object
   */
  public Rectangle plane(int width, int height) {
    return area(width, height);
  }
}
