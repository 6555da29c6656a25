package org.materialsj.model.packing;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a search has come after one generation.
 *
 * @param generation running number from 0
 * @param evaluations packings tried so far
 * @param best highest density so far
 * @param meanOfBest mean density of the N best so far
 * @param densities densities of this generation, in no particular order; below the cut of early
 *     abort they are not exact
 * @param totalCorrelation multi-information of the generation (nats), when the engine tells it
 * @param couplings the model of the search as a graph, when it has one
 */
public record GenerationStatistics(
    int generation,
    long evaluations,
    double best,
    double meanOfBest,
    double[] densities,
    OptionalDouble totalCorrelation,
    Optional<CouplingGraph> couplings) {}
