package org.materialsj.view.chart;

import java.awt.BorderLayout;
import javax.swing.JFrame;
import javax.swing.JToolBar;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.WindowFrames;

/** A window that shows a figure and saves it. */
public final class ChartWindow {

  private final JFrame frame;

  private ChartWindow(Figure figure) {
    FigurePanel panel = new FigurePanel(figure);
    frame = new JFrame(figure.title());
    frame.setName("chartWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    JToolBar tools = new JToolBar();
    tools.setFloatable(false);
    FigureButtons buttons = new FigureButtons(panel, () -> figure, "figure");
    tools.add(buttons.savePng());
    tools.add(buttons.saveSvg());
    frame.add(tools, BorderLayout.NORTH);
    frame.add(panel, BorderLayout.CENTER);
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param figure what to show
   * @return the frame; dispose of it to close the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static JFrame show(Figure figure) {
    return EventThread.call(
        () -> {
          JFrame frame = new ChartWindow(figure).frame;
          WindowFrames.open(frame);
          return frame;
        });
  }
}
