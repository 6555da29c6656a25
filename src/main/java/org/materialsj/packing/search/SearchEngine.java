package org.materialsj.packing.search;

import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.Marginals;

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

  /**
   * How each variable is distributed in the model that the engine has of good packings.
   *
   * @param objective the same objective
   * @param state state of a search of this engine
   * @param run executor, progress and cancel
   * @return the marginals, the same for any number of threads; empty if the engine has no model of
   *     single variables
   * @throws IllegalArgumentException if the state is of another engine or objective
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  default Optional<Marginals> marginals(Objective objective, SearchState state, RunContext run) {
    return Optional.empty();
  }
}
