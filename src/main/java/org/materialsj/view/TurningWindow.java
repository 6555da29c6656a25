package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureButtons;
import org.materialsj.view.chart.FigurePanel;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.WindowFrames;

/** A figure of something that is turned, with a slider for the angle that it follows at once. */
public final class TurningWindow {

  private static final double MOST_DEGREES = 360;

  private final JFrame frame;
  private final Turned turned;
  private final FigurePanel panel;
  private final SliderRow angle;
  private final JCheckBox inverted = new JCheckBox("Invert (x \u2192 \u2212x)");
  private Figure figure;

  /** Draws what a rotation makes. */
  @FunctionalInterface
  public interface Turned {

    /**
     * The figure of an angle.
     *
     * @param degrees angle of the rotation
     * @param inverted whether there is an inversion, too
     * @return what to show
     */
    Figure at(double degrees, boolean inverted);
  }

  private TurningWindow(Turned turned, double degrees, boolean inverts) {
    this.turned = turned;
    figure = turned.at(degrees, inverts);
    panel = new FigurePanel(figure);
    angle =
        new SliderRow(
            "angle",
            "Angle (degrees)",
            "Angle of the rotation (degrees)",
            MOST_DEGREES,
            1,
            this::follow);
    inverted.setSelected(inverts);
    angle.setValue(degrees);
    inverted.setName("inverted");
    inverted.setMnemonic('I');
    inverted.setToolTipText("Take every point to the opposite side of the origin as well");
    inverted.addActionListener(event -> follow());
    FigureButtons buttons = new FigureButtons(panel, () -> figure, "turned");
    JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING));
    right.add(angle.field());
    right.add(inverted);
    right.add(buttons.savePng());
    right.add(buttons.saveSvg());
    JPanel controls = new JPanel(new BorderLayout(8, 0));
    controls.setBorder(BorderFactory.createEmptyBorder(2, 8, 8, 8));
    controls.add(angle.label(), BorderLayout.WEST);
    controls.add(angle.slider(), BorderLayout.CENTER);
    controls.add(right, BorderLayout.EAST);
    frame = new JFrame(figure.title());
    frame.setName("turningWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    frame.add(panel, BorderLayout.CENTER);
    frame.add(controls, BorderLayout.SOUTH);
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param turned draws an angle; called on the event thread for each move of the slider, so it
   *     must take milliseconds
   * @param degrees angle at first, -360 to 360
   * @param inverted whether there is an inversion at first
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static TurningWindow show(Turned turned, double degrees, boolean inverted) {
    return EventThread.call(
        () -> {
          TurningWindow window = new TurningWindow(turned, degrees, inverted);
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
    figure = turned.at(angle.value(), inverted.isSelected());
    panel.show(figure);
  }
}
