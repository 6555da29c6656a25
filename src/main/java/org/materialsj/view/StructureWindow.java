package org.materialsj.view;

import java.util.List;
import javax.swing.JFrame;
import org.materialsj.io.StructureRow;
import org.materialsj.view.jmol.ViewOptions;

/** A window with a list of structures beside a view of the selected one. */
public final class StructureWindow {

  private StructureWindow() {}

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param title title of the window
   * @param rows structures, and reasons why others could not be read
   * @param options how structures are shown at first
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static StructureWindow show(String title, List<StructureRow> rows, ViewOptions options) {
    throw new UnsupportedOperationException();
  }

  /**
   * The frame.
   *
   * @return the Swing window
   */
  public JFrame frame() {
    throw new UnsupportedOperationException();
  }

  /** Closes the window and frees what it holds. Can be called from any thread, and twice. */
  public void close() {
    throw new UnsupportedOperationException();
  }
}
