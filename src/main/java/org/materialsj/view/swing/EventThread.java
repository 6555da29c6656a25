package org.materialsj.view.swing;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** Calls code on Swing's event thread from any thread. */
public final class EventThread {

  private EventThread() {}

  /**
   * Runs an action now when on the event thread, else there, and waits for its result.
   *
   * @param <T> class of the result
   * @param action what to do; its unchecked exceptions are thrown here
   * @return its result
   */
  public static <T> T call(Supplier<T> action) {
    if (SwingUtilities.isEventDispatchThread()) {
      return action.get();
    }
    FutureTask<T> task = new FutureTask<>(action::get);
    try {
      SwingUtilities.invokeAndWait(task);
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the event thread", e);
    } catch (InvocationTargetException | ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the event thread failed", e.getCause());
    }
  }
}
