package org.materialsj.view.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.GraphicsUtils;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes figures as files; needs no display. */
final class FigureFiles {

  private static final int SMALLEST = 16;
  private static final int LARGEST = 8192;

  private FigureFiles() {}

  static byte[] png(Figure figure, int width, int height) {
    checkSize("width", width);
    checkSize("height", height);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image(figure, width, height), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("no PNG could be written to memory", e);
    }
  }

  /** The figure on white, smooth. */
  static BufferedImage image(Figure figure, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    figure.draw(graphics, width, height);
    graphics.dispose();
    return image;
  }

  static String svg(Figure figure, int width, int height) {
    checkSize("width", width);
    checkSize("height", height);
    VectorGraphics2D graphics = new VectorPage();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    figure.draw(graphics, width, height);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new SVGProcessor()
          .getDocument(graphics.getCommands(), new PageSize(width, height))
          .writeTo(out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("no SVG could be written to memory", e);
    }
  }

  /**
   * Finds the font behind a logical one, such as SansSerif, once per font: the library tries all
   * fonts of the system for every text.
   */
  private static final class VectorPage extends VectorGraphics2D {

    private final Map<Font, Font> fonts = new HashMap<>();

    @Override
    public void setFont(Font font) {
      super.setFont(fonts.computeIfAbsent(font, GraphicsUtils::getPhysicalFont));
    }
  }

  private static void checkSize(String name, int value) {
    if (value < SMALLEST || value > LARGEST) {
      throw new IllegalArgumentException(
          name + " must be " + SMALLEST + " to " + LARGEST + " pixels, got " + value);
    }
  }
}
