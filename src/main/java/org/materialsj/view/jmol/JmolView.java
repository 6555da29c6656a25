package org.materialsj.view.jmol;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.materialsj.model.Structure;

/**
 * A panel that shows structures and the surface of a density. Drag to turn, shift-drag or drag with
 * the right button to move, wheel to zoom, double-click to fit. Everything slow happens on a thread
 * of its own, which ends with {@link #close}. All methods are for the event thread.
 */
public final class JmolView extends JPanel implements AutoCloseable {

  private static final long serialVersionUID = 1L;

  /** What clicks on atoms do. */
  public enum Measuring {
    /** Nothing. */
    OFF("Off"),
    /** Two atoms give their distance. */
    DISTANCE("Distance"),
    /** Three atoms give the angle at the second. */
    ANGLE("Angle");

    private final String label;

    Measuring(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  private final transient JmolWorker worker;
  private transient BufferedImage image;
  private Measuring measuring = Measuring.OFF;
  private String message = "";
  private transient Consumer<String> measurementListener = text -> {};
  private transient Runnable shownListener = () -> {};

  /** An empty view. */
  public JmolView() {
    setName("structureView");
    setBackground(Color.WHITE);
    setOpaque(true);
    setPreferredSize(new Dimension(640, 480));
    getAccessibleContext().setAccessibleName("Structure view");
    worker = new JmolWorker(frame -> SwingUtilities.invokeLater(() -> publish(frame)));
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            worker.resize(pixels(getWidth()), pixels(getHeight()));
          }
        });
    JmolGestures gestures = new JmolGestures(this, worker);
    addMouseListener(gestures);
    addMouseMotionListener(gestures);
    addMouseWheelListener(gestures);
  }

  /**
   * Shows a structure as soon as it is laid out; the last of several calls wins. A problem, such as
   * missing coordinates, is shown as text.
   *
   * @param structure the structure
   * @param options how it is shown
   */
  public void show(Structure structure, ViewOptions options) {
    show(Overlay.of(structure), options);
  }

  /**
   * Shows structures and the surface of a density as soon as they are laid out; the last of several
   * calls wins. Where only the surface differs from what is shown, it alone is cut anew.
   *
   * @param overlay what is shown
   * @param options how structures are shown
   */
  public void show(Overlay overlay, ViewOptions options) {
    Objects.requireNonNull(overlay, "overlay");
    message = "";
    worker.show(overlay, options);
  }

  /**
   * Shows text instead of a structure.
   *
   * @param text one or two short lines
   */
  public void showMessage(String text) {
    message = text;
    image = null;
    worker.show(null, ViewOptions.DEFAULT);
    repaint();
  }

  /**
   * Sets what clicks on atoms do; forgets atoms picked so far.
   *
   * @param mode the mode
   */
  public void setMeasuring(Measuring mode) {
    measuring = mode;
    worker.run(JmolWorker.State::unpick);
  }

  /** Removes all measurements. */
  public void clearMeasurements() {
    worker.run(JmolWorker.State::clearMeasurements);
  }

  /**
   * Sets who is told the text of each new measurement, such as "2.82 &Aring;".
   *
   * @param listener called on the event thread
   */
  public void setMeasurementListener(Consumer<String> listener) {
    measurementListener = listener;
  }

  /**
   * Sets who is told when a structure has become visible.
   *
   * @param listener called on the event thread, once per structure shown
   */
  public void setShownListener(Runnable listener) {
    shownListener = listener;
  }

  /**
   * A picture of what is shown, from the same side, in another size.
   *
   * @param width pixels
   * @param height pixels
   * @return the bytes of a PNG file, later, on the view's thread; fails with IllegalStateException
   *     when nothing is shown
   */
  public CompletableFuture<byte[]> png(int width, int height) {
    return worker.picture(width, height).thenApply(StructureImages::encode);
  }

  /** Frees the viewer and ends its thread. */
  @Override
  public void close() {
    worker.close();
  }

  void click(int x, int y) {
    Measuring mode = measuring;
    if (mode != Measuring.OFF) {
      int atoms = mode == Measuring.DISTANCE ? 2 : 3;
      worker.run(
          state ->
              state
                  .pick(pixels(x), pixels(y), atoms)
                  .ifPresent(
                      text -> SwingUtilities.invokeLater(() -> measurementListener.accept(text))));
    }
  }

  private void publish(JmolWorker.Frame frame) {
    image = frame.image();
    if (!frame.problem().isEmpty()) {
      message = frame.problem();
    }
    repaint();
    if (frame.isNewStructure()) {
      shownListener.run();
    }
  }

  /** Pixels of the screen for a length in the panel. */
  int pixels(int length) {
    AffineTransform transform =
        getGraphicsConfiguration() == null
            ? new AffineTransform()
            : getGraphicsConfiguration().getDefaultTransform();
    return (int) Math.round(length * transform.getScaleX());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Graphics2D g = (Graphics2D) graphics.create();
    if (image != null) {
      g.drawImage(image, 0, 0, getWidth(), getHeight(), null);
    }
    if (!message.isEmpty()) {
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setColor(Color.DARK_GRAY);
      g.setFont(UIManager.getFont("Label.font"));
      MessagePainter.paint(g, message, getWidth(), getHeight());
    }
    g.dispose();
  }
}
