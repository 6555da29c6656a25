package org.materialsj.tasks;

import org.materialsj.potentials.pair.PairTrainingOptions;

/**
 * What potential to train.
 *
 * @param examples to learn from
 * @param options how
 * @param lennardJones whether to compare with 4 (r^-12 - r^-6), for examples of that potential
 * @param seed of everything random
 */
public record PotentialRequest(
    PotentialExamples examples, PairTrainingOptions options, boolean lennardJones, long seed) {}
