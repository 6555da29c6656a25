package org.materialsj.engine.run;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Runs items on threads of this process. Threads live only as long as one call; with one thread the
 * items run on the calling thread. An interrupt of the calling thread cancels the call.
 */
public final class LocalExecutor implements Executor {

  private final int threads;

  /**
   * An executor.
   *
   * @param threads number of threads, at least 1
   * @throws IllegalArgumentException if {@code threads < 1}
   */
  public LocalExecutor(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
    this.threads = threads;
  }

  /**
   * An executor with one thread per processor.
   *
   * @return the executor
   */
  public static LocalExecutor allProcessors() {
    return new LocalExecutor(Runtime.getRuntime().availableProcessors());
  }

  @Override
  public <T> List<T> map(
      int count, IntFunction<T> item, String what, Progress progress, CancelToken cancel) {
    if (count < 0) {
      throw new IllegalArgumentException("count must be at least 0, got " + count);
    }
    if (count == 0) {
      progress.report(1, what + " 0 of 0");
      return List.of();
    }
    Batch<T> batch = new Batch<>(count, item, what, progress, cancel);
    int workers = Math.min(threads, count);
    if (workers == 1) {
      batch.work();
    } else {
      runOn(workers, batch);
    }
    return batch.results();
  }

  private static void runOn(int workers, Batch<?> batch) {
    ExecutorService pool = Executors.newFixedThreadPool(workers, LocalExecutor::daemon);
    try {
      for (int w = 0; w < workers; w++) {
        pool.execute(batch::work);
      }
    } catch (RuntimeException | Error e) {
      // No thread could be made: those that run must not go on alone.
      batch.cancelled(null);
      throw e;
    } finally {
      pool.shutdown();
      awaitEnd(pool, batch);
    }
  }

  /** Waits for the running items even when interrupted, so that none outlives the call. */
  private static void awaitEnd(ExecutorService pool, Batch<?> batch) {
    boolean interrupted = false;
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
        batch.cancelled(e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "materialsj-worker");
    thread.setDaemon(true);
    return thread;
  }

  /** The items of one call, taken one after the other by however many workers there are. */
  private static final class Batch<T> {
    private final int count;
    private final IntFunction<T> item;
    private final String what;
    private final Progress progress;
    private final CancelToken cancel;
    private final Object[] results;
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean stopped;

    // Guarded by this batch.
    private int done;
    private boolean cancelled;
    private Exception cancelCause;
    private int failedIndex = Integer.MAX_VALUE;
    private Throwable failure;

    Batch(int count, IntFunction<T> item, String what, Progress progress, CancelToken cancel) {
      this.count = count;
      this.item = item;
      this.what = what;
      this.progress = progress;
      this.cancel = cancel;
      this.results = new Object[count];
    }

    /**
     * Works until nothing is left. Indices are handed out in order, so when one fails every lower
     * one was started and will finish: the lowest failure is the same on any number of threads.
     */
    void work() {
      while (!stopped) {
        int index = next.getAndIncrement();
        if (index >= count) {
          return;
        }
        try {
          cancel.check(what);
          results[index] = item.apply(index);
          finished();
        } catch (CancellationException e) {
          cancelled(e);
        } catch (Throwable e) {
          // Kept, not handled: the calling thread throws it again.
          failed(index, e);
        }
      }
    }

    /** Counts and reports under one lock, so that reports never go backwards. */
    private synchronized void finished() {
      done++;
      int step = Math.max(1, count / 200);
      if (done % step == 0 || done == count) {
        progress.report((double) done / count, what + " " + done + " of " + count);
      }
    }

    synchronized void cancelled(Exception cause) {
      if (!cancelled) {
        cancelled = true;
        cancelCause = cause;
      }
      stopped = true;
    }

    private synchronized void failed(int index, Throwable e) {
      if (index < failedIndex) {
        failedIndex = index;
        failure = e;
      }
      stopped = true;
    }

    @SuppressWarnings("unchecked")
    synchronized List<T> results() {
      if (cancelled) {
        CancellationException e = new CancellationException("Cancelled during " + what + ".");
        e.initCause(cancelCause);
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure != null) {
        throw new IllegalStateException("item " + failedIndex + " of " + what + " failed", failure);
      }
      return (List<T>) Collections.unmodifiableList(Arrays.asList(results));
    }
  }
}
