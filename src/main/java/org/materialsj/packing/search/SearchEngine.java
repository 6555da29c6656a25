package org.materialsj.packing.search;

/** A way to search for the highest density. Stateless. */
public interface SearchEngine {

  /**
   * The name that the user chooses it by.
   *
   * @return such as "CMA-ES" or "entropic trust region"
   */
  String name();

  /**
   * Begins a search.
   *
   * @param objective what to maximise
   * @param evaluations budget, at least 1; the search ends at the end of the generation in which it
   *     is reached
   * @param seed the same seed gives the same candidates on any number of threads
   * @return a search that has tried nothing yet
   */
  Search start(Objective objective, long evaluations, long seed);

  /**
   * Goes on with a search.
   *
   * @param objective the same objective
   * @param state state of a search of this engine
   * @return a search that goes on as if it had never stopped
   * @throws IllegalArgumentException if the state is of another engine or objective
   */
  Search resume(Objective objective, SearchState state);
}
