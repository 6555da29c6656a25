package org.materialsj.packing.search;

import org.materialsj.engine.run.RunContext;

/** One search under way. Driven by one thread; uses the executor of the run for parallel work. */
public interface Search {

  /**
   * Goes on by one generation or one block of starts.
   *
   * @param run executor, progress and cancel of this step
   * @param listener told of candidates and statistics, in an order that does not depend on threads
   * @return false when the budget is spent and nothing was done
   * @throws java.util.concurrent.CancellationException when cancelled; the search then stands where
   *     it stood before the step
   */
  boolean step(RunContext run, SearchListener listener);

  /**
   * Packings tried so far.
   *
   * @return evaluations of the objective
   */
  long evaluations();

  /**
   * Everything needed to go on later with the same result.
   *
   * @return an immutable value
   */
  SearchState state();
}
