package org.materialsj.potentials.adsorption;

import java.util.List;

/** Watches chains while they run. Called from several threads, often; must be fast. */
@FunctionalInterface
public interface AdsorptionListener {

  /** Watches nothing. */
  AdsorptionListener NONE = (point, step, energy, molecules) -> {};

  /**
   * Takes the state of a chain.
   *
   * @param point index of its pressure
   * @param step steps done, those of equilibration included
   * @param energy energy of the guests (eV)
   * @param molecules sites of the guests (angstrom), a copy
   */
  void sampled(int point, long step, double energy, List<double[]> molecules);
}
