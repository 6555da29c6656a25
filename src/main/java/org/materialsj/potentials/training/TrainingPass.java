package org.materialsj.potentials.training;

/**
 * Room for one thread to evaluate a {@link TrainablePotential} and the gradient of a loss by its
 * weights. A pass is called from one thread at a time; its results depend on nothing that it did
 * before.
 *
 * @param <F> what is prepared of a frame
 */
public interface TrainingPass<F> {

  /**
   * Evaluates the atoms.
   *
   * @param weights of the potential; not modified
   * @param frame the atoms
   * @param forces n atoms' forces are put into its first 3n numbers; null when none are wanted
   * @return the energy of all atoms, without references and scale
   */
  double evaluate(double[] weights, F frame, double[] forces);

  /**
   * Adds the derivatives of a E + b . F by the weights, where E and F are the energy and the forces
   * of the last {@link #evaluate}. A loss L(E, F) has a = dL/dE and b = dL/dF. Forces being
   * derivatives themselves, that is a second derivative of the energy along b.
   *
   * @param weights those of the last evaluation; not modified
   * @param energyAdjoint a
   * @param forceAdjoints b, 3n numbers; null for zeros
   * @param gradient added to; as many numbers as weights
   */
  void addGradient(
      double[] weights, double energyAdjoint, double[] forceAdjoints, double[] gradient);
}
