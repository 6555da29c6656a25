package org.materialsj.view;

import java.awt.BorderLayout;
import java.util.function.Function;
import javax.swing.JFrame;
import org.materialsj.model.InvarianceReport;
import org.materialsj.model.Transformation;
import org.materialsj.view.chart.FigureButtons;
import org.materialsj.view.chart.InvarianceFigure;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.WindowFrames;

/**
 * A molecule that sliders move, turn, renumber and mirror, beside the numbers of its
 * representations, which follow at once.
 */
public final class ExplorerWindow {

  private final JFrame frame;
  private final Function<Transformation, InvarianceReport> explore;
  private final InvariancePanel panel;
  private final TransformationControls controls;

  private ExplorerWindow(
      Function<Transformation, InvarianceReport> explore, Transformation transformation) {
    this.explore = explore;
    InvarianceReport report = explore.apply(transformation);
    InvarianceFigure figure = new InvarianceFigure(report);
    panel = new InvariancePanel(figure);
    FigureButtons buttons = new FigureButtons(panel, panel::figure, "invariance");
    controls =
        new TransformationControls(
            report.before().size(), this::follow, buttons.savePng(), buttons.saveSvg());
    controls.show(transformation);
    frame = new JFrame("Invariance Explorer: " + report.before().name());
    frame.setName("explorerWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    frame.add(panel, BorderLayout.CENTER);
    frame.add(controls, BorderLayout.SOUTH);
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param explore what a transformation does to the representations; called on the event thread
   *     for each move of a slider, so it must take milliseconds
   * @param transformation what is done at first
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static ExplorerWindow show(
      Function<Transformation, InvarianceReport> explore, Transformation transformation) {
    return EventThread.call(
        () -> {
          ExplorerWindow window = new ExplorerWindow(explore, transformation);
          WindowFrames.open(window.frame);
          return window;
        });
  }

  /**
   * The frame.
   *
   * @return the Swing window
   */
  public JFrame frame() {
    return frame;
  }

  /** Closes the window. Can be called from any thread, and twice. */
  public void close() {
    WindowFrames.close(frame);
  }

  private void follow() {
    panel.show(new InvarianceFigure(explore.apply(controls.transformation())));
  }
}
