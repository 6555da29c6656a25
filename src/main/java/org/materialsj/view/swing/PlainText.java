package org.materialsj.view.swing;

import java.awt.FontMetrics;
import javax.swing.JComponent;
import javax.swing.JLabel;

/**
 * Text of files in windows: keeps Swing from reading it as HTML - a name that starts with an HTML
 * tag would otherwise be laid out and could even fetch pictures from the network - and shortens it.
 */
public final class PlainText {

  private static final String ELLIPSIS = "\u2026";

  private PlainText() {}

  /**
   * Makes a component show its text as it is.
   *
   * @param <T> its class
   * @param component a component that has no text yet
   * @return the same component
   */
  public static <T extends JComponent> T in(T component) {
    component.putClientProperty("html.disable", Boolean.TRUE);
    return component;
  }

  /**
   * An empty label that shows text as it is.
   *
   * @param name name of the component
   * @return the label, one line high
   */
  public static JLabel label(String name) {
    JLabel label = in(new JLabel(" "));
    label.setName(name);
    return label;
  }

  /**
   * A text without its middle when it is wider than a width: names often differ at the end.
   *
   * @param metrics of the font it is written with
   * @param text one line
   * @param width pixels
   * @return the text, or as much of its beginning and end as fits
   */
  public static String fit(FontMetrics metrics, String text, double width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int low = 0;
    int high = text.length() - 1;
    while (low < high) {
      int kept = (low + high + 1) / 2;
      if (metrics.stringWidth(shortened(text, kept)) <= width) {
        low = kept;
      } else {
        high = kept - 1;
      }
    }
    return shortened(text, low);
  }

  private static String shortened(String text, int kept) {
    int head = (kept + 1) / 2;
    return text.substring(0, head) + ELLIPSIS + text.substring(text.length() - kept / 2);
  }
}
