package org.materialsj.potentials;

/** Tells how far the surroundings of atoms are from those that a potential has learned from. */
@FunctionalInterface
public interface Extrapolation {

  /**
   * Grades atoms.
   *
   * @param numbers atomic numbers
   * @param atoms positions, cell and neighbours out to at least the potential's cutoff
   * @return a grade per atom: up to 1 within the training data, above 1 beyond them
   */
  double[] grades(int[] numbers, NeighborList atoms);
}
