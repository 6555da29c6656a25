package org.materialsj.engine.run;

/**
 * What every long computation is given by its caller, besides its input.
 *
 * @param progress receives reports
 * @param cancel polled for a wish to stop
 * @param executor runs the independent items of the work; never changes the result
 */
public record RunContext(Progress progress, CancelToken cancel, Executor executor) {

  /** No reports, no cancelling, all processors: for tests and single calls. */
  public static final RunContext QUIET =
      new RunContext(Progress.NONE, CancelToken.NEVER, LocalExecutor.allProcessors());

  /**
   * This context with another thread count.
   *
   * @param threads number of threads, at least 1
   * @return a context that reports and cancels as this one does
   */
  public RunContext withThreads(int threads) {
    return new RunContext(progress, cancel, new LocalExecutor(threads));
  }

  /**
   * This context for one part of the work.
   *
   * @param from fraction of the whole at which the part starts
   * @param to fraction of the whole at which the part ends
   * @return a context whose progress covers that part
   */
  public RunContext part(double from, double to) {
    return new RunContext(progress.part(from, to), cancel, executor);
  }
}
