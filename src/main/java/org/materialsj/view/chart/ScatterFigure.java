package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;
import org.materialsj.model.explore.Trend;

/**
 * Points of a plane in colours of numbers or classes. Above 10 000 points, dots become one picture,
 * and unless colours stand for numbers they tell also how densely points lie: plain points by their
 * colour, classes by being paler where points are few. Points without a place are left out, those
 * without a colour are grey, and notes count both.
 */
public final class ScatterFigure implements Figure {

  private static final double PADDING = 0.04;

  private final PointMap map;
  private final Colouring colouring;
  private final PointColours colours;
  private final Optional<double[]> density;
  private final Look look;

  /** What copies of a figure differ in. */
  private record Look(
      PlotAxis across,
      PlotAxis up,
      Optional<DotSizes> sizes,
      boolean labelled,
      List<Trend> trends) {

    Look of(DotSizes others) {
      return new Look(across, up, Optional.of(others), labelled, trends);
    }

    Look of(List<Trend> others) {
      return new Look(across, up, sizes, labelled, List.copyOf(others));
    }

    Look withLabels() {
      return new Look(across, up, sizes, true, trends);
    }
  }

  /**
   * A figure of the first two axes of a map.
   *
   * @param map points with at least two axes
   * @param colouring by what points are coloured
   * @throws IllegalArgumentException for fewer axes, or colours for another number of points
   */
  public ScatterFigure(PointMap map, Colouring colouring) {
    if (map.axes().size() < 2) {
      throw new IllegalArgumentException("a scatter plot needs two axes, got " + map.axes().size());
    }
    colouring.checkRows(map.size());
    this.map = map;
    this.colouring = colouring;
    colours = new PointColours(colouring);
    PlotAxis across = PlotAxis.around(PADDING, false, List.of(map.coordinates()[0]));
    PlotAxis up = PlotAxis.around(PADDING, false, List.of(map.coordinates()[1]));
    look = new Look(across, up, Optional.empty(), false, List.of());
    boolean shaded =
        map.size() > ScatterDots.MOST_SHAPES && (colours.isPlain() || colours.isByClass());
    density = shaded ? Optional.of(density(across, up)) : Optional.empty();
  }

  private ScatterFigure(ScatterFigure other, Look look) {
    map = other.map;
    colouring = other.colouring;
    colours = other.colours;
    density = other.density;
    this.look = look;
  }

  /** How densely points lie around each; 1 where a point has no place. */
  private double[] density(PlotAxis across, PlotAxis up) {
    int[] shown = IntStream.range(0, map.size()).filter(this::isShown).toArray();
    double[] x =
        IntStream.of(shown).mapToDouble(i -> across.place(map.coordinates()[0][i])).toArray();
    double[] y = IntStream.of(shown).mapToDouble(i -> up.place(map.coordinates()[1][i])).toArray();
    double[] some = PointDensity.of(x, y);
    double[] all = new double[map.size()];
    Arrays.fill(all, 1);
    for (int k = 0; k < shown.length; k++) {
      all[shown[k]] = some[k];
    }
    return all;
  }

  /**
   * This figure with dots whose area grows with a number. Above 10 000 points all are alike.
   *
   * @param column name and unit of the numbers
   * @param values one per point; NaN where missing
   * @return a copy
   * @throws IllegalArgumentException for another number of points
   */
  public ScatterFigure sized(ColumnSpec column, double[] values) {
    if (values.length != map.size()) {
      throw new IllegalArgumentException(
          "sizes by \""
              + column.name()
              + "\" are "
              + values.length
              + " for "
              + map.size()
              + " points");
    }
    return new ScatterFigure(this, look.of(new DotSizes(column, values)));
  }

  /**
   * This figure with the ids beside the points, as many as have room.
   *
   * @return a copy
   */
  public ScatterFigure labelled() {
    return new ScatterFigure(this, look.withLabels());
  }

  /**
   * This figure with straight lines through its points.
   *
   * @param trends lines, named in the legend
   * @return a copy
   */
  public ScatterFigure with(List<Trend> trends) {
    return new ScatterFigure(this, look.of(trends));
  }

  @Override
  public String title() {
    return map.title();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(760, 600);
  }

  private boolean isShown(int i) {
    return look.across.shows(map.coordinates()[0][i]) && look.up.shows(map.coordinates()[1][i]);
  }

  private Optional<DotSizes> sizes() {
    return map.size() > ScatterDots.MOST_SHAPES ? Optional.empty() : look.sizes;
  }

  /** Where values are in a picture of a size. */
  PlotPlace place(int width, int height) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Rectangle2D area = area(g, width, height);
    g.dispose();
    return new PlotPlace(area, look.across, look.up);
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(map.table(colouring));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(map.notes());
    long hidden = IntStream.range(0, map.size()).filter(i -> !isShown(i)).count();
    if (hidden > 0) {
      notes.add(
          hidden
              + (hidden == 1 ? " point is" : " points are")
              + " not shown: missing "
              + map.axes().get(0).name()
              + " or "
              + map.axes().get(1).name());
    }
    notes.addAll(colours.notes());
    sizes().flatMap(DotSizes::note).ifPresent(notes::add);
    if (look.labelled && map.size() > PointLabels.MOST_POINTS) {
      notes.add("So many points have no names beside them");
    }
    if (look.sizes.isPresent() && sizes().isEmpty()) {
      notes.add("So many dots are all of one size");
    }
    return notes;
  }

  private PointKey key() {
    return new PointKey(colours, dots().scale(), sizes(), look.trends);
  }

  private ScatterDots dots() {
    return new ScatterDots(map.coordinates()[0], map.coordinates()[1], colours, sizes(), density);
  }

  /** The rectangle within the axes: what title, numbers and key leave. */
  private Rectangle2D area(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    double left = 52 * unit + new PlotFrame(look.across, look.up).widestNumber(g, unit);
    double top = PlotSheet.head(notes(), unit);
    double high = Math.max(1, height - 62 * unit - top);
    double right = width - 24 * unit - key().width(g, width, high, unit);
    return new Rectangle2D.Double(left, top, Math.max(1, right - left), high);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    Rectangle2D area = area(g, width, height);
    PlotSheet.drawHead(g, title(), notes(), area.getX(), width - 24 * unit, unit);
    new PlotFrame(look.across, look.up)
        .draw(g, area, map.axes().get(0).header(), map.axes().get(1).header(), unit);
    dots().draw(g, area, look.across, look.up, unit);
    drawTrends(g, area, unit);
    if (look.labelled) {
      drawLabels(g, area, unit);
    }
    if (IntStream.range(0, map.size()).noneMatch(this::isShown)) {
      g.setColor(Color.DARK_GRAY);
      g.setFont(Lettering.font(Font.PLAIN, 13, unit));
      Lettering.centre(g, "No points to show", area.getCenterX(), area.getCenterY());
    }
    key().draw(g, area, key().width(g, width, area.getHeight(), unit), unit);
  }

  private void drawTrends(Graphics2D g, Rectangle2D area, double unit) {
    PlotPlace place = new PlotPlace(area, look.across, look.up);
    Shape clip = g.getClip();
    g.clip(area);
    for (Trend trend : look.trends) {
      double[] x =
          IntStream.range(0, map.size())
              .filter(this::isShown)
              .filter(i -> trend.label() < 0 || colours.isOfClass(i, trend.label()))
              .mapToDouble(i -> map.coordinates()[0][i])
              .toArray();
      if (x.length > 0) {
        double from = Arrays.stream(x).min().orElseThrow();
        double to = Arrays.stream(x).max().orElseThrow();
        Line2D line =
            new Line2D.Double(
                place.x(from),
                place.y(trend.intercept() + trend.slope() * from),
                place.x(to),
                place.y(trend.intercept() + trend.slope() * to));
        if (map.size() > ScatterDots.MOST_SHAPES) {
          // A rim, or the line is lost among so many; it would hide dots where there are few.
          g.setColor(Color.WHITE);
          g.setStroke(PlotSheet.dashed(0, 4.4 * unit));
          g.draw(line);
        }
        g.setColor(new Color(trend.label() < 0 ? PointKey.ALL : colours.ofClass(trend.label())));
        g.setStroke(PlotSheet.dashed(trend.label() < 0 ? 1 : 0, 2.2 * unit));
        g.draw(line);
      }
    }
    g.setClip(clip);
  }

  private void drawLabels(Graphics2D g, Rectangle2D area, double unit) {
    PlotPlace place = new PlotPlace(area, look.across, look.up);
    List<Point2D> points = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < map.size(); i++) {
      if (isShown(i)) {
        points.add(
            new Point2D.Double(place.x(map.coordinates()[0][i]), place.y(map.coordinates()[1][i])));
        names.add(map.ids().get(i));
      }
    }
    double size = ScatterDots.diameter(map.size()) * unit;
    PointLabels.draw(g, area, points, names, size, unit);
  }
}
