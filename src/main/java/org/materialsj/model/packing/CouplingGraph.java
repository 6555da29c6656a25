package org.materialsj.model.packing;

import java.util.List;

/**
 * The variables of a search and how strongly its model couples them.
 *
 * @param names one per variable, such as "angle beta"
 * @param weights n x n, symmetric, zero diagonal: Frobenius norm of the 2 x 2 block of couplings
 *     between the circles of two variables, in units of the standard deviations of the cosines and
 *     sines that they multiply (no unit)
 * @param concentrations n: length of the vector of first-order parameters of each variable, while
 *     all others are at the centre of the distribution (no unit)
 */
public record CouplingGraph(List<String> names, double[][] weights, double[] concentrations) {

  /** Copies the names and checks the lengths. */
  public CouplingGraph {
    names = List.copyOf(names);
    if (weights.length != names.size() || concentrations.length != names.size()) {
      throw new IllegalArgumentException("a coupling graph needs one row per name");
    }
  }
}
