package org.materialsj.tasks;

import org.materialsj.packing.entropic.EntropicTrustRegion;
import org.materialsj.packing.search.CmaesMultistart;
import org.materialsj.packing.search.PackingSettings;
import org.materialsj.packing.search.SearchEngine;

/** The ways to search for packings. */
public enum PackEngine {
  /** Covariance matrix adaptation from many random starts. */
  CMA_ES("CMA-ES") {
    @Override
    SearchEngine engine() {
      return new CmaesMultistart();
    }
  },
  /** Natural gradients on a field of circular variables. */
  ENTROPIC("entropic trust region") {
    @Override
    SearchEngine engine() {
      return new EntropicTrustRegion();
    }
  };

  private final String label;

  PackEngine(String label) {
    this.label = label;
  }

  abstract SearchEngine engine();

  /**
   * How a run searches with this engine and what it keeps.
   *
   * @param evaluations budget of the search
   * @param seed seed of everything random
   * @param depth packings are kept down to this below the best density
   * @param keep largest number of packings kept
   * @return the settings
   * @throws IllegalArgumentException if a number is out of its range
   */
  public PackingSettings settings(long evaluations, long seed, double depth, int keep) {
    return new PackingSettings(engine(), evaluations, seed, depth, keep);
  }

  @Override
  public String toString() {
    return label;
  }
}
