package org.materialsj.potentials.adsorption;

/**
 * The energy of guests in a box, asked for by the steps of Monte Carlo: what a change would cost,
 * and then perhaps that it happens. Has workspace and belongs to one thread.
 */
public interface GuestEnergy {

  /**
   * Energy of one more molecule.
   *
   * @param loading those that are there
   * @param added sites of the new one (angstrom); not modified
   * @return new energy minus old (eV); positive infinity when it overlaps
   */
  double insertion(Loading loading, double[] added);

  /**
   * Energy of one molecule less.
   *
   * @param loading those that are there
   * @param removed index of the one that leaves
   * @return new energy minus old (eV)
   */
  double removal(Loading loading, int removed);

  /**
   * Energy of moving one molecule.
   *
   * @param loading those that are there
   * @param moved its index
   * @param to its new sites (angstrom); not modified
   * @return new energy minus old (eV); positive infinity when it overlaps
   */
  double displacement(Loading loading, int moved, double[] to);

  /** Says that the change asked for last happens. */
  void accept();
}
