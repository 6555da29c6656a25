package org.materialsj.packing.search;

import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Packing;

/** Hears how a run gets on, for a window. Called by the thread that runs it. */
public interface RunListener {

  /** Hears nothing. */
  RunListener NONE =
      new RunListener() {
        @Override
        public void generation(GenerationStatistics statistics) {}

        @Override
        public void best(Packing packing) {}
      };

  /**
   * The end of a generation or of a block of starts.
   *
   * @param statistics what happened
   */
  void generation(GenerationStatistics statistics);

  /**
   * A refined packing denser than all before.
   *
   * @param packing the best so far
   */
  void best(Packing packing);
}
