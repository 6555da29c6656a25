package org.materialsj.view.jmol;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.SwingUtilities;

/** Turns what the mouse does into turns, moves and zooms of the scene. */
final class JmolGestures extends MouseAdapter {

  private static final double RADIANS_PER_PIXEL = 0.01;
  private static final double ZOOM_PER_NOTCH = 1.12;

  private final JmolView view;
  private final JmolWorker worker;
  private int x;
  private int y;

  JmolGestures(JmolView view, JmolWorker worker) {
    this.view = view;
    this.worker = worker;
  }

  @Override
  public void mousePressed(MouseEvent event) {
    x = event.getX();
    y = event.getY();
    view.requestFocusInWindow();
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    int dx = event.getX() - x;
    int dy = event.getY() - y;
    x = event.getX();
    y = event.getY();
    if (event.isShiftDown() || SwingUtilities.isRightMouseButton(event)) {
      worker.run(state -> state.move(view.pixels(dx), view.pixels(dy)));
    } else {
      worker.run(state -> state.rotate(dy * RADIANS_PER_PIXEL, dx * RADIANS_PER_PIXEL));
    }
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    worker.run(JmolWorker.State::rest);
  }

  @Override
  public void mouseWheelMoved(MouseWheelEvent event) {
    double factor = Math.pow(ZOOM_PER_NOTCH, -event.getPreciseWheelRotation());
    worker.run(state -> state.zoom(factor));
  }

  @Override
  public void mouseClicked(MouseEvent event) {
    if (SwingUtilities.isLeftMouseButton(event)) {
      if (event.getClickCount() == 2) {
        worker.run(JmolWorker.State::fit);
      } else {
        view.click(event.getX(), event.getY());
      }
    }
  }
}
