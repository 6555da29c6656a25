package org.materialsj.tasks;

import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Marginals;
import org.materialsj.model.packing.Packing;

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
        public void best(Packing packing) {}

        @Override
        public void marginals(Marginals marginals) {}

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
   * A packing denser than all before of the search that began last.
   *
   * @param packing the best so far, refined
   */
  void best(Packing packing);

  /**
   * How the variables are distributed in the model of the engine, if it has one, where the search
   * that began last came to the end of its budget.
   *
   * @param marginals of each variable
   */
  void marginals(Marginals marginals);

  /**
   * The end of the search that began last.
   *
   * @param outcome a few words
   */
  void end(String outcome);
}
