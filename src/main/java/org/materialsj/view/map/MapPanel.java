package org.materialsj.view.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.JPanel;
import javax.swing.JToolTip;
import javax.swing.SwingUtilities;
import org.materialsj.view.chart.PlotLimits;
import org.materialsj.view.chart.PointPlot;
import org.materialsj.view.swing.PlainText;

/**
 * Shows a map and tells what the mouse does on it: a click chooses a point, dragging brushes a
 * rectangle (with shift in addition to what was brushed), the wheel zooms, dragging with another
 * button moves, a double click shows all. The plot is drawn anew only when columns, limits or sizes
 * change; marks are drawn over it. For the event thread.
 */
final class MapPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int SMALLEST = 16;
  private static final int CLICK = 4;
  private static final double ZOOM_PER_NOTCH = 1.25;
  private static final Color BRUSH = new Color(0x30, 0x60, 0xC0, 40);
  private static final Color BRUSH_EDGE = new Color(0x3060C0);

  /** What the mouse did. */
  interface Listener {

    /** A point was clicked on. */
    void chosen(int row);

    /** A place without points was clicked on. */
    void missed();

    /** A rectangle was drawn around points, in addition to those brushed before or not. */
    void brushed(RowSet rows, boolean add);

    /** Another part of the plane is wanted; empty for all. */
    void zoomed(Optional<PlotLimits> limits);
  }

  private final transient Listener listener;
  private transient MapFigure figure;
  private transient MapFigure drawnFigure;
  private transient BufferedImage drawn;
  private transient BufferedImage marked;
  private transient Rectangle brush;
  private double scale = 1;

  MapPanel(MapFigure figure, Listener listener) {
    this.figure = figure;
    this.listener = listener;
    setName("map");
    setPreferredSize(figure.windowSize());
    setOpaque(true);
    setBackground(Color.WHITE);
    setToolTipText("");
    setCursor(Cursor.getPredefinedCursor(Cursor.CROSSHAIR_CURSOR));
    getAccessibleContext().setAccessibleName(figure.title());
    Mouse mouse = new Mouse();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addMouseWheelListener(mouse);
  }

  void show(MapFigure other) {
    figure = other;
    repaint();
  }

  MapFigure figure() {
    return figure;
  }

  /** The middle of a point in this panel, for tests. */
  Point place(int row) {
    Point2D at = figure.plot().place(row, pixels(getWidth()), pixels(getHeight()));
    return new Point((int) (at.getX() / scale), (int) (at.getY() / scale));
  }

  private int pixels(int length) {
    return Math.max(SMALLEST, (int) Math.round(length * scale));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Graphics2D g = (Graphics2D) graphics.create();
    scale = g.getTransform().getScaleX();
    int width = pixels(getWidth());
    int height = pixels(getHeight());
    boolean sameSize = drawn != null && drawn.getWidth() == width && drawn.getHeight() == height;
    boolean samePlot = sameSize && drawnFigure.plot() == figure.plot();
    if (!samePlot) {
      drawn = figure.plot().image(width, height);
    }
    if (!samePlot || drawnFigure != figure) {
      marked = marked(width, height);
      drawnFigure = figure;
    }
    g.scale(1 / scale, 1 / scale);
    g.drawImage(marked, 0, 0, null);
    g.scale(scale, scale);
    if (brush != null) {
      g.setColor(BRUSH);
      g.fill(brush);
      g.setColor(BRUSH_EDGE);
      g.setStroke(new BasicStroke(1));
      g.draw(brush);
    }
    g.dispose();
  }

  /** The plot with the marks of the figure. */
  private BufferedImage marked(int width, int height) {
    BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = result.createGraphics();
    g.drawImage(drawn, 0, 0, null);
    figure.plot().drawMarks(g, width, height, figure.marks());
    g.dispose();
    return result;
  }

  private OptionalInt rowAt(Point point) {
    return figure
        .plot()
        .at(point.x * scale, point.y * scale, pixels(getWidth()), pixels(getHeight()));
  }

  private Rectangle2D onPlot(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX() * scale, box.getY() * scale, box.getWidth() * scale, box.getHeight() * scale);
  }

  /** Shows what fills a rectangle of this panel from now on. */
  private void zoomTo(PointPlot plot, Rectangle2D box) {
    PlotLimits limits = plot.limits(onPlot(box), pixels(getWidth()), pixels(getHeight()));
    listener.zoomed(Optional.of(limits));
  }

  /** The rectangle of the points in this panel. */
  private Rectangle2D plane() {
    Rectangle plane = figure.plot().plane(pixels(getWidth()), pixels(getHeight()));
    return new Rectangle2D.Double(
        plane.x / scale, plane.y / scale, plane.width / scale, plane.height / scale);
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    OptionalInt row = rowAt(event.getPoint());
    return row.isPresent() ? figure.summary(row.getAsInt()) : null;
  }

  @Override
  public JToolTip createToolTip() {
    JToolTip tip = PlainText.in(new JToolTip());
    tip.setComponent(this);
    return tip;
  }

  /** Turns what the mouse does into news. */
  private final class Mouse extends MouseAdapter {
    private Point start;
    private PointPlot startPlot;
    private Rectangle2D startPlane;

    @Override
    public void mousePressed(MouseEvent event) {
      requestFocusInWindow();
      start = event.getPoint();
      startPlot = figure.plot();
      startPlane = plane();
    }

    private boolean isDragged(MouseEvent event) {
      return start != null && start.distance(event.getPoint()) >= CLICK;
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      if (!isDragged(event)) {
        return;
      }
      if (SwingUtilities.isLeftMouseButton(event)) {
        brush = new Rectangle(start);
        brush.add(event.getPoint());
        repaint();
      } else {
        zoomTo(
            startPlot,
            new Rectangle2D.Double(
                startPlane.getX() + start.x - event.getX(),
                startPlane.getY() + start.y - event.getY(),
                startPlane.getWidth(),
                startPlane.getHeight()));
      }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
      if (!SwingUtilities.isLeftMouseButton(event)) {
        return;
      }
      if (brush != null) {
        Rectangle2D box = onPlot(brush);
        brush = null;
        boolean add = (event.getModifiersEx() & InputEvent.SHIFT_DOWN_MASK) != 0;
        int[] rows = figure.plot().within(box, pixels(getWidth()), pixels(getHeight()));
        listener.brushed(RowSet.of(rows), add);
        repaint();
      } else if (event.getClickCount() == 2) {
        listener.zoomed(Optional.empty());
      } else {
        OptionalInt row = rowAt(event.getPoint());
        if (row.isPresent()) {
          listener.chosen(row.getAsInt());
        } else if (plane().contains(event.getPoint())) {
          listener.missed();
        }
      }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
      Rectangle2D plane = plane();
      double factor = Math.pow(ZOOM_PER_NOTCH, event.getPreciseWheelRotation());
      zoomTo(
          figure.plot(),
          new Rectangle2D.Double(
              event.getX() - factor * (event.getX() - plane.getX()),
              event.getY() - factor * (event.getY() - plane.getY()),
              factor * plane.getWidth(),
              factor * plane.getHeight()));
    }
  }
}
