package org.materialsj.engine.run;

import java.util.concurrent.CancellationException;

/** Asks a long computation to stop. Thread-safe; polled, never interrupts. */
@FunctionalInterface
public interface CancelToken {

  /** A token that never asks to stop. */
  CancelToken NEVER = () -> false;

  /**
   * Whether the caller wants the work to stop.
   *
   * @return true once stopping was asked for; stays true
   */
  boolean cancelled();

  /**
   * Throws when the work must stop. Call at least every 100 ms of work.
   *
   * @param what what was running, for the message, such as "training of tree 12"
   * @throws CancellationException when {@link #cancelled()} is true
   */
  default void check(String what) {
    if (cancelled()) {
      throw new CancellationException("Cancelled during " + what + ".");
    }
  }
}
