package org.materialsj.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.random.Seeds;

class LocalExecutorTest {

  private static <T> List<T> map(int threads, int count, IntFunction<T> item) {
    return new LocalExecutor(threads).map(count, item, "items", Progress.NONE, CancelToken.NEVER);
  }

  @Test
  void resultIsTheSameOnOneTwoAndEightThreads() {
    IntFunction<Double> item = i -> Seeds.forItem(5, i).doubles(100 + i % 7).map(Math::sin).sum();
    List<Double> one = map(1, 500, item);
    assertEquals(one, map(2, 500, item));
    assertEquals(one, map(8, 500, item));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void failureWithTheLowestIndexIsThrownAsItIs(int threads) {
    for (int round = 0; round < 50; round++) {
      IllegalStateException[] thrown = new IllegalStateException[100];
      IllegalStateException caught =
          assertThrows(
              IllegalStateException.class,
              () ->
                  map(
                      threads,
                      100,
                      i -> {
                        if (i % 10 != 3) {
                          return i;
                        }
                        if (i == 3) {
                          pause(1); // Lets a later failure come first.
                        }
                        thrown[i] = new IllegalStateException("item " + i);
                        throw thrown[i];
                      }));
      assertSame(thrown[3], caught);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void errorIsThrownAsItIsAndStopsTheRest(int threads) {
    AssertionError error = new AssertionError("broken");
    AtomicInteger ran = new AtomicInteger();
    Error caught =
        assertThrows(
            Error.class,
            () ->
                map(
                    threads,
                    100_000,
                    i -> {
                      ran.incrementAndGet();
                      if (i == 2) {
                        throw error;
                      }
                      pause(1);
                      return i;
                    }));
    assertSame(error, caught);
    assertTrue(ran.get() < 1000, "ran " + ran);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void failureOfTheProgressIsThrownAsItIs(int threads) {
    IllegalStateException failure = new IllegalStateException("window closed");
    Progress broken =
        (fraction, message) -> {
          throw failure;
        };
    LocalExecutor executor = new LocalExecutor(threads);
    assertSame(
        failure,
        assertThrows(
            IllegalStateException.class,
            () -> executor.map(20, i -> i, "items", broken, CancelToken.NEVER)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void cancelStopsWithinASecondAndNoItemRunsAfterwards(int threads) {
    AtomicBoolean cancel = new AtomicBoolean();
    AtomicInteger running = new AtomicInteger();
    AtomicInteger started = new AtomicInteger();
    IntFunction<Integer> item =
        i -> {
          running.incrementAndGet();
          if (started.incrementAndGet() == 20) {
            cancel.set(true);
          }
          pause(5);
          running.decrementAndGet();
          return i;
        };
    LocalExecutor executor = new LocalExecutor(threads);
    CancellationException e =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () ->
                assertThrows(
                    CancellationException.class,
                    () -> executor.map(1_000_000, item, "slow items", Progress.NONE, cancel::get)));
    assertEquals("Cancelled during slow items.", e.getMessage());
    assertEquals(0, running.get());
    int after = started.get();
    assertTrue(after <= 20 + threads, "started " + after);
    pause(50);
    assertEquals(after, started.get());
  }

  @Test
  void itemThatCancelsItselfCancelsTheCall() {
    CancellationException own = new CancellationException("Cancelled during relaxation.");
    CancellationException e =
        assertThrows(
            CancellationException.class,
            () ->
                map(
                    4,
                    50,
                    i -> {
                      if (i == 7) {
                        throw own;
                      }
                      return i;
                    }));
    assertSame(own, e.getCause());
  }

  @Test
  void interruptOfTheCallerCancelsAndWaitsForRunningItems() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(2);
    AtomicInteger running = new AtomicInteger();
    AtomicReference<Throwable> outcome = new AtomicReference<>();
    AtomicBoolean flagKept = new AtomicBoolean();
    AtomicInteger runningAtEnd = new AtomicInteger(-1);
    Thread caller =
        new Thread(
            () -> {
              try {
                map(
                    2,
                    1_000_000,
                    i -> {
                      running.incrementAndGet();
                      inside.countDown();
                      pause(30);
                      return running.decrementAndGet();
                    });
              } catch (CancellationException e) {
                runningAtEnd.set(running.get());
                flagKept.set(Thread.currentThread().isInterrupted());
                outcome.set(e);
              }
            });
    caller.start();
    inside.await();
    caller.interrupt();
    caller.join(10_000);
    assertTrue(outcome.get() instanceof CancellationException);
    assertEquals(0, runningAtEnd.get());
    assertTrue(flagKept.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void progressGrowsUpToOne(int threads) {
    List<Double> reports = Collections.synchronizedList(new ArrayList<>());
    new LocalExecutor(threads)
        .map(3000, i -> i, "items", (f, message) -> reports.add(f), CancelToken.NEVER);
    for (int i = 1; i < reports.size(); i++) {
      assertTrue(reports.get(i) > reports.get(i - 1), "report " + i);
    }
    assertEquals(1.0, reports.get(reports.size() - 1));
    assertTrue(reports.size() <= 201);
  }

  @Test
  void nothingToDoIsDoneAtOnce() {
    List<Double> reports = new ArrayList<>();
    assertTrue(
        new LocalExecutor(4)
            .map(0, i -> i, "items", (f, message) -> reports.add(f), CancelToken.NEVER)
            .isEmpty());
    assertEquals(List.of(1.0), reports);
  }

  @Test
  void noThreadOutlivesItsCall() {
    AtomicReference<Thread> worker = new AtomicReference<>();
    map(
        3,
        30,
        i -> {
          worker.set(Thread.currentThread());
          return i;
        });
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> worker.get().join());
    assertFalse(worker.get().isAlive());
  }

  @Test
  void partsOfProgressMeetExactly() {
    List<Double> reports = new ArrayList<>();
    Progress whole = (fraction, message) -> reports.add(fraction);
    for (int part = 0; part < 10; part++) {
      Progress piece = whole.part(part / 10.0, (part + 1) / 10.0);
      for (int i = 0; i <= 7; i++) {
        piece.report(i / 7.0, "");
      }
    }
    for (int i = 1; i < reports.size(); i++) {
      assertTrue(reports.get(i) >= reports.get(i - 1));
    }
    assertEquals(1.0, reports.get(reports.size() - 1));
    assertThrows(IllegalArgumentException.class, () -> whole.part(0.5, 0.4));
  }

  @Test
  void badArgumentsAreRejectedWithTheirValue() {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> new LocalExecutor(0))
            .getMessage()
            .contains("0"));
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> map(1, -2, i -> i))
            .getMessage()
            .contains("-2"));
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
