package org.materialsj.view.chart;

import java.awt.BorderLayout;
import java.awt.Cursor;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;

/**
 * Points of a space that turn as the mouse is dragged or an arrow key is pressed; a double click
 * turns them back. The tilt stops at the view from above and from below.
 */
public final class Scatter3DPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final double DEGREES_PER_PIXEL = 0.5;
  private static final double DEGREES_PER_KEY = 5;

  private final FigurePanel panel;
  private final transient Scatter3DFigure first;
  private transient Scatter3DFigure figure;

  /**
   * A panel.
   *
   * @param figure what to show first
   */
  public Scatter3DPanel(Scatter3DFigure figure) {
    super(new BorderLayout());
    this.first = figure;
    this.figure = figure;
    panel = new FigurePanel(figure);
    setName("scatter3d");
    add(panel, BorderLayout.CENTER);
    panel.setToolTipText("Drag, or press the arrow keys, to turn; double-click to turn back");
    panel.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
    panel.setFocusable(true);
    Drag drag = new Drag();
    panel.addMouseListener(drag);
    panel.addMouseMotionListener(drag);
    key("LEFT", -DEGREES_PER_KEY, 0);
    key("RIGHT", DEGREES_PER_KEY, 0);
    key("UP", 0, -DEGREES_PER_KEY);
    key("DOWN", 0, DEGREES_PER_KEY);
  }

  private void key(String name, double turn, double tilt) {
    panel.getInputMap().put(KeyStroke.getKeyStroke(name), name);
    panel
        .getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                turn(turn, tilt);
              }
            });
  }

  /**
   * What is shown now. For the event thread.
   *
   * @return the figure as it is turned
   */
  public Scatter3DFigure figure() {
    return figure;
  }

  private void turn(double turn, double tilt) {
    double turned = Math.IEEEremainder(figure.turn() + turn, 360);
    show(figure.seenFrom(turned, Math.max(-90, Math.min(90, figure.tilt() + tilt))));
  }

  private void show(Scatter3DFigure next) {
    figure = next;
    panel.show(next);
  }

  /** Follows the mouse. */
  private final class Drag extends MouseAdapter {

    private int x;
    private int y;

    @Override
    public void mousePressed(MouseEvent event) {
      panel.requestFocusInWindow();
      x = event.getX();
      y = event.getY();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      // Near points follow the mouse.
      turn(DEGREES_PER_PIXEL * (event.getX() - x), DEGREES_PER_PIXEL * (event.getY() - y));
      x = event.getX();
      y = event.getY();
    }

    @Override
    public void mouseClicked(MouseEvent event) {
      if (event.getClickCount() == 2) {
        show(first);
      }
    }
  }
}
