package org.materialsj.view.jmol;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** Where the cells of a grid are, and what is painted in them besides the structure. */
final class GridPainter {

  private static final Color LINE = new Color(0xDDDDDD);
  private static final Color SELECTED = new Color(0xE08A00);
  private static final Color TEXT = new Color(0x333333);
  private static final int MARGIN = 3;
  private static final int CAPTION_LINES = 2;

  private final int columns;
  private final int rows;
  private final int width;
  private final int height;

  /**
   * A grid.
   *
   * @param count number of cells, at least 1
   * @param columns number of columns, at least 1
   * @param width of the whole grid
   * @param height of the whole grid
   */
  GridPainter(int count, int columns, int width, int height) {
    this.columns = columns;
    this.rows = (count + columns - 1) / columns;
    this.width = width;
    this.height = height;
  }

  /** The number of columns at which so many cells are about square. */
  static int columns(int count, int width, int height) {
    double ideal = Math.sqrt((double) count * Math.max(1, width) / Math.max(1, height));
    return Math.max(1, Math.min(count, (int) Math.round(ideal)));
  }

  /** The cell with an index. */
  Rectangle cell(int index) {
    int column = index % columns;
    int row = index / columns;
    int left = (int) ((long) width * column / columns);
    int top = (int) ((long) height * row / rows);
    int right = (int) ((long) width * (column + 1) / columns);
    int bottom = (int) ((long) height * (row + 1) / rows);
    return new Rectangle(left, top, right - left, bottom - top);
  }

  /** The part of a cell where its structure is. */
  Rectangle picture(int index, FontMetrics font) {
    Rectangle cell = cell(index);
    int caption = CAPTION_LINES * font.getHeight() + MARGIN;
    return new Rectangle(
        cell.x + MARGIN,
        cell.y + MARGIN,
        Math.max(16, cell.width - 2 * MARGIN),
        Math.max(16, cell.height - 2 * MARGIN - caption));
  }

  /** The index of the cell at a point, perhaps beyond the last. */
  int at(int x, int y) {
    int column = Math.min(columns - 1, x * columns / Math.max(1, width));
    int row = Math.min(rows - 1, y * rows / Math.max(1, height));
    return row * columns + column;
  }

  /** Paints one cell. */
  void paint(
      Graphics2D g,
      int index,
      Optional<BufferedImage> image,
      String caption,
      String problem,
      boolean selected) {
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    Rectangle cell = cell(index);
    FontMetrics font = g.getFontMetrics();
    Rectangle picture = picture(index, font);
    image.ifPresent(
        drawn -> g.drawImage(drawn, picture.x, picture.y, picture.width, picture.height, null));
    g.setColor(TEXT);
    if (!problem.isEmpty()) {
      Graphics2D inside =
          (Graphics2D) g.create(picture.x, picture.y, picture.width, picture.height);
      MessagePainter.paint(inside, problem, picture.width, picture.height);
      inside.dispose();
    }
    List<String> lines = caption.lines().limit(CAPTION_LINES).toList();
    int y = picture.y + picture.height + font.getAscent();
    for (String line : lines) {
      String shown = fitting(line, font, picture.width);
      g.drawString(shown, cell.x + (cell.width - font.stringWidth(shown)) / 2, y);
      y += font.getHeight();
    }
    g.setColor(selected ? SELECTED : LINE);
    g.drawRect(cell.x, cell.y, cell.width - 1, cell.height - 1);
    if (selected) {
      g.drawRect(cell.x + 1, cell.y + 1, cell.width - 3, cell.height - 3);
    }
  }

  private static String fitting(String text, FontMetrics font, int width) {
    if (font.stringWidth(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && font.stringWidth(text.substring(0, end) + "\u2026") > width) {
      end--;
    }
    return text.substring(0, end) + "\u2026";
  }
}
