package org.materialsj.view.swing;

import javax.swing.JComponent;
import javax.swing.JLabel;

/**
 * Keeps Swing from reading text of files as HTML: a name that starts with an HTML tag would
 * otherwise be laid out and could even fetch pictures from the network.
 */
public final class PlainText {

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
}
