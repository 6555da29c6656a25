package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.materialsj.model.explore.NamedMatrix;

/**
 * The cells of a heat map: rectangles with their numbers when they are few, one picture when they
 * are many, with means of blocks where cells are smaller than pixels.
 */
final class MatrixCells {

  private static final int MOST_SHAPES = 2_500;

  /** Pixels per unit of length of the picture of many cells. */
  private static final int FINE = 2;

  /** Letters smaller than this are not written. */
  private static final double SMALLEST = 6.5;

  private static final double LARGEST = 13;

  private static final Color LINE = new Color(0xD8D8D8);

  private final NamedMatrix matrix;
  private final PlotAxis range;
  private final ValueScale scale;
  private final long missing;

  MatrixCells(NamedMatrix matrix, PlotAxis range, ValueScale scale) {
    this.matrix = matrix;
    this.range = range;
    this.scale = scale;
    long count = 0;
    for (double[] row : matrix.numbers()) {
      for (double value : row) {
        count += range.shows(value) ? 0 : 1;
      }
    }
    missing = count;
  }

  /** The number of cells without a number. */
  long missing() {
    return missing;
  }

  private Color colour(double value) {
    return range.shows(value) ? scale.colour(value) : new Color(PointColours.MISSING);
  }

  void draw(Graphics2D g, Rectangle2D area, double unit) {
    if ((long) matrix.rows().size() * matrix.columns().size() <= MOST_SHAPES) {
      drawShapes(g, area, unit);
    } else {
      drawPicture(g, area);
    }
  }

  private void drawShapes(Graphics2D g, Rectangle2D area, double unit) {
    double wide = area.getWidth() / matrix.columns().size();
    double high = area.getHeight() / matrix.rows().size();
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    double size = size(g, wide, high, unit);
    g.setFont(Lettering.font(Font.PLAIN, size, unit));
    for (int r = 0; r < matrix.rows().size(); r++) {
      for (int c = 0; c < matrix.columns().size(); c++) {
        Rectangle2D box =
            new Rectangle2D.Double(area.getX() + c * wide, area.getY() + r * high, wide, high);
        double value = matrix.numbers()[r][c];
        Color fill = colour(value);
        g.setColor(fill);
        g.fill(box);
        if (Math.min(wide, high) > 6 * unit) {
          g.setColor(LINE);
          g.draw(box);
        }
        if (size >= SMALLEST && range.shows(value)) {
          g.setColor(Gradient.letters(fill));
          double y = box.getCenterY() + 0.36 * size * unit;
          Lettering.centre(g, text(value), box.getCenterX(), y);
        }
      }
    }
  }

  /** The size of letters in which all numbers have room. */
  private double size(Graphics2D g, double wide, double high, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, LARGEST, unit));
    double widest = 1;
    for (double[] row : matrix.numbers()) {
      for (double value : row) {
        if (range.shows(value)) {
          widest = Math.max(widest, g.getFontMetrics().stringWidth(text(value)));
        }
      }
    }
    return Math.min(LARGEST, Math.min(0.42 * high / unit, LARGEST * 0.9 * wide / widest));
  }

  /** Two decimals where all numbers are about 1, as few digits as are needed elsewhere. */
  private String text(double value) {
    double largest = Math.max(Math.abs(range.at(0)), Math.abs(range.at(1)));
    if (largest >= 0.5 && largest < 10) {
      // Adding 0 takes the sign from -0.
      return String.format(Locale.ROOT, "%.2f", Math.rint(100 * value) / 100 + 0.0);
    }
    return Ticks.text(value);
  }

  private void drawPicture(Graphics2D g, Rectangle2D area) {
    int rows = matrix.rows().size();
    int columns = matrix.columns().size();
    int wide = (int) Math.max(1, Math.ceil(FINE * area.getWidth()));
    int high = (int) Math.max(1, Math.ceil(FINE * area.getHeight()));
    BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < high; y++) {
      int top = (int) ((long) y * rows / high);
      int bottom = (int) Math.max(top + 1, (long) (y + 1) * rows / high);
      for (int x = 0; x < wide; x++) {
        int left = (int) ((long) x * columns / wide);
        int right = (int) Math.max(left + 1, (long) (x + 1) * columns / wide);
        image.setRGB(x, y, colour(mean(top, bottom, left, right)).getRGB());
      }
    }
    AffineTransform place =
        new AffineTransform(
            area.getWidth() / wide, 0, 0, area.getHeight() / high, area.getX(), area.getY());
    g.drawImage(image, place, null);
  }

  /** The mean of the numbers of a block that are there. */
  private double mean(int top, int bottom, int left, int right) {
    double sum = 0;
    long count = 0;
    for (int r = top; r < bottom; r++) {
      for (int c = left; c < right; c++) {
        double value = matrix.numbers()[r][c];
        if (range.shows(value)) {
          sum += value;
          count++;
        }
      }
    }
    return sum / count;
  }
}
