package org.materialsj.view.jmol;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Rotations;

/**
 * A panel that shows many structures side by side, all from the same side and at the same scale.
 * Drag to turn all of them, wheel to zoom, double-click to fit, click to choose one. Drawing
 * happens on a thread of its own, which ends with {@link #close}. All methods are for the event
 * thread.
 */
public final class StructureGrid extends JPanel implements AutoCloseable {

  private static final long serialVersionUID = 1L;
  private static final double RADIANS_PER_PIXEL = 0.01;
  private static final double ZOOM_PER_NOTCH = 1.12;

  private final transient GridWorker worker;
  private transient GridWorker.Page page = new GridWorker.Page(List.of(), ViewOptions.DEFAULT);
  private final transient List<Optional<BufferedImage>> images = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private transient IntConsumer chosen = index -> {};
  private transient Runnable shownListener = () -> {};
  private transient GridWorker.Look look;
  private double[] turn = Matrix3.identity();
  private double zoom = 1;
  private boolean moving;
  private int selected = -1;

  /** An empty grid. */
  public StructureGrid() {
    setName("structureGrid");
    setBackground(Color.WHITE);
    setOpaque(true);
    setPreferredSize(new Dimension(1160, 640));
    getAccessibleContext().setAccessibleName("Grid of structures");
    Font label = UIManager.getFont("Label.font");
    if (label != null) {
      setFont(label.deriveFont(Font.PLAIN, label.getSize2D() - 1));
    }
    worker = new GridWorker(drawn -> SwingUtilities.invokeLater(() -> publish(drawn)));
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            refresh();
          }
        });
    Gestures gestures = new Gestures();
    addMouseListener(gestures);
    addMouseMotionListener(gestures);
    addMouseWheelListener(gestures);
  }

  /**
   * Shows structures, from where those before were seen.
   *
   * @param cells at most {@link GridImages#MAX_CELLS}
   * @param options how they are shown
   */
  public void show(List<GridCell> cells, ViewOptions options) {
    page = new GridWorker.Page(List.copyOf(cells), options);
    images.clear();
    images.addAll(Collections.nCopies(cells.size(), Optional.empty()));
    problems.clear();
    problems.addAll(Collections.nCopies(cells.size(), ""));
    selected = -1;
    refresh();
  }

  /**
   * Sets who is told which structure was clicked on.
   *
   * @param listener takes the index in the list shown; called on the event thread
   */
  public void setChoiceListener(IntConsumer listener) {
    chosen = listener;
  }

  /**
   * Sets who is told when all structures have been drawn as they are to be seen.
   *
   * @param listener called on the event thread
   */
  public void setShownListener(Runnable listener) {
    shownListener = listener;
  }

  /**
   * A picture of what is shown, as it is shown.
   *
   * @return the bytes of a PNG file
   * @throws IllegalStateException when nothing is shown
   */
  public byte[] png() {
    if (page.cells().isEmpty()) {
      throw new IllegalStateException("There are no structures to save.");
    }
    BufferedImage picture =
        new BufferedImage(pixels(getWidth()), pixels(getHeight()), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.scale((double) picture.getWidth() / getWidth(), (double) picture.getHeight() / getHeight());
    g.setFont(getFont());
    paintComponent(g);
    g.dispose();
    return StructureImages.encode(picture);
  }

  /** Frees the viewer and ends its thread. */
  @Override
  public void close() {
    worker.close();
  }

  private GridPainter grid() {
    int count = page.cells().size();
    int columns = GridPainter.columns(count, getWidth(), getHeight());
    return new GridPainter(count, columns, getWidth(), getHeight());
  }

  private void refresh() {
    if (!page.cells().isEmpty() && getWidth() > 0 && getHeight() > 0) {
      GridPainter grid = grid();
      FontMetrics font = getFontMetrics(getFont());
      List<Dimension> sizes = new ArrayList<>();
      for (int i = 0; i < page.cells().size(); i++) {
        Rectangle picture = grid.picture(i, font);
        sizes.add(new Dimension(pixels(picture.width), pixels(picture.height)));
      }
      look = new GridWorker.Look(turn, zoom, moving, sizes);
      worker.show(page, look);
    }
    repaint();
  }

  private void publish(GridWorker.Drawn drawn) {
    if (drawn.page() == page) {
      images.set(drawn.index(), drawn.image());
      problems.set(drawn.index(), drawn.problem());
      repaint(grid().cell(drawn.index()));
      if (drawn.last().filter(seen -> seen == look).isPresent()) {
        shownListener.run();
      }
    }
  }

  private int pixels(int length) {
    AffineTransform transform =
        getGraphicsConfiguration() == null
            ? new AffineTransform()
            : getGraphicsConfiguration().getDefaultTransform();
    return (int) Math.round(length * transform.getScaleX());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    if (page.cells().isEmpty()) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    GridPainter grid = grid();
    for (int i = 0; i < page.cells().size(); i++) {
      if (g.hitClip(grid.cell(i).x, grid.cell(i).y, grid.cell(i).width, grid.cell(i).height)) {
        String caption = page.cells().get(i).caption();
        grid.paint(g, i, images.get(i), caption, problems.get(i), i == selected);
      }
    }
    g.dispose();
  }

  /** Turns what the mouse does into turns and zooms of all structures. */
  private final class Gestures extends MouseAdapter {
    private int x;
    private int y;

    @Override
    public void mousePressed(MouseEvent event) {
      x = event.getX();
      y = event.getY();
      requestFocusInWindow();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      double aboutX = (event.getY() - y) * RADIANS_PER_PIXEL;
      double aboutY = (event.getX() - x) * RADIANS_PER_PIXEL;
      x = event.getX();
      y = event.getY();
      // The screen's y axis points down, that of the scene up.
      double[] step =
          Matrix3.multiply(
              Rotations.ofAxisAngle(new double[] {1, 0, 0}, aboutX),
              Rotations.ofAxisAngle(new double[] {0, 1, 0}, aboutY));
      turn = Matrix3.multiply(step, turn);
      moving = true;
      refresh();
    }

    @Override
    public void mouseReleased(MouseEvent event) {
      if (moving) {
        moving = false;
        refresh();
      }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
      double factor = Math.pow(ZOOM_PER_NOTCH, -event.getPreciseWheelRotation());
      zoom = Math.max(0.2, Math.min(20, zoom * factor));
      refresh();
    }

    @Override
    public void mouseClicked(MouseEvent event) {
      if (!SwingUtilities.isLeftMouseButton(event) || page.cells().isEmpty()) {
        return;
      }
      if (event.getClickCount() == 2) {
        turn = Matrix3.identity();
        zoom = 1;
        refresh();
        return;
      }
      int index = grid().at(event.getX(), event.getY());
      if (index < page.cells().size()) {
        selected = index;
        repaint();
        chosen.accept(index);
      }
    }
  }
}
