package org.materialsj.tasks;

import org.materialsj.model.packing.GenerationStatistics;

/** Hears how searches for packings get on, for a window. Called by the thread that runs them. */
public interface PackListener {

  /** Hears nothing. */
  PackListener NONE =
      new PackListener() {
        @Override
        public void begin(String body, String group, String engine, long budget) {}

        @Override
        public void generation(GenerationStatistics statistics) {}

        @Override
        public void end(String outcome) {}
      };

  /**
   * A search begins.
   *
   * @param body what is packed
   * @param group symbol of the group, and of the site where it is a special one
   * @param engine name of the search engine
   * @param budget evaluations that the search may use
   */
  void begin(String body, String group, String engine, long budget);

  /**
   * The end of a generation of the search that began last.
   *
   * @param statistics what happened
   */
  void generation(GenerationStatistics statistics);

  /**
   * The end of the search that began last.
   *
   * @param outcome a few words
   */
  void end(String outcome);
}
