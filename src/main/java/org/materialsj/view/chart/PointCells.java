package org.materialsj.view.chart;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Small squares of a plane shaded by the logarithm of how many points they hold: in colours from
 * dark blue to yellow, or in the mean colour, or that of the most frequent class, of their points,
 * opaque where they are many. One pass over the points, and one over the squares.
 */
final class PointCells {

  /** Pixels per unit of length, so that squares have sharp edges where pictures are enlarged. */
  private static final int FINE = 2;

  private static final double FAINTEST = 0.35;

  private final PointColours colours;
  private final int columns;
  private final int[] counts;
  private final int[] coloured;
  private final int groups;
  private final long[] sums;
  private final int cell;
  private final BufferedImage image;
  private int most = 1;

  /**
   * Counts and shades points.
   *
   * @param cloud the points
   * @param range scaled coordinates at the edges: left, right, bottom, top
   * @param colours the colours of points
   * @param area where they are drawn
   * @param side side of a square, in the unit of the area
   */
  PointCells(PointCloud cloud, double[] range, PointColours colours, Rectangle area, int side) {
    this.colours = colours;
    cell = FINE * side;
    int width = FINE * area.width;
    int height = FINE * area.height;
    columns = (width + cell - 1) / cell;
    int rows = (height + cell - 1) / cell;
    counts = new int[columns * rows];
    groups = colours.isByClass() ? colours.levels() : 1;
    sums = new long[colours.isPlain() ? 0 : counts.length * groups];
    coloured = new int[colours.isPlain() ? 0 : counts.length];
    double perColumn = width / (range[1] - range[0]) / cell;
    double perRow = height / (range[3] - range[2]) / cell;
    double[] u = cloud.u();
    double[] v = cloud.v();
    for (int i = 0; i < u.length; i++) {
      if (u[i] >= range[0] && u[i] <= range[1] && v[i] >= range[2] && v[i] <= range[3]) {
        int column = Math.min(columns - 1, (int) ((u[i] - range[0]) * perColumn));
        int row = Math.min(rows - 1, (int) ((range[3] - v[i]) * perRow));
        add(row * columns + column, i);
      }
    }
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    shade();
  }

  private void add(int at, int point) {
    most = Math.max(most, ++counts[at]);
    int level = sums.length > 0 ? colours.level(point) : -1;
    if (level >= 0) {
      coloured[at]++;
      sums[colours.isByClass() ? at * groups + level : at] += colours.isByClass() ? 1 : level;
    }
  }

  private void shade() {
    int width = image.getWidth();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int[] shades = new int[counts.length];
    for (int at = 0; at < counts.length; at++) {
      shades[at] = counts[at] > 0 ? argb(at) : 0;
    }
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = shades[y / cell * columns + x / cell];
      }
    }
  }

  private int argb(int at) {
    double place = most == 1 ? 1 : Math.log(counts[at]) / Math.log(most);
    if (colours.isPlain()) {
      return 0xFF000000 | Gradient.VIRIDIS.rgb(place);
    }
    int opacity = (int) Math.round(255 * (FAINTEST + (1 - FAINTEST) * place));
    return opacity << 24 | colours.ofLevel(level(at));
  }

  /** The mean level, or most frequent class, of the points of a square; -1 where none has one. */
  private int level(int at) {
    if (coloured[at] == 0) {
      return -1;
    }
    if (!colours.isByClass()) {
      return (int) (sums[at] / coloured[at]);
    }
    int winner = 0;
    for (int k = 1; k < groups; k++) {
      winner = sums[at * groups + k] > sums[at * groups + winner] ? k : winner;
    }
    return winner;
  }

  /** The scale of the numbers of points. */
  ValueScale scale() {
    return new ValueScale(PlotAxis.range(true, 1, Math.max(2, most)));
  }

  /** Draws the squares into their area. */
  void draw(Graphics2D g, Rectangle area) {
    Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(image, area.x, area.y, area.width, area.height, null);
    if (before != null) {
      g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
    }
  }
}
