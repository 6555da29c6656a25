package org.materialsj.view.swing;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import javax.swing.JFrame;

/** Opens and closes windows. */
public final class WindowFrames {

  private WindowFrames() {}

  /**
   * Shows a window as large as its content wants, but no larger than the screen. For the event
   * thread.
   *
   * @param frame a window that is complete
   */
  public static void open(JFrame frame) {
    frame.pack();
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    frame.setSize(
        Math.min(frame.getWidth(), screen.width), Math.min(frame.getHeight(), screen.height));
    frame.setLocationByPlatform(true);
    frame.setVisible(true);
  }

  /**
   * Closes a window and frees what it holds. Can be called from any thread, and twice.
   *
   * @param frame the window
   */
  public static void close(JFrame frame) {
    EventThread.call(
        () -> {
          frame.dispose();
          return null;
        });
  }
}
