package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Draws points: as shapes up to {@value #MOST_SHAPES}, above as one picture. Where points cover
 * each other, a fair sample of them is seen, not those that come last; where points are shaded by
 * how densely they lie, the densest.
 */
final class ScatterDots {

  static final int MOST_SHAPES = 10_000;

  /** Up to so many dots have a rim that sets them off from each other. */
  private static final int MOST_RIMS = 1_500;

  /** Points of classes are at least so strong where they are few. */
  private static final double PALEST = 0.4;

  private final double[] x;
  private final double[] y;
  private final PointColours colours;
  private final Optional<DotSizes> sizes;
  private final Optional<double[]> density;
  private final ColourScale densities;

  /**
   * Points.
   *
   * @param x values across
   * @param y values up
   * @param colours their colours
   * @param sizes their sizes, if they differ
   * @param density how densely points lie around each, 0 to 1, if they are shaded by it
   */
  ScatterDots(
      double[] x,
      double[] y,
      PointColours colours,
      Optional<DotSizes> sizes,
      Optional<double[]> density) {
    this.x = x;
    this.y = y;
    this.colours = colours;
    this.sizes = sizes;
    this.density = density;
    densities = density.map(ColourScale::new).orElse(null);
  }

  /** The scale of densities, if points are shaded by it. */
  Optional<PointKey.Bar> scale() {
    return Optional.ofNullable(densities)
        .map(
            scale ->
                (g, bar, unit) -> scale.draw(g, bar, Lettering.font(Font.PLAIN, 11, unit), unit));
  }

  /** Diameter of dots of one size (units). */
  static double diameter(int count) {
    return count <= 200 ? 8 : count <= 1000 ? 6.5 : count <= 3000 ? 5 : count <= 30_000 ? 4 : 3;
  }

  private boolean isShown(PlotAxis across, PlotAxis up, int dot) {
    return across.shows(x[dot]) && up.shows(y[dot]);
  }

  /** Whether a point has a place, and one between the ends of both axes. */
  private boolean isInView(PlotAxis across, PlotAxis up, int dot) {
    return isShown(across, up, dot) && isWithin(across.place(x[dot])) && isWithin(up.place(y[dot]));
  }

  private static boolean isWithin(double place) {
    return place >= 0 && place <= 1;
  }

  private int rgb(int dot) {
    if (density.isEmpty()) {
      return colours.rgb(dot);
    }
    double place = densities.place(density.get()[dot]);
    return colours.isPlain()
        ? Gradient.VIRIDIS.rgb(place)
        : paler(colours.rgb(dot), PALEST + (1 - PALEST) * place);
  }

  /** A colour mixed with white. */
  static int paler(int rgb, double strength) {
    return mixed(rgb >> 16 & 0xFF, strength) << 16
        | mixed(rgb >> 8 & 0xFF, strength) << 8
        | mixed(rgb & 0xFF, strength);
  }

  private static int mixed(int full, double strength) {
    return (int) Math.round(255 + (full - 255) * strength);
  }

  /** Draws all points that have a place. */
  void draw(Graphics2D g, Rectangle2D area, PlotAxis across, PlotAxis up, double unit) {
    draw(g, area, across, up, diameter(x.length) * unit, x.length <= MOST_SHAPES, unit);
  }

  /** Draws all points that have a place, with a diameter, as shapes or as one picture. */
  void draw(
      Graphics2D g,
      Rectangle2D area,
      PlotAxis across,
      PlotAxis up,
      double diameter,
      boolean asShapes,
      double unit) {
    Shape clip = g.getClip();
    g.clip(area);
    if (asShapes) {
      drawShapes(g, area, across, up, diameter, unit);
    } else {
      drawPicture(g, area, across, up, diameter);
    }
    g.setClip(clip);
  }

  private void drawShapes(
      Graphics2D g, Rectangle2D area, PlotAxis across, PlotAxis up, double diameter, double unit) {
    g.setStroke(new BasicStroke((float) (0.7 * unit)));
    int[] order =
        IntStream.range(0, x.length)
            .filter(dot -> isInView(across, up, dot))
            .boxed()
            .sorted(
                Comparator.<Integer, Boolean>comparing(dot -> !colours.isMissing(dot))
                    .thenComparing(dot -> sizes.map(s -> -s.diameter(dot)).orElse(0.0))
                    .thenComparing(DotRaster::fairRank))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean rims = order.length <= MOST_RIMS;
    for (int dot : order) {
      double size = sizes.map(s -> s.diameter(dot) * unit).orElse(diameter);
      Shape shape =
          colours
              .marker(dot)
              .at(
                  area.getX() + across.place(x[dot]) * area.getWidth(),
                  area.getMaxY() - up.place(y[dot]) * area.getHeight(),
                  size);
      g.setColor(new Color(rgb(dot) | 0xE6000000, true));
      g.fill(shape);
      if (rims) {
        g.setColor(Color.WHITE);
        g.draw(shape);
      }
    }
  }

  private void drawPicture(
      Graphics2D g, Rectangle2D area, PlotAxis across, PlotAxis up, double diameter) {
    DotRaster raster = new DotRaster(area);
    boolean densest = density.isPresent() && colours.isPlain();
    for (int dot = 0; dot < x.length; dot++) {
      if (isShown(across, up, dot)) {
        raster.add(
            area.getX() + across.place(x[dot]) * area.getWidth(),
            area.getMaxY() - up.place(y[dot]) * area.getHeight(),
            rgb(dot),
            rank(dot, densest));
      }
    }
    raster.draw(g, diameter);
  }

  private int rank(int dot, boolean densest) {
    if (densest) {
      return (int) (density.get()[dot] * Integer.MAX_VALUE);
    }
    // Grey points are behind all others.
    int rank = DotRaster.fairRank(dot) >>> 1;
    return colours.isMissing(dot) ? rank - Integer.MAX_VALUE : rank;
  }
}
