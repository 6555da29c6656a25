package org.materialsj.packing.search;

import org.materialsj.model.packing.Packing;

/**
 * A packing that a search found, and how.
 *
 * @param packing the packing at a local maximum of density
 * @param u its variables, each in [0, 1); not to be modified
 * @param hits how many candidates led to it
 * @param order number of the first candidate that did, counted from 0
 * @param stationary whether the refinement proved that no small change raises the density to first
 *     order
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record FoundPacking(Packing packing, double[] u, int hits, long order, boolean stationary) {

  FoundPacking hitAgain() {
    return new FoundPacking(packing, u, hits + 1, order, stationary);
  }
}
