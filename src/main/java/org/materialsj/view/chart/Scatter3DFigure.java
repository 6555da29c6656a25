package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;

/**
 * Points of a space in colours of numbers or classes, seen from any side without perspective. Near
 * points are in front of far ones, and a little larger. Above {@value #MOST_SHAPES} points, dots
 * become one picture. Points without a place are left out, those without a colour are grey, and
 * notes count both. In a window the mouse turns it.
 */
public final class Scatter3DFigure implements Figure {

  static final int MOST_SHAPES = 5_000;

  /** Where a new figure is seen from (degrees). */
  static final double USUAL_TURN = 35;

  static final double USUAL_TILT = 22;

  private static final double PADDING = 0.02;
  private static final double BESIDE = 70;
  private static final double BELOW = 42;

  /** Plain points are at least so strong where they are farthest. */
  private static final double PALEST = 0.35;

  private final PointMap map;
  private final Colouring colouring;
  private final PointColours colours;
  private final List<PlotAxis> axes;
  private final double turn;
  private final double tilt;

  /**
   * A figure of the first three axes of a map.
   *
   * @param map points with at least three axes
   * @param colouring by what points are coloured
   * @throws IllegalArgumentException for fewer axes, or colours for another number of points
   */
  public Scatter3DFigure(PointMap map, Colouring colouring) {
    this(map, colouring, axes(map), USUAL_TURN, USUAL_TILT);
    colouring.checkRows(map.size());
  }

  private Scatter3DFigure(
      PointMap map, Colouring colouring, List<PlotAxis> axes, double turn, double tilt) {
    this.map = map;
    this.colouring = colouring;
    this.axes = axes;
    this.turn = turn;
    this.tilt = tilt;
    colours = new PointColours(colouring);
  }

  private static List<PlotAxis> axes(PointMap map) {
    if (map.axes().size() < 3) {
      throw new IllegalArgumentException(
          "a scatter plot of a space needs three axes, got " + map.axes().size());
    }
    return IntStream.range(0, 3)
        .mapToObj(k -> PlotAxis.around(PADDING, false, List.of(map.coordinates()[k])))
        .toList();
  }

  /**
   * This figure seen from elsewhere.
   *
   * @param turn turn about the upright axis (degrees)
   * @param tilt tilt towards the viewer (degrees): 0 from the side, 90 from above, -90 from below
   * @return a copy
   * @throws IllegalArgumentException for a turn that is not finite or a tilt beyond 90
   */
  public Scatter3DFigure seenFrom(double turn, double tilt) {
    if (!Double.isFinite(turn) || !(Math.abs(tilt) <= 90)) {
      throw new IllegalArgumentException(
          "turn must be finite and tilt -90 to 90, got " + turn + " and " + tilt);
    }
    return new Scatter3DFigure(map, colouring, axes, turn, tilt);
  }

  /**
   * The turn about the upright axis.
   *
   * @return degrees
   */
  public double turn() {
    return turn;
  }

  /**
   * The tilt towards the viewer.
   *
   * @return degrees, -90 to 90
   */
  public double tilt() {
    return tilt;
  }

  @Override
  public String title() {
    return map.title();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(800, 680);
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(map.table(colouring));
  }

  private boolean isShown(int i) {
    return IntStream.range(0, 3).allMatch(k -> axes.get(k).shows(map.coordinates()[k][i]));
  }

  private List<String> notes(int shown) {
    List<String> notes = new ArrayList<>(map.notes());
    int hidden = map.size() - shown;
    if (hidden > 0) {
      notes.add(
          hidden
              + (hidden == 1 ? " point is" : " points are")
              + " not shown: missing one of "
              + String.join(", ", map.axes().stream().limit(3).map(ColumnSpec::name).toList()));
    }
    notes.addAll(colours.notes());
    return notes;
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    int[] shown = IntStream.range(0, map.size()).filter(this::isShown).toArray();
    List<String> notes = notes(shown.length);
    double top = PlotSheet.head(notes, unit);
    double high = Math.max(1, height - 10 * unit - top);
    PointKey key = new PointKey(colours, Optional.empty(), Optional.empty(), List.of());
    double beside = key.width(g, width, 0.8 * high, unit);
    double wide = Math.max(1, width - 24 * unit - beside);
    PlotSheet.drawHead(g, title(), notes, 24 * unit, width - 24 * unit, unit);
    // Turning moves no point farther than this, so the size stays.
    double scale =
        Math.max(
            1,
            Math.min(
                (wide / 2 - BESIDE * unit) / Math.sqrt(0.5),
                (high / 2 - BELOW * unit) / View3D.RADIUS));
    Point2D centre = new Point2D.Double(wide / 2, top + high / 2);
    View3D view = new View3D(turn, tilt, centre, scale);
    List<String> names = map.axes().stream().limit(3).map(ColumnSpec::header).toList();
    new Box3D(axes, names, view).draw(g, unit);
    Rectangle2D room = new Rectangle2D.Double(0, top, wide, high);
    if (shown.length <= MOST_SHAPES) {
      drawShapes(g, view, shown, unit);
    } else {
      drawPicture(g, room, view, shown, unit);
    }
    if (shown.length == 0) {
      g.setColor(Color.DARK_GRAY);
      g.setFont(Lettering.font(Font.PLAIN, 13, unit));
      Lettering.centre(g, "No points to show", centre.getX(), centre.getY());
    }
    Rectangle2D area = new Rectangle2D.Double(0, top, wide, 0.8 * high);
    key.draw(g, area, beside, unit);
  }

  private double place(int axis, int point) {
    return axes.get(axis).place(map.coordinates()[axis][point]) - 0.5;
  }

  private double depth(View3D view, int point) {
    return view.depth(place(0, point), place(1, point), place(2, point));
  }

  private int rgb(int point, double depth) {
    double near = Math.max(0, Math.min(1, 0.5 - depth / (2 * View3D.RADIUS)));
    return colours.isPlain()
        ? ScatterDots.paler(colours.rgb(point), PALEST + (1 - PALEST) * near)
        : colours.rgb(point);
  }

  private void drawShapes(Graphics2D g, View3D view, int[] shown, double unit) {
    g.setStroke(new BasicStroke((float) (0.7 * unit)));
    double same = ScatterDots.diameter(shown.length) * unit;
    List<Integer> order =
        IntStream.of(shown)
            .boxed()
            .sorted(Comparator.comparingDouble(point -> -depth(view, point)))
            .toList();
    for (int point : order) {
      double depth = depth(view, point);
      double x = place(0, point);
      double y = place(1, point);
      double px = view.x(x, y);
      double py = view.y(x, y, place(2, point));
      Shape shape = colours.marker(point).at(px, py, same * (1 - 0.25 * depth));
      g.setColor(new Color(rgb(point, depth)));
      g.fill(shape);
      g.setColor(Color.WHITE);
      g.draw(shape);
    }
  }

  private void drawPicture(Graphics2D g, Rectangle2D room, View3D view, int[] shown, double unit) {
    DotRaster raster = new DotRaster(room);
    for (int point : shown) {
      double x = place(0, point);
      double y = place(1, point);
      double z = place(2, point);
      double depth = view.depth(x, y, z);
      raster.add(
          view.x(x, y),
          view.y(x, y, z),
          rgb(point, depth),
          (int) (-depth / View3D.RADIUS * Integer.MAX_VALUE));
    }
    raster.draw(g, ScatterDots.diameter(map.size()) * unit);
  }
}
