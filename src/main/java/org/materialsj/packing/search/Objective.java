package org.materialsj.packing.search;

import java.util.List;

/**
 * The density of a packing as a function on the torus [0, 1)^n. Every point is a valid packing: the
 * scale of the cell is found, not searched. Immutable and thread-safe; evaluators are not.
 */
public interface Objective {

  /**
   * The number of variables.
   *
   * @return n, at least 1
   */
  int dimension();

  /**
   * What the variables are.
   *
   * @return n names, such as "length ratio b/a", "angle beta", "centre x", "turn 1"
   */
  List<String> names();

  /**
   * A new evaluator with its own workspace.
   *
   * @return an evaluator for one thread
   */
  Evaluator evaluator();

  /** Evaluates packings in one thread. */
  interface Evaluator {

    /**
     * The density of a point.
     *
     * @param u n numbers; any real number is taken modulo 1
     * @param cut densities below this need not be told apart
     * @return density when at least {@code cut}, otherwise any number in [0, cut); 0 when the point
     *     has no cell
     */
    double density(double[] u, double cut);

    /**
     * The contacts near a point as linear constraints of the logarithm of scale.
     *
     * @param u n numbers
     * @param slack relative width in scale, as in {@code ScaleKernel.contacts}
     * @return one row of n + 1 numbers per contact: ln s of the contact, then its derivatives by u
     */
    double[][] contacts(double[] u, double slack);
  }
}
