package org.materialsj.engine.run;

import java.util.List;
import java.util.function.IntFunction;

/** Runs independent items of work. The result never depends on how many run at once. */
public interface Executor {

  /**
   * Applies a function to 0 .. count-1 and returns the results in that order.
   *
   * @param <T> type of one result
   * @param count number of items, at least 0
   * @param item pure function of the index; called once per index, from any thread
   * @param what names the work in messages, such as "featurized crystals"
   * @param progress receives growing fractions up to 1, never two at once
   * @param cancel polled before each item
   * @return the results, index by index, unmodifiable
   * @throws java.util.concurrent.CancellationException when cancelled, also when an item failed
   *     too; no item is running by then
   * @throws RuntimeException the exception, as it was thrown, of the failing item with the lowest
   *     index; an {@link Error} likewise; no item is running by then
   */
  <T> List<T> map(
      int count, IntFunction<T> item, String what, Progress progress, CancelToken cancel);
}
