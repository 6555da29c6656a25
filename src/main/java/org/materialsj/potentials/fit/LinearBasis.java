package org.materialsj.potentials.fit;

import org.materialsj.model.atomistic.AtomicFrame;

/**
 * The functions that the energy of atoms is linear in: energy = sum over columns of coefficient
 * times function, beside an energy per element. Immutable and thread-safe.
 */
public interface LinearBasis {

  /**
   * The elements that it knows.
   *
   * @return atomic numbers, ascending
   */
  int[] elements();

  /**
   * The number of functions.
   *
   * @return n, at least 1
   */
  int columns();

  /**
   * How much each function varies in space, for a prior that prefers smooth potentials.
   *
   * @return n numbers above 0
   */
  double[] roughness();

  /**
   * Room for one thread.
   *
   * @return a new workspace
   */
  Rows rows();

  /** The rows of one frame after the other. The arrays hold until the next call. */
  interface Rows {

    /**
     * Makes the rows of a frame.
     *
     * @param frame atoms of known elements
     * @throws IllegalArgumentException if an element is not known or two atoms stand on each other
     */
    void evaluate(AtomicFrame frame);

    /**
     * The functions, summed over all atoms.
     *
     * @return n numbers
     */
    double[] energy();

    /**
     * Minus their derivatives by the positions.
     *
     * @return 3 rows per atom of n numbers (1/angstrom)
     */
    double[][] forces();

    /**
     * Their derivatives by the strain.
     *
     * @return 6 rows of n numbers, in the order xx, yy, zz, yz, xz, xy
     */
    double[][] strain();
  }
}
