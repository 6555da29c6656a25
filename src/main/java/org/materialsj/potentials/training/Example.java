package org.materialsj.potentials.training;

import java.util.OptionalDouble;
import org.materialsj.model.atomistic.LabelledFrame;

/**
 * A frame that is ready to be learned from, its labels in the units of the network.
 *
 * @param atoms what the potential prepared
 * @param size number of atoms
 * @param energy without references, in units of the scale, when known
 * @param forces 3n components in units of the scale; empty when not known or not wanted
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record Example<F>(F atoms, int size, OptionalDouble energy, double[] forces) {

  static <F> Example<F> of(
      TrainablePotential<F> form, LabelledFrame frame, EnergyScale scale, boolean withForces) {
    OptionalDouble energy = OptionalDouble.empty();
    if (frame.energy().isPresent()) {
      double references = scale.references(frame.atoms().numbers());
      energy = OptionalDouble.of((frame.energy().getAsDouble() - references) / scale.unit());
    }
    double[] forces = withForces ? frame.forces().orElse(new double[0]) : new double[0];
    for (int i = 0; i < forces.length; i++) {
      forces[i] /= scale.unit();
    }
    return new Example<>(form.prepare(frame.atoms()), frame.atoms().size(), energy, forces);
  }
}
