package org.materialsj.view.jmol;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;

/** Pictures of many structures side by side, made without a display. */
public final class GridImages {

  /** The most structures in one picture. */
  public static final int MAX_CELLS = 400;

  private static final int SMALLEST = 64;
  private static final int LARGEST = 8192;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private GridImages() {}

  /**
   * A picture of many structures from the same side and at the same scale, on white. The captions
   * are painted as they are; no other text is used.
   *
   * @param cells 1 to {@value #MAX_CELLS} structures; one that cannot be shown gives its reason
   * @param options how they are shown
   * @param width pixels, 64 to 8192
   * @param height pixels, 64 to 8192
   * @return the bytes of a PNG file, the same for the same arguments
   * @throws IllegalArgumentException for no or too many structures or a size out of range
   */
  public static byte[] png(List<GridCell> cells, ViewOptions options, int width, int height) {
    if (cells.isEmpty() || cells.size() > MAX_CELLS) {
      throw new IllegalArgumentException(
          "a grid shows 1 to " + MAX_CELLS + " structures, got " + cells.size());
    }
    if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
      throw new IllegalArgumentException(
          "the grid must be %d to %d pixels wide and high, got %d x %d"
              .formatted(SMALLEST, LARGEST, width, height));
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setFont(FONT);
    FontMetrics font = g.getFontMetrics();
    int columns = GridPainter.columns(cells.size(), width, height);
    GridPainter grid = new GridPainter(cells.size(), columns, width, height);
    try (GridSession session =
        new GridSession(cells.stream().map(GridCell::structure).toList(), options)) {
      for (int i = 0; i < cells.size(); i++) {
        Rectangle picture = grid.picture(i, font);
        grid.paint(
            g,
            i,
            session.draw(i, Matrix3.identity(), 1, false, picture.width, picture.height),
            cells.get(i).caption(),
            session.problem(i),
            false);
      }
    }
    g.dispose();
    return StructureImages.encode(image);
  }
}
