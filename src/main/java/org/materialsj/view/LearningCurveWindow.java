package org.materialsj.view;

import java.awt.BorderLayout;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JToolBar;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import org.materialsj.view.chart.FigureButtons;
import org.materialsj.view.chart.FigurePanel;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.WindowFrames;

/**
 * A window that draws the loss of a training while it runs. {@link #step} has the form of the
 * listeners of all trainings, so {@code window::step} can be given to any of them.
 */
public final class LearningCurveWindow {

  private static final int REFRESH_MILLIS = 250;

  private final LearningCurve curve;
  private final AtomicBoolean changed = new AtomicBoolean();
  private final FigurePanel panel;
  private final JLabel state = new JLabel("Training...");
  private final JButton stop = new JButton("Stop");
  private final JFrame frame;
  private final Timer timer;

  private LearningCurveWindow(String title, Runnable stopper) {
    curve = new LearningCurve(title);
    panel = new FigurePanel(curve.figure());
    frame = new JFrame(title);
    frame.setName("learningCurveWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    stop.setName("stop");
    stop.setToolTipText("End the training (Escape)");
    stop.addActionListener(event -> stopper.run());
    frame
        .getRootPane()
        .registerKeyboardAction(
            event -> stop.doClick(),
            KeyStroke.getKeyStroke("ESCAPE"),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    state.setName("state");
    FigureButtons buttons = new FigureButtons(panel, curve::figure, "learning-curve");
    JToolBar tools = new JToolBar();
    tools.setFloatable(false);
    tools.add(stop);
    tools.add(buttons.savePng());
    tools.add(buttons.saveSvg());
    tools.add(state);
    frame.add(tools, BorderLayout.NORTH);
    frame.add(panel, BorderLayout.CENTER);
    timer = new Timer(REFRESH_MILLIS, event -> refresh());
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param title what is trained, one line
   * @param stopper called on the event thread when the user wants the training to end
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static LearningCurveWindow show(String title, Runnable stopper) {
    return EventThread.call(
        () -> {
          LearningCurveWindow window = new LearningCurveWindow(title, stopper);
          WindowFrames.open(window.frame);
          window.timer.start();
          return window;
        });
  }

  /**
   * Takes the loss of a step. Can be called from any thread, as often as there are steps.
   *
   * @param step number of steps (epochs) done, growing
   * @param training loss of the examples learned from
   * @param validation loss of the examples set aside, when there are any
   */
  public void step(int step, double training, OptionalDouble validation) {
    curve.add(step, training, validation);
    changed.set(true);
  }

  /**
   * Says that the training has ended. Can be called from any thread.
   *
   * @param outcome one short phrase
   */
  public void finish(String outcome) {
    EventThread.call(
        () -> {
          timer.stop();
          stop.setEnabled(false);
          state.setText(outcome);
          panel.show(curve.figure());
          return null;
        });
  }

  /**
   * The frame.
   *
   * @return dispose of it to close the window
   */
  public JFrame frame() {
    return frame;
  }

  private void refresh() {
    if (changed.getAndSet(false)) {
      panel.show(curve.figure());
    }
    if (!frame.isDisplayable()) {
      timer.stop();
    }
  }
}
