package org.materialsj.potentials.training;

import java.util.OptionalDouble;

/**
 * How wrong a potential is on some frames.
 *
 * @param loss the weighted sum that is made small, see {@link PotentialTraining}
 * @param energy root mean square error of the energies per atom (eV), when some are known
 * @param force root mean square error of the components of the forces (eV/angstrom), when some are
 *     known and they are learned from
 */
public record TrainingErrors(double loss, OptionalDouble energy, OptionalDouble force) {}
