package org.materialsj.potentials.sampling;

/** An energy as a function of coordinates. Implementations may have workspace: for one thread. */
public interface EnergySurface {

  /**
   * The number of coordinates.
   *
   * @return at least 1
   */
  int dimension();

  /**
   * The energy.
   *
   * @param x coordinates; not modified
   * @return energy in the surface's unit; positive infinity where nothing may be
   */
  double energy(double[] x);

  /**
   * The energy with its gradient.
   *
   * @param x coordinates; not modified
   * @param gradient as many derivatives; overwritten
   * @return energy in the surface's unit
   */
  double energy(double[] x, double[] gradient);
}
