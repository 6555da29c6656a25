package org.materialsj.model.packing;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One packing of a list that was ranked by density and by the energy to which it relaxes.
 *
 * @param packing as it was found
 * @param densityRank 1 for the densest of the list
 * @param relaxed what it relaxes to; empty when it failed
 * @param energyRank rank of its minimum among the distinct minima, 1 for the lowest; packings that
 *     relax to one minimum share its rank; empty when it failed
 * @param first whether it is, of those that share a minimum, the one that reached the lowest energy
 * @param error one plain sentence that says why it failed, empty when it did not
 */
public record RankedPacking(
    Packing packing,
    int densityRank,
    Optional<RelaxedPacking> relaxed,
    OptionalInt energyRank,
    boolean first,
    String error) {}
