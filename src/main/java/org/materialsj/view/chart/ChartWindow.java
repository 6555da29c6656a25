package org.materialsj.view.chart;

import javax.swing.JFrame;

/** A window that shows a figure and saves it. */
public final class ChartWindow {

  private ChartWindow() {}

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param figure what to show
   * @return the frame
   * @throws java.awt.HeadlessException when there is no display
   */
  public static JFrame show(Figure figure) {
    throw new UnsupportedOperationException();
  }
}
