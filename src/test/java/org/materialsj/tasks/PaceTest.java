package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final AtomicLong now = new AtomicLong(5);

  private String after(double seconds, Pace pace, int rows, double fraction) {
    now.set(5 + Math.round(seconds * 1e9));
    return pace.phrase(rows, fraction);
  }

  @Test
  void rateAndRemainingTimeCountWhatThisRunDid() {
    Pace pace = new Pace(now::get, 0, 0);
    assertEquals("featurized 0 structures", after(0, pace, 0, 0));
    assertEquals(
        "featurized 1000 structures, 250 structures/s, 12 s left", after(4, pace, 1000, 0.25));
    assertEquals(
        "featurized 1000 structures, 2.5 structures/s, 20 min left", after(400, pace, 1000, 0.25));
    assertEquals(
        "featurized 10 structures, 0.0 structures/s, 11.0 h left", after(400, pace, 10, 0.01));
    now.set(5);
    Pace resumed = new Pace(now::get, 5000, 0.5);
    assertEquals(
        "featurized 6000 structures, 100 structures/s, 40 s left", after(10, resumed, 6000, 0.6));
  }

  @Test
  void withoutATotalThereIsNoRemainingTime() {
    Pace pace = new Pace(now::get, 0, Double.NaN);
    assertEquals("featurized 50 structures, 50 structures/s", after(1, pace, 50, Double.NaN));
  }
}
