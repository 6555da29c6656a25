package org.materialsj.packing.search;

import java.util.function.Function;
import org.materialsj.model.packing.Packing;

/**
 * What a run packs: the variables with their density, and what they mean.
 *
 * @param identity everything that the densities depend on, in one line: group, bodies, radii; tells
 *     whether a checkpoint belongs to the problem
 * @param objective density as a function of the variables
 * @param packing the packing of a point; pure and thread-safe
 * @param invariant for telling packings apart, as {@link Archive} wants it; pure
 */
public record PackingProblem(
    String identity,
    Objective objective,
    Function<double[], Packing> packing,
    Function<Packing, double[]> invariant) {}
