package org.materialsj.potentials.adsorption;

import java.util.concurrent.atomic.AtomicLong;
import org.materialsj.engine.run.Progress;

/** Progress of steps that several threads take. */
final class StepProgress {

  private final Progress progress;
  private final long total;
  private final AtomicLong done = new AtomicLong();

  StepProgress(Progress progress, long total) {
    this.progress = progress;
    this.total = total;
  }

  void add(long steps) {
    long now = done.addAndGet(steps);
    // One percent at a time, so that reports do not hold up the steps.
    if (now == total || now * 100 / total > (now - steps) * 100 / total) {
      synchronized (this) {
        progress.report(
            (double) now / total, "sampled %d of %d steps".formatted(now, total));
      }
    }
  }
}
