package org.materialsj.potentials.training;

import java.util.List;
import java.util.Optional;
import org.materialsj.potentials.Potential;

/**
 * What a training gives.
 *
 * @param potential of the epoch with the least loss: of the frames set aside, when there are any
 * @param epochs epochs done
 * @param bestEpoch number of epochs after which the potential was as it is; 0 when none is done
 * @param training errors of the frames learned from, as measured in that epoch; empty when none is
 *     done
 * @param validation errors of the frames set aside after that epoch, when there are any
 * @param cancelled whether it ended early because it was cancelled
 * @param held indices of the frames set aside, ascending; read-only
 */
public record TrainingResult(
    Potential potential,
    int epochs,
    int bestEpoch,
    Optional<TrainingErrors> training,
    Optional<TrainingErrors> validation,
    boolean cancelled,
    List<Integer> held) {}
