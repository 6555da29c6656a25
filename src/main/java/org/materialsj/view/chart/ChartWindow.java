package org.materialsj.view.chart;

import java.awt.BorderLayout;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JToolBar;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.FileQuestions;

/** A window that shows a figure and saves it. */
public final class ChartWindow {

  /** Pictures are this many times as large as the panel, for print. */
  private static final int PICTURE_SCALE = 2;

  private static final int LARGEST_PICTURE = 8192;

  private final JFrame frame;
  private final FigurePanel panel;
  private final Figure figure;

  private ChartWindow(Figure figure) {
    this.figure = figure;
    panel = new FigurePanel(figure);
    frame = new JFrame(figure.title());
    frame.setName("chartWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    JToolBar tools = new JToolBar();
    tools.setFloatable(false);
    tools.add(button("savePng", "Save PNG...", "png", this::png));
    tools.add(button("saveSvg", "Save SVG...", "svg", this::svg));
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
          frame.pack();
          Rectangle screen =
              GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
          // Figures follow the size of the window, so that all of one is seen.
          frame.setSize(
              Math.min(frame.getWidth(), screen.width), Math.min(frame.getHeight(), screen.height));
          frame.setLocationByPlatform(true);
          frame.setVisible(true);
          return frame;
        });
  }

  private JButton button(String name, String text, String extension, Supplier<byte[]> content) {
    JButton button = new JButton(text);
    button.setName(name);
    button.addActionListener(
        event ->
            FileQuestions.whereToSave(frame, "figure", extension)
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
    return figure.toPng(pictureSize(panel.getWidth()), pictureSize(panel.getHeight()));
  }

  private byte[] svg() {
    return figure.toSvg(panel.getWidth(), panel.getHeight()).getBytes(StandardCharsets.UTF_8);
  }

  private static int pictureSize(int length) {
    return Math.min(LARGEST_PICTURE, PICTURE_SCALE * length);
  }
}
