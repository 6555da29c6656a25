package org.materialsj.view.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import org.materialsj.view.swing.PlainText;

/** Text in figures, always one line. */
final class Lettering {

  private Lettering() {}

  static Font font(int style, double size, double unit) {
    return new Font(Font.SANS_SERIF, style, 12).deriveFont((float) (size * unit));
  }

  /** Sets a font and writes to the right of a point. */
  static void left(
      Graphics2D g, int style, double size, double unit, String text, double x, double y) {
    g.setFont(font(style, size, unit));
    g.drawString(oneLine(text), (float) x, (float) y);
  }

  /** Writes to both sides of a point. */
  static void centre(Graphics2D g, String text, double x, double y) {
    String line = oneLine(text);
    g.drawString(line, (float) (x - g.getFontMetrics().stringWidth(line) / 2.0), (float) y);
  }

  /** Writes from bottom to top, to both sides of a point of the baseline. */
  static void upward(Graphics2D g, String text, double x, double y) {
    AffineTransform before = g.getTransform();
    g.translate(x, y);
    g.rotate(-Math.PI / 2);
    centre(g, text, 0, 0);
    g.setTransform(before);
  }

  /** Writes from bottom to top, up to a point of the baseline. */
  static void upwardTo(Graphics2D g, String text, double x, double y) {
    upward(g, text, x, y + g.getFontMetrics().stringWidth(oneLine(text)) / 2.0);
  }

  /** The text without its middle when it is wider than a width. */
  static String fit(FontMetrics metrics, String text, double width) {
    return PlainText.fit(metrics, oneLine(text), width);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
