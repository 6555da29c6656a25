package org.materialsj.view;

import javax.swing.SwingUtilities;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;

/**
 * Computes densities on a thread of its own. Only the newest order asked for counts: asking for
 * another stops the computation that runs. The thread ends with {@link #close}.
 */
final class Synthesis implements AutoCloseable {

  /** Who is told, on the event thread. */
  interface Listener {

    void progressed(double fraction);

    void finished(int order, VoxelGrid density);

    void failed(String reason);
  }

  private final OrderedDensities densities;
  private final Listener listener;
  private final Object lock = new Object();
  private int wanted = -1;
  private boolean started;
  private volatile boolean closed;

  /** Counts what was asked for; computations of an older count are of no use. */
  private volatile int request;

  Synthesis(OrderedDensities densities, Listener listener) {
    this.densities = densities;
    this.listener = listener;
  }

  /** Asks for a density instead of any other asked for before. */
  void ask(int order) {
    synchronized (lock) {
      wanted = order;
      request++;
      if (!started && !closed) {
        started = true;
        Thread thread = new Thread(this::loop, "MaterialsJ reconstruction");
        thread.setDaemon(true);
        thread.start();
      }
      lock.notifyAll();
    }
  }

  /** Forgets what was asked for. */
  void cancel() {
    synchronized (lock) {
      wanted = -1;
      request++;
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      request++;
      lock.notifyAll();
    }
  }

  private void loop() {
    try {
      while (true) {
        int order;
        int number;
        synchronized (lock) {
          while (!closed && wanted < 0) {
            lock.wait();
          }
          if (closed) {
            return;
          }
          order = wanted;
          number = request;
          wanted = -1;
        }
        work(order, number);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // asked to end: nothing more to do
    }
  }

  private void work(int order, int number) {
    CancelToken cancel = () -> request != number;
    RunContext run =
        new RunContext(
            (fraction, message) -> tell(number, () -> listener.progressed(fraction)),
            cancel,
            LocalExecutor.allProcessors());
    try {
      VoxelGrid density = densities.density(order, run);
      tell(number, () -> listener.finished(order, density));
    } catch (RuntimeException | OutOfMemoryError e) {
      // Of a computation that was cancelled nobody hears.
      tell(number, () -> listener.failed(String.valueOf(e.getMessage())));
    }
  }

  /** Tells news unless they are of no use any more. */
  private void tell(int number, Runnable news) {
    SwingUtilities.invokeLater(
        () -> {
          if (request == number) {
            news.run();
          }
        });
  }
}
