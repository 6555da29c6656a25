package org.materialsj.features.environment;

import java.util.List;

/**
 * Describes the environment of an atom by a fixed number of values that do not change when the
 * environment is rotated, reflected, or its neighbours are given in another order, for a fixed set
 * of elements, with exact derivatives. Immutable and thread-safe; the {@link Evaluator}s that do
 * the work are not.
 */
public interface EnvironmentDescriptor {

  /**
   * The number of values.
   *
   * @return at least 1
   */
  int length();

  /**
   * How far neighbours must be known; farther ones would not count.
   *
   * @return distance (angstrom)
   */
  double reach();

  /**
   * What the values are about.
   *
   * @return blocks in the order of the values, which they cover without gaps
   */
  List<DescriptorBlock> blocks();

  /**
   * Makes what computes the values. It owns its working memory, so that no call allocates any.
   *
   * @return a new evaluator, for one thread at a time
   */
  Evaluator evaluator();

  /**
   * Computes the values of all atoms of a structure, one after the other.
   *
   * @param environments environments out to at least {@link #reach()}
   * @return atoms x {@link #length()} numbers
   * @throws IllegalArgumentException if the environments end before the reach, or an atom is of
   *     another element
   */
  default double[][] all(Environments environments) {
    requireReach(environments);
    Evaluator evaluator = evaluator();
    double[][] rows = new double[environments.size()][length()];
    for (int atom = 0; atom < rows.length; atom++) {
      evaluator.values(environments.get(atom), rows[atom]);
    }
    return rows;
  }

  /**
   * Computes the mean of the values of all atoms of a structure.
   *
   * @param environments environments out to at least {@link #reach()}
   * @return {@link #length()} numbers
   * @throws IllegalArgumentException as above
   */
  default double[] mean(Environments environments) {
    double[] mean = new double[length()];
    for (double[] row : all(environments)) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += row[d] / environments.size();
      }
    }
    return mean;
  }

  /**
   * Checks that all neighbours that count are known.
   *
   * @param environments environments
   * @throws IllegalArgumentException if they end before {@link #reach()}
   */
  default void requireReach(Environments environments) {
    if (environments.reach() < reach()) {
      throw new IllegalArgumentException(
          "environments must reach " + reach() + " angstrom, got " + environments.reach());
    }
  }

  /**
   * Computes the values of one environment after the other. For one thread at a time.
   *
   * <p>Derivatives are by the components of the vectors from the centre to its n neighbours: the
   * derivative by a neighbour's position is the same, and that by the centre's position is minus
   * the sum over all neighbours ({@link AtomicEnvironment#spread}).
   */
  interface Evaluator {

    /**
     * Computes the values.
     *
     * @param environment the environment
     * @param values receives {@link EnvironmentDescriptor#length()} numbers
     * @throws IllegalArgumentException if an atom is of an element that the descriptor was not made
     *     for
     */
    void values(AtomicEnvironment environment, double[] values);

    /**
     * Computes the values and all their derivatives.
     *
     * @param environment the environment
     * @param values receives {@link EnvironmentDescriptor#length()} numbers
     * @param derivatives receives n x 3 x length numbers: the derivative of value d by component a
     *     of the vector to neighbour j is at (3 j + a) * length + d; may be longer
     * @throws IllegalArgumentException as above
     */
    void derivatives(AtomicEnvironment environment, double[] values, double[] derivatives);

    /**
     * Computes the values and the gradient of the sum over d of weights[d] values[d]: what the
     * chain rule needs, at a cost that does not grow with the number of values times neighbours.
     *
     * @param environment the environment
     * @param weights {@link EnvironmentDescriptor#length()} factors; not modified
     * @param values receives as many numbers
     * @param gradient receives 3n numbers, the derivatives by the vectors to the neighbours; may be
     *     longer
     * @throws IllegalArgumentException as above
     */
    void gradient(
        AtomicEnvironment environment, double[] weights, double[] values, double[] gradient);
  }
}
