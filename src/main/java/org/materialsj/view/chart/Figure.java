package org.materialsj.view.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.Optional;
import org.materialsj.model.FeatureTable;

/** A drawing of any size. Figures are immutable and safe to use from any thread. */
public interface Figure {

  /**
   * What the figure shows, for window titles and file names.
   *
   * @return one short line
   */
  String title();

  /**
   * Draws the figure.
   *
   * @param graphics where to draw; its settings may be changed
   * @param width width (pixels on a screen, points in a vector file)
   * @param height height
   */
  void draw(Graphics2D graphics, int width, int height);

  /**
   * The size that suits the figure in a new window.
   *
   * @return width and height (pixels), a new object
   */
  default Dimension windowSize() {
    return new Dimension(720, 640);
  }

  /**
   * The numbers that the figure shows.
   *
   * @return a table, or empty when the figure shows no numbers of its own
   */
  default Optional<FeatureTable> table() {
    return Optional.empty();
  }

  /**
   * The figure as a picture.
   *
   * @param width pixels, 16 to 8192
   * @param height pixels, 16 to 8192
   * @return the bytes of a PNG file, the same for the same figure and size
   * @throws IllegalArgumentException for a size out of range
   */
  default byte[] toPng(int width, int height) {
    return FigureFiles.png(this, width, height);
  }

  /**
   * The figure as a vector drawing.
   *
   * @param width width (pixels), 16 to 8192
   * @param height height (pixels), 16 to 8192
   * @return the text of an SVG file, the same for the same figure and size
   * @throws IllegalArgumentException for a size out of range
   */
  default String toSvg(int width, int height) {
    return FigureFiles.svg(this, width, height);
  }
}
