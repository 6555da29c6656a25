package org.materialsj.tasks;

import org.materialsj.packing.entropic.EntropicTrustRegion;
import org.materialsj.packing.search.CmaesMultistart;
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

  @Override
  public String toString() {
    return label;
  }
}
