package org.materialsj.potentials.adsorption;

import org.materialsj.engine.run.Progress;

/** Progress of steps that several threads take. */
final class StepProgress {

  private final Progress progress;
  private final long total;
  private long done;

  StepProgress(Progress progress, long total) {
    this.progress = progress;
    this.total = total;
  }

  synchronized void add(long steps) {
    done += steps;
    // One percent at a time, so that reports do not hold up the steps.
    if (done == total || done * 100 / total > (done - steps) * 100 / total) {
      progress.report((double) done / total, "sampled %d of %d steps".formatted(done, total));
    }
  }
}
