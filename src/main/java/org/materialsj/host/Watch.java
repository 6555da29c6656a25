package org.materialsj.host;

import ij.IJ;
import java.util.concurrent.atomic.AtomicLong;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.scijava.Cancelable;
import org.scijava.app.StatusService;
import org.scijava.task.Task;

/**
 * Shows the progress of one run through SciJava, and hears the wish to cancel it: from the task's
 * cancel button, from the command itself, or from the Escape key in ImageJ.
 */
final class Watch {

  private static final int STEPS = 1000;
  private static final long PAUSE_NANOS = 100_000_000L;

  private final Task task;
  private final StatusService status;
  private final RunContext runContext;
  private final AtomicLong lastReport = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

  Watch(Task task, StatusService status, Cancelable command) {
    this.task = task;
    this.status = status;
    CancelToken cancel = () -> task.isCanceled() || command.isCanceled() || IJ.escapePressed();
    Progress progress = this::report;
    this.runContext = new RunContext(progress, cancel, LocalExecutor.allProcessors());
  }

  RunContext runContext() {
    return runContext;
  }

  void start() {
    IJ.resetEscape();
    // The default would interrupt a thread; we poll.
    task.setCancelCallBack(() -> {});
    task.setProgressMaximum(STEPS);
    task.start();
  }

  /** At most ten reports a second get through, from whichever thread; the others are dropped. */
  private void report(double fraction, String message) {
    long now = System.nanoTime();
    long last = lastReport.get();
    if (now - last < PAUSE_NANOS || !lastReport.compareAndSet(last, now)) {
      return;
    }
    task.setStatusMessage(message);
    if (Double.isNaN(fraction)) {
      status.showStatus(message);
    } else {
      int step = (int) Math.round(Math.max(0, Math.min(1, fraction)) * STEPS);
      task.setProgressValue(step);
      status.showStatus(step, STEPS, message);
    }
  }

  void finish() {
    task.finish();
    status.showStatus(STEPS, STEPS, "");
  }
}
