package org.materialsj.potentials;

/** Computes the energy of atoms of fixed elements and its derivatives. For one thread at a time. */
@FunctionalInterface
public interface Evaluator {

  /**
   * Computes energies, forces and the derivative by strain.
   *
   * @param atoms positions, cell and neighbours out to at least the potential's cutoff; not
   *     modified
   * @param response cleared by the caller; receives the results
   */
  void evaluate(NeighborList atoms, AtomicResponse response);
}
