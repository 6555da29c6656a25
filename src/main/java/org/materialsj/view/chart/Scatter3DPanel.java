package org.materialsj.view.chart;

import javax.swing.JFrame;
import javax.swing.JPanel;

/** Points of a space that turn with the mouse. */
public final class Scatter3DPanel extends JPanel {

  private static final long serialVersionUID = 1L;

  /** A panel. */
  public Scatter3DPanel(Scatter3DFigure figure) {
    setName("scatter3d");
  }

  /** Opens a window with buttons that save what is shown. Can be called from any thread. */
  public static JFrame open(Scatter3DFigure figure) {
    return ChartWindow.show(figure);
  }
}
