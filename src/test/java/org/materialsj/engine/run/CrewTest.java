package org.materialsj.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void everyTaskOfEveryRoundRunsOnceAndIsSeenAfterIt(int threads) {
    RunContext run = RunContext.QUIET.withThreads(threads);
    long total =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () ->
                Crew.lead(
                    run,
                    5,
                    crew -> {
                      int[] counts = new int[7];
                      long sum = 0;
                      for (int round = 0; round < 3000; round++) {
                        int tasks = 1 + round % 7;
                        crew.round(tasks, task -> counts[task]++);
                        sum += Arrays.stream(counts).sum();
                        Arrays.fill(counts, 0);
                      }
                      return sum;
                    }));
    long expected = 0;
    for (int round = 0; round < 3000; round++) {
      expected += 1 + round % 7;
    }
    assertEquals(expected, total);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whatATaskThrowsTheLeaderThrows(int threads) {
    RunContext run = RunContext.QUIET.withThreads(threads);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                Crew.lead(
                    run,
                    4,
                    crew -> {
                      crew.round(
                          8,
                          task -> {
                            if (task == 3) {
                              throw new IllegalStateException("task 3");
                            }
                          });
                      return 0;
                    }));
    assertEquals("task 3", thrown.getMessage());
  }

  @Test
  void theLeaderDecidesWhatCancellingMeans() {
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertEquals("kept", Crew.lead(cancelled, 3, crew -> "kept"));
    assertThrows(
        CancellationException.class,
        () ->
            Crew.lead(
                cancelled,
                3,
                crew -> {
                  cancelled.cancel().check("work");
                  return "";
                }));
  }

  @Test
  void aRoundNeedsTasks() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Crew.lead(
                RunContext.QUIET,
                2,
                crew -> {
                  crew.round(0, task -> {});
                  return 0;
                }));
  }
}
