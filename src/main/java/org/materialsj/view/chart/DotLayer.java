package org.materialsj.view.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A transparent picture into which dots are drawn by plain loops over pixels: smooth discs and
 * rings, or cells shaded by how many points they hold. For one thread.
 */
final class DotLayer {

  private static final double FAINTEST = 0.35;

  private final int width;
  private final int height;
  private final BufferedImage image;
  private final int[] pixels;

  /** An empty layer; sizes in pixels. */
  DotLayer(int width, int height) {
    this.width = width;
    this.height = height;
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  BufferedImage image() {
    return image;
  }

  /** Draws a disc; lengths in pixels, opacity 0 to 1. */
  void disc(double cx, double cy, double radius, int rgb, double opacity) {
    stamp(cx, cy, 0, radius, rgb, opacity);
  }

  /** Draws what is between two circles; lengths in pixels. */
  void ring(double cx, double cy, double inner, double outer, int rgb) {
    stamp(cx, cy, inner, outer, rgb, 1);
  }

  /** A pixel is covered by as much as its centre is inside of the edges by, up to a pixel. */
  private void stamp(double cx, double cy, double inner, double outer, int rgb, double opacity) {
    int left = (int) Math.max(0, Math.floor(cx - outer - 1));
    int right = (int) Math.min(width - 1, Math.ceil(cx + outer + 1));
    int top = (int) Math.max(0, Math.floor(cy - outer - 1));
    int bottom = (int) Math.min(height - 1, Math.ceil(cy + outer + 1));
    for (int y = top; y <= bottom; y++) {
      double dy = y + 0.5 - cy;
      for (int x = left; x <= right; x++) {
        double dx = x + 0.5 - cx;
        double distance = Math.sqrt(dx * dx + dy * dy);
        double cover = Math.min(1, outer + 0.5 - distance);
        if (inner > 0) {
          cover = Math.min(cover, distance - inner + 0.5);
        }
        if (cover > 0) {
          blend(y * width + x, rgb, cover * opacity);
        }
      }
    }
  }

  /** Lays a colour over a pixel whose channels are multiplied by its opacity. */
  private void blend(int at, int rgb, double opacity) {
    int below = pixels[at];
    double rest = 1 - opacity;
    int result = (int) Math.round(255 * opacity + (below >>> 24) * rest) << 24;
    for (int shift = 0; shift <= 16; shift += 8) {
      double channel = (rgb >> shift & 0xFF) * opacity + (below >> shift & 0xFF) * rest;
      result |= (int) Math.round(channel) << shift;
    }
    pixels[at] = result;
  }

  /**
   * Shades cells by the logarithm of their number of points: in colours from dark blue to yellow,
   * or in the mean colour level, or most frequent class, of their points, opaque where they are
   * many.
   *
   * @param cloud the points
   * @param range scaled coordinates at the edges: left, right, bottom, top
   * @param colours the colours of points
   * @param cell side of a cell (pixels)
   * @return the largest number of points in a cell, at least 1
   */
  int shade(PointCloud cloud, double[] range, PointColours colours, int cell) {
    int columns = (width + cell - 1) / cell;
    int rows = (height + cell - 1) / cell;
    int[] counts = new int[columns * rows];
    boolean byClass = colours.isByClass();
    int groups = byClass ? colours.levels() : 1;
    long[] sums = new long[colours.isPlain() ? 0 : counts.length * groups];
    int[] coloured = new int[colours.isPlain() ? 0 : counts.length];
    double perColumn = width / (range[1] - range[0]) / cell;
    double perRow = height / (range[3] - range[2]) / cell;
    double[] u = cloud.u();
    double[] v = cloud.v();
    int most = 1;
    for (int i = 0; i < u.length; i++) {
      if (u[i] >= range[0] && u[i] <= range[1] && v[i] >= range[2] && v[i] <= range[3]) {
        int column = Math.min(columns - 1, (int) ((u[i] - range[0]) * perColumn));
        int row = Math.min(rows - 1, (int) ((range[3] - v[i]) * perRow));
        int at = row * columns + column;
        most = Math.max(most, ++counts[at]);
        int level = sums.length > 0 ? colours.level(i) : -1;
        if (level >= 0) {
          coloured[at]++;
          sums[byClass ? at * groups + level : at] += byClass ? 1 : level;
        }
      }
    }
    for (int at = 0; at < counts.length; at++) {
      if (counts[at] > 0) {
        double place = most == 1 ? 1 : Math.log(counts[at]) / Math.log(most);
        int rgb;
        double opacity = 1;
        if (colours.isPlain()) {
          rgb = Gradient.VIRIDIS.rgb(place);
        } else {
          opacity = FAINTEST + (1 - FAINTEST) * place;
          rgb = coloured[at] == 0 ? PointColours.MISSING : mean(colours, sums, at, groups, coloured);
        }
        fill(at % columns * cell, at / columns * cell, cell, rgb, opacity);
      }
    }
    return most;
  }

  private static int mean(PointColours colours, long[] sums, int at, int groups, int[] coloured) {
    if (!colours.isByClass()) {
      return colours.ofLevel((int) (sums[at] / coloured[at]));
    }
    int winner = 0;
    for (int k = 1; k < groups; k++) {
      winner = sums[at * groups + k] > sums[at * groups + winner] ? k : winner;
    }
    return colours.ofLevel(winner);
  }

  private void fill(int left, int top, int side, int rgb, double opacity) {
    for (int y = top; y < Math.min(height, top + side); y++) {
      for (int x = left; x < Math.min(width, left + side); x++) {
        blend(y * width + x, rgb, opacity);
      }
    }
  }
}
