package org.materialsj.engine.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Threads that stay together over many short rounds of work, such as the steps of a training, for
 * which starting threads anew would cost more than the round. A leader calls {@link #round}; the
 * others take tasks when they find some. The leader works too and waits only for tasks that another
 * thread has begun, so a crew of one thread does the same, and results depend only on the tasks.
 */
public final class Crew {

  private static final int COUNT_BITS = 16;
  private static final long LOW = (1L << COUNT_BITS) - 1;
  private static final int SPINS = 4000;
  private static final long NAP_NANOS = 50_000;

  /** Round, number of tasks and next task, {@value #COUNT_BITS} bits each for the last two. */
  private final AtomicLong state = new AtomicLong();

  private final AtomicInteger done = new AtomicInteger();
  private volatile boolean ended;
  private volatile RuntimeException failure;
  private volatile Error error;
  private IntConsumer task = index -> {};

  private Crew() {}

  /**
   * Gathers a crew for the time that the leader works.
   *
   * @param <T> type of the result
   * @param run whose executor lends the threads
   * @param members most threads that can be of use at once, at least 1
   * @param leader what to do; calls {@link #round} of its crew
   * @return what the leader returned; it polls for cancelling itself
   */
  public static <T> T lead(RunContext run, int members, Function<Crew, T> leader) {
    Crew crew = new Crew();
    return run.executor()
        .map(
            Math.max(1, members),
            member -> {
              if (member > 0) {
                crew.help();
                return null;
              }
              try {
                return leader.apply(crew);
              } finally {
                crew.ended = true;
              }
            },
            "steps",
            Progress.NONE,
            // A leader that is cancelled may still have a result.
            CancelToken.NEVER)
        .get(0);
  }

  /**
   * Runs tasks and waits for them. What a task wrote is seen by the leader afterwards.
   *
   * @param tasks how many, 1 to 65535
   * @param body called once with each of 0 .. tasks - 1, from any thread of the crew
   * @throws RuntimeException what a task threw
   */
  public void round(int tasks, IntConsumer body) {
    if (tasks < 1 || tasks > LOW) {
      throw new IllegalArgumentException("a round has 1 to " + LOW + " tasks, got " + tasks);
    }
    task = body;
    done.set(0);
    long round = (state.get() >>> 2 * COUNT_BITS) + 1;
    state.set(round << 2 * COUNT_BITS | (long) tasks << COUNT_BITS);
    while (takeOne()) {
      // Until none is left to take.
    }
    for (int spins = 0; done.get() < tasks; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    if (error != null) {
      throw error;
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Takes tasks as they come until the leader has ended. */
  private void help() {
    int idle = 0;
    while (!ended) {
      if (takeOne()) {
        idle = 0;
      } else if (++idle < SPINS) {
        Thread.onSpinWait();
      } else {
        // Not for long: what it waits for comes within microseconds, or the machine is busy.
        LockSupport.parkNanos(NAP_NANOS);
      }
    }
  }

  private boolean takeOne() {
    long now = state.get();
    long next = now & LOW;
    if (next >= (now >>> COUNT_BITS & LOW)) {
      return false;
    }
    // The number of the round in the state keeps a late thread from taking a task of another one.
    if (state.compareAndSet(now, now + 1)) {
      perform((int) next);
    }
    return true;
  }

  private void perform(int index) {
    try {
      task.accept(index);
    } catch (RuntimeException e) {
      // Kept, not handled: the leader throws it.
      failure = e;
    } catch (Error e) {
      error = e;
    } finally {
      done.incrementAndGet();
    }
  }
}
