package org.materialsj.packing.search;

import org.materialsj.model.packing.GenerationStatistics;

/** Hears what a search finds. Called by the thread that drives the search. */
public interface SearchListener {

  /** Hears nothing. */
  SearchListener NONE =
      new SearchListener() {
        @Override
        public void candidate(double[] u, double density) {}

        @Override
        public void generation(GenerationStatistics statistics) {}
      };

  /**
   * A point worth refining: the end of one start, or one of the best of a generation.
   *
   * @param u n numbers; copied by who keeps it
   * @param density its exact density
   */
  void candidate(double[] u, double density);

  /**
   * The end of a generation.
   *
   * @param statistics what happened
   */
  void generation(GenerationStatistics statistics);
}
