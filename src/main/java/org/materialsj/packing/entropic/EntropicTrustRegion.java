package org.materialsj.packing.entropic;

import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.Marginals;
import org.materialsj.packing.search.Objective;
import org.materialsj.packing.search.Search;
import org.materialsj.packing.search.SearchEngine;
import org.materialsj.packing.search.SearchState;

/**
 * The entropic trust region. A {@link VonMisesField} on the torus, uniform at first, is sampled by
 * persistent Gibbs chains; each generation moves its parameters along the natural gradient F^-1 g
 * of the probability to be among the best alpha N, where g = E[t | best] - E[t] and F is the {@link
 * FisherMatrix} of the sample, no farther than a trust radius in Kullback-Leibler divergence allows
 * ({@link TrustStep}). The radius grows while the upper quartile of the densities rises and shrinks
 * when it falls. The chains follow the step by resampling, from the denser half of the generation.
 * A field that has narrowed to one packing, or no longer gains, is left, and the search begins anew
 * from the uniform field until the budget is spent. Candidates are the densest packings of each
 * generation that lie apart. Stateless.
 *
 * @see "Torda, Goulermas, Pucek and Kurlin 2023, doi:10.1137/22M147983X: the method; control of the
 *     radius, niches and restarts are our own"
 */
public final class EntropicTrustRegion implements SearchEngine {

  /** The name of the engine. */
  public static final String NAME = "entropic trust region";

  /** Points of each circle for belief propagation, bins of a histogram, samples of each chain. */
  private static final int POINTS = 128;

  private static final int BINS = 32;
  private static final int SWEEPS = 25;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Search start(Objective objective, long evaluations, long seed) {
    return new EntropicSearch(objective, evaluations, seed);
  }

  @Override
  public Search resume(Objective objective, SearchState state) {
    return new EntropicSearch(objective, state);
  }

  @Override
  public Optional<Marginals> marginals(Objective objective, SearchState state, RunContext run) {
    return Optional.of(marginals(objective, state, POINTS, BINS, SWEEPS, run));
  }

  /**
   * The marginals of the field where a search stands, by {@link BeliefPropagation} and by Gibbs
   * sampling.
   *
   * @param objective what the search maximises
   * @param state state of a search of this engine
   * @param points number of points of belief propagation on each circle, at least 8
   * @param bins number of bins of a histogram, at least 1
   * @param sweeps Gibbs samples taken from each chain, at least 1
   * @param run executor, progress and cancel
   * @return the marginals; the same for any number of threads
   * @throws IllegalArgumentException if the state is of another engine or objective or a number is
   *     out of range
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Marginals marginals(
      Objective objective, SearchState state, int points, int bins, int sweeps, RunContext run) {
    if (bins < 1 || sweeps < 1) {
      throw new IllegalArgumentException(
          "bins and sweeps must be at least 1, got " + bins + " and " + sweeps);
    }
    return new EntropicSearch(objective, state).marginals(points, bins, sweeps, run);
  }
}
