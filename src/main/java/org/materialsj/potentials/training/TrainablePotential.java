package org.materialsj.potentials.training;

import java.util.SplittableRandom;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;

/**
 * A form of potential whose weights are learned by {@link PotentialTraining}: a network of fixed
 * size and fixed settings. Immutable and thread-safe; the {@link TrainingPass}es that do the work
 * are not. It knows nothing of units: the training subtracts a reference energy per element and
 * divides by a scale first, see {@link EnergyScale}.
 *
 * @param <F> what it prepares of a frame once for all epochs: neighbours, descriptors; immutable
 */
public interface TrainablePotential<F> {

  /**
   * Weights to begin with.
   *
   * @param random draws them
   * @return a new array, whose length is the number of weights
   */
  double[] initial(SplittableRandom random);

  /**
   * Computes what does not depend on the weights.
   *
   * @param atoms a frame
   * @return kept for all epochs, so it should be small
   * @throws IllegalArgumentException if an element is not known or two atoms stand on each other;
   *     the message names the frame
   */
  F prepare(AtomicFrame atoms);

  /**
   * Room for one thread.
   *
   * @return a new one, for frames of any size
   */
  TrainingPass<F> pass();

  /**
   * The potential of some weights.
   *
   * @param weights as many as {@link #initial} has; copied
   * @param scale from the numbers of the network to energies
   * @return the potential, in eV and angstrom
   */
  Potential potential(double[] weights, EnergyScale scale);
}
