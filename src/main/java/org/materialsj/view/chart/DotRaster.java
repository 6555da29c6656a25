package org.materialsj.view.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Very many dots as one picture. Where dots cover each other, the one of the highest rank is seen,
 * whatever the order in which they were added. A million dots take a few hundredths of a second:
 * dots only leave their number of rank and colour in the pixel of their centre, and each pixel that
 * has one becomes a disc in the end.
 */
final class DotRaster {

  /** Pixels per unit of length; two make smooth rims when the picture is drawn. */
  private static final int FINE = 2;

  private final Rectangle2D area;
  private final int wide;
  private final int high;
  private final int[] ranks;
  private final int[] colours;

  /**
   * An empty picture.
   *
   * @param area the rectangle that it fills; dots outside are left out
   */
  DotRaster(Rectangle2D area) {
    this.area = area;
    wide = (int) Math.max(1, Math.ceil(FINE * area.getWidth()));
    high = (int) Math.max(1, Math.ceil(FINE * area.getHeight()));
    ranks = new int[wide * high];
    colours = new int[wide * high];
  }

  /**
   * Ranks of so many dots that make a fair sample of them visible where they cover each other.
   *
   * @param dot its index
   * @return a number of its own for each of 2^32 dots, without order
   */
  static int fairRank(int dot) {
    int mixed = (dot + 1) * 0x9E3779B1;
    mixed = (mixed ^ (mixed >>> 15)) * 0x85EBCA77;
    return mixed ^ (mixed >>> 13);
  }

  /**
   * Adds a dot.
   *
   * @param x where, in the coordinates of the rectangle
   * @param y where
   * @param rgb its colour
   * @param rank the higher, the farther in front
   */
  void add(double x, double y, int rgb, int rank) {
    double across = (x - area.getX()) * FINE;
    double down = (y - area.getY()) * FINE;
    if (across >= 0 && down >= 0 && across < wide && down < high) {
      int pixel = (int) down * wide + (int) across;
      if (colours[pixel] == 0 || rank > ranks[pixel]) {
        colours[pixel] = rgb | 0xFF000000;
        ranks[pixel] = rank;
      }
    }
  }

  /** Draws all dots with a diameter. */
  void draw(Graphics2D g, double diameter) {
    BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int[] top = new int[wide * high];
    int[] halves = halves(0.5 * FINE * diameter);
    int reach = halves.length / 2;
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        int from = y * wide + x;
        if (colours[from] != 0) {
          for (int dy = Math.max(-reach, -y); dy <= Math.min(reach, high - 1 - y); dy++) {
            int half = halves[dy + reach];
            int row = from + dy * wide - x;
            for (int px = Math.max(0, x - half); px <= Math.min(wide - 1, x + half); px++) {
              if (pixels[row + px] == 0 || ranks[from] > top[row + px]) {
                pixels[row + px] = colours[from];
                top[row + px] = ranks[from];
              }
            }
          }
        }
      }
    }
    AffineTransform place =
        new AffineTransform(1.0 / FINE, 0, 0, 1.0 / FINE, area.getX(), area.getY());
    g.drawImage(image, place, null);
  }

  /** Half the length of each line of pixels of a disc. */
  private static int[] halves(double radius) {
    int reach = (int) Math.floor(radius);
    int[] halves = new int[2 * reach + 1];
    for (int dy = -reach; dy <= reach; dy++) {
      halves[dy + reach] = (int) Math.floor(Math.sqrt(radius * radius - dy * dy));
    }
    return halves;
  }
}
