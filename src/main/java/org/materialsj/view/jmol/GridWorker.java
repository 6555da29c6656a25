package org.materialsj.view.jmol;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The thread that draws a grid of structures, cell by cell. A turn that is asked for while it draws
 * waits until every cell has been drawn once, so that all follow the mouse.
 */
final class GridWorker implements AutoCloseable {

  /**
   * A page of structures.
   *
   * @param cells what is on it
   * @param options how they are shown
   */
  record Page(List<GridCell> cells, ViewOptions options) {}

  /**
   * From where they are seen.
   *
   * @param turn rotation matrix, row by row; not modified any more
   * @param zoom 1 when the largest structure fills its cell
   * @param moving whether the user is turning
   * @param sizes of the pictures (pixels), one per cell
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Look(double[] turn, double zoom, boolean moving, List<Dimension> sizes) {}

  /**
   * A drawn cell.
   *
   * @param page what it is of
   * @param index of the cell
   * @param image what to paint, unless there is a problem
   * @param problem why there is nothing to paint; empty when there is no problem
   * @param last with which all cells have now been drawn, when it is the last of them
   */
  record Drawn(
      Page page, int index, Optional<BufferedImage> image, String problem, Optional<Look> last) {}

  private final Consumer<Drawn> publisher;
  private final Object lock = new Object();
  private Page page;
  private Look look;
  private boolean closed;
  private boolean started;

  GridWorker(Consumer<Drawn> publisher) {
    this.publisher = publisher;
  }

  /** Asks for a page as seen from somewhere; the last of several calls wins. */
  void show(Page newPage, Look newLook) {
    synchronized (lock) {
      page = newPage;
      look = newLook;
      if (!started && !closed) {
        started = true;
        Thread thread = new Thread(this::loop, "MaterialsJ structure grid");
        thread.setDaemon(true);
        thread.start();
      }
      lock.notifyAll();
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
  }

  private boolean isOutdated(Page drawn) {
    synchronized (lock) {
      return closed || page != drawn;
    }
  }

  private void loop() {
    Page shown = null;
    Look seen = null;
    GridSession session = null;
    try {
      while (true) {
        synchronized (lock) {
          while (!closed && page == shown && look == seen) {
            lock.wait();
          }
          if (closed) {
            return;
          }
          seen = look;
          if (page != shown) {
            shown = page;
            session = replaced(session);
          }
        }
        if (session == null) {
          session =
              new GridSession(
                  shown.cells().stream().map(GridCell::structure).toList(), shown.options());
        }
        session = draw(session, shown, seen);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // asked to end: nothing more to do
    } finally {
      replaced(session);
    }
  }

  private static GridSession replaced(GridSession session) {
    if (session != null) {
      session.close();
    }
    return null;
  }

  /** Draws every cell; a failure of the viewer is shown in its place, and it starts afresh. */
  private GridSession draw(GridSession session, Page of, Look from) {
    for (int i = 0; i < session.size() && !isOutdated(of); i++) {
      Optional<Look> last = i == session.size() - 1 ? Optional.of(from) : Optional.empty();
      Dimension size = from.sizes().get(i);
      try {
        Optional<BufferedImage> image =
            session.draw(i, from.turn(), from.zoom(), from.moving(), size.width, size.height);
        publisher.accept(new Drawn(of, i, image, session.problem(i), last));
      } catch (RuntimeException | OutOfMemoryError e) {
        String problem = "could not be drawn: " + e;
        publisher.accept(new Drawn(of, i, Optional.empty(), problem, last));
        return replaced(session);
      }
    }
    return session;
  }
}
