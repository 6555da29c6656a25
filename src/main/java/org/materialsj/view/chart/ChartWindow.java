package org.materialsj.view.chart;

import java.awt.BorderLayout;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JToolBar;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.WindowFrames;

/**
 * A window that shows a figure and saves it, and the table behind it where there is one. Points of
 * a space turn with the mouse, and are saved as they are turned.
 */
public final class ChartWindow {

  private final JFrame frame;

  private ChartWindow(Figure figure) {
    JComponent panel;
    Supplier<Figure> shown;
    if (figure instanceof Scatter3DFigure space) {
      Scatter3DPanel turning = new Scatter3DPanel(space);
      panel = turning;
      shown = turning::figure;
    } else {
      panel = new FigurePanel(figure);
      shown = () -> figure;
    }
    frame = new JFrame(figure.title());
    frame.setName("chartWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    JToolBar tools = new JToolBar();
    tools.setFloatable(false);
    FigureButtons buttons = new FigureButtons(panel, shown, "figure");
    tools.add(buttons.savePng());
    tools.add(buttons.saveSvg());
    figure.table().ifPresent(table -> tools.add(buttons.saveTable(table)));
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
