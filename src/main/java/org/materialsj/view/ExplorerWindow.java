package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JFrame;
import org.materialsj.model.InvarianceReport;
import org.materialsj.model.Transformation;
import org.materialsj.view.chart.InvarianceFigure;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.FileQuestions;

/**
 * A molecule that sliders move, turn, renumber and mirror, beside the numbers of its
 * representations, which follow at once.
 */
public final class ExplorerWindow {

  private static final int PICTURE_SCALE = 2;
  private static final int LARGEST_PICTURE = 8192;

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
    controls =
        new TransformationControls(
            report.before().size(),
            this::follow,
            button("savePng", "Save PNG...", "png", this::png),
            button("saveSvg", "Save SVG...", "svg", this::svg));
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
          JFrame frame = window.frame;
          frame.pack();
          Rectangle screen =
              GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
          // The figure follows the size of the window, so that all of it is seen.
          frame.setSize(
              Math.min(frame.getWidth(), screen.width), Math.min(frame.getHeight(), screen.height));
          frame.setLocationByPlatform(true);
          frame.setVisible(true);
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
    EventThread.call(
        () -> {
          frame.dispose();
          return null;
        });
  }

  private void follow() {
    panel.show(new InvarianceFigure(explore.apply(controls.transformation())));
  }

  private JButton button(String name, String text, String extension, Supplier<byte[]> content) {
    JButton button = new JButton(text);
    button.setName(name);
    button.setToolTipText("Save what is shown");
    button.addActionListener(
        event ->
            FileQuestions.whereToSave(frame, "invariance", extension)
                .ifPresent(path -> save(path, content)));
    return button;
  }

  private void save(Path path, Supplier<byte[]> content) {
    try {
      FileQuestions.write(path, content.get());
    } catch (RuntimeException e) {
      FileQuestions.showProblem(frame, e);
    }
  }

  private byte[] png() {
    return panel.figure().toPng(pictureSize(panel.getWidth()), pictureSize(panel.getHeight()));
  }

  private byte[] svg() {
    return panel
        .figure()
        .toSvg(panel.getWidth(), panel.getHeight())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static int pictureSize(int length) {
    return Math.min(LARGEST_PICTURE, PICTURE_SCALE * length);
  }
}
