package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JToolBar;
import javax.swing.SwingUtilities;
import org.materialsj.view.jmol.JmolView;
import org.materialsj.view.jmol.Overlay;
import org.materialsj.view.jmol.ViewOptions;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.FileQuestions;
import org.materialsj.view.swing.WindowFrames;

/** A window with a surface that can be turned with the mouse, and saved as a picture. */
public final class SurfaceWindow {

  private static final int PICTURE_SCALE = 2;
  private static final int LARGEST_PICTURE = 8192;

  private final JFrame frame;
  private final JmolView view = new JmolView();

  private SurfaceWindow(String title, Overlay overlay) {
    frame = new JFrame(title);
    frame.setName("surfaceWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    JButton save = new JButton("Save PNG...");
    save.setName("savePng");
    save.addActionListener(
        event -> FileQuestions.whereToSave(frame, "surface", "png").ifPresent(this::saveTo));
    JToolBar tools = new JToolBar();
    tools.setFloatable(false);
    tools.add(save);
    frame.add(tools, BorderLayout.NORTH);
    frame.add(view, BorderLayout.CENTER);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            view.close();
          }
        });
    view.show(overlay, ViewOptions.DEFAULT);
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param title title of the window
   * @param overlay what to show
   * @return the frame; dispose of it to close the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static JFrame show(String title, Overlay overlay) {
    return EventThread.call(
        () -> {
          JFrame frame = new SurfaceWindow(title, overlay).frame;
          WindowFrames.open(frame);
          return frame;
        });
  }

  /** Writes a picture of what is shown, twice as large, on the view's thread. */
  private void saveTo(Path path) {
    int width = Math.min(LARGEST_PICTURE, PICTURE_SCALE * view.getWidth());
    int height = Math.min(LARGEST_PICTURE, PICTURE_SCALE * view.getHeight());
    CompletableFuture<Void> saved =
        view.png(width, height).thenAccept(bytes -> FileQuestions.write(path, bytes));
    var unused =
        saved.whenComplete(
            (done, problem) -> {
              if (problem != null) {
                SwingUtilities.invokeLater(() -> FileQuestions.showProblem(frame, problem));
              }
            });
  }
}
