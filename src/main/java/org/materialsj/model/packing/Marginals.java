package org.materialsj.model.packing;

import java.util.List;

/**
 * How each variable of a search is distributed in the model of the search, reckoned in two ways.
 * Densities are per turn: their mean over the circle is 1.
 *
 * @param names one per variable, such as "angle beta"
 * @param beliefs one row per variable: density at the turns 0, 1 / K, ..., (K - 1) / K, by belief
 *     propagation
 * @param histograms one row per variable: mean density of Gibbs samples in the bins from b / B to
 *     (b + 1) / B turns
 * @param converged whether belief propagation came to rest; if not, its densities mean little
 * @param sweeps how often its messages were passed
 */
public record Marginals(
    List<String> names, double[][] beliefs, double[][] histograms, boolean converged, int sweeps) {

  /** Copies the names and checks the lengths. */
  public Marginals {
    names = List.copyOf(names);
    if (beliefs.length != names.size() || histograms.length != names.size()) {
      throw new IllegalArgumentException("marginals need one row per name");
    }
  }
}
