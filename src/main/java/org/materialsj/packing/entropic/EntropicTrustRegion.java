package org.materialsj.packing.entropic;

import org.materialsj.packing.search.Objective;
import org.materialsj.packing.search.Search;
import org.materialsj.packing.search.SearchEngine;
import org.materialsj.packing.search.SearchState;

/**
 * The entropic trust region: a {@link VonMisesField} is moved by natural gradient to where its best
 * samples lie, each step bounded in Kullback-Leibler divergence.
 */
public final class EntropicTrustRegion implements SearchEngine {

  /** The name of the engine. */
  public static final String NAME = "entropic trust region";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Search start(Objective objective, long evaluations, long seed) {
    if (evaluations < 1) {
      throw new IllegalArgumentException("evaluations must be at least 1, got " + evaluations);
    }
    return new EntropicSearch(objective, evaluations, seed, EntropicControl.DEFAULT);
  }

  @Override
  public Search resume(Objective objective, SearchState state) {
    throw new IllegalArgumentException("state is of engine " + state.engine());
  }
}
