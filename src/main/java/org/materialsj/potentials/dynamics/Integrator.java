package org.materialsj.potentials.dynamics;

/** Moves atoms by one step of time. For one thread. */
public interface Integrator {

  /**
   * Makes a step. Forces are those of the end afterwards.
   *
   * @throws IllegalArgumentException if atoms come to stand on each other or fly out of the numbers
   */
  void step();

  /**
   * The energy that the atoms got from outside until now.
   *
   * @return unit of energy; total energy minus this is what the integrator should conserve
   */
  double heat();
}
