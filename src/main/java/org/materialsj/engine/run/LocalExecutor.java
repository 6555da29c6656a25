package org.materialsj.engine.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Runs items on threads of this process. Threads live only as long as one call. */
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
    Batch<T> batch = new Batch<>(count, item, what, progress, cancel);
    int workers = Math.min(threads, count);
    if (workers <= 1) {
      batch.work();
    } else {
      runOn(workers, batch);
    }
    return batch.results();
  }

  private static void runOn(int workers, Batch<?> batch) {
    ExecutorService pool = Executors.newFixedThreadPool(workers, LocalExecutor::daemon);
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        futures.add(pool.submit(batch::work));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (InterruptedException e) {
      batch.stop();
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException("Interrupted.");
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      // Exceptions of items are kept by the batch: only an Error comes here.
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdown();
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
    private final RuntimeException[] failures;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;
    private volatile boolean failed;

    Batch(int count, IntFunction<T> item, String what, Progress progress, CancelToken cancel) {
      this.count = count;
      this.item = item;
      this.what = what;
      this.progress = progress;
      this.cancel = cancel;
      this.results = new Object[count];
      this.failures = new RuntimeException[count];
    }

    void stop() {
      stopped = true;
    }

    /**
     * Works until nothing is left. Indices are handed out in order, so when one fails every lower
     * one was started and will finish: the lowest failure is the same on any number of threads.
     */
    void work() {
      while (!stopped && !failed) {
        int index = next.getAndIncrement();
        if (index >= count) {
          return;
        }
        if (cancel.cancelled()) {
          stopped = true;
          return;
        }
        try {
          results[index] = item.apply(index);
        } catch (CancellationException e) {
          stopped = true;
          return;
        } catch (RuntimeException e) {
          failures[index] = e;
          failed = true;
        }
        report(done.incrementAndGet());
      }
    }

    private void report(int finished) {
      int step = Math.max(1, count / 200);
      if (finished % step == 0 || finished == count) {
        progress.report((double) finished / count, what + " " + finished + " of " + count);
      }
    }

    @SuppressWarnings("unchecked")
    List<T> results() {
      for (RuntimeException failure : failures) {
        if (failure != null) {
          throw failure;
        }
      }
      if (stopped) {
        throw new CancellationException("Cancelled during " + what + ".");
      }
      return (List<T>) Arrays.asList(results);
    }
  }
}
