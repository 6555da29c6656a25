package org.materialsj.potentials;

/**
 * The energy of one molecule as a function of its positions. Built once per molecule and asked
 * often. For one thread.
 */
public interface MolecularForceField {

  /**
   * The number of atoms.
   *
   * @return n
   */
  int size();

  /**
   * The energy.
   *
   * @param positions 3n Cartesian coordinates (angstrom), atoms in the molecule's order; not
   *     modified
   * @return energy (kcal/mol)
   */
  double energy(double[] positions);

  /**
   * The energy and its gradient.
   *
   * @param positions 3n Cartesian coordinates (angstrom); not modified
   * @param gradient 3n derivatives (kcal/mol/angstrom); overwritten
   * @return energy (kcal/mol)
   */
  double gradient(double[] positions, double[] gradient);

  /**
   * Walks downhill.
   *
   * @param positions 3n Cartesian coordinates (angstrom); overwritten by the best found
   * @param steps largest number of steps, at least 1
   * @return what was reached
   */
  Minimum minimize(double[] positions, int steps);

  /**
   * Where a walk ended.
   *
   * @param energy energy (kcal/mol)
   * @param converged whether it ended in a minimum, and not because the steps were used up
   */
  record Minimum(double energy, boolean converged) {}
}
