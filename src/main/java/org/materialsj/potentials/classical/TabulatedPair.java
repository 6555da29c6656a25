package org.materialsj.potentials.classical;

import java.util.Arrays;

/**
 * A pair potential given by a table of energies and forces, between its distances a cubic polynomial
 * with the energy and the force of both ends, so that the force is minus the slope of the energy
 * everywhere. Immutable.
 */
public final class TabulatedPair implements PairFunction {

  private final double[] distances;
  private final double[] energies;
  private final double[] forces;

  /**
   * A table.
   *
   * @param distances ascending, at least 2, above 0; copied
   * @param energies V at each; copied
   * @param forces -dV/dr at each; copied
   * @throws IllegalArgumentException if lengths do not fit, distances do not ascend or a number is
   *     not finite
   */
  public TabulatedPair(double[] distances, double[] energies, double[] forces) {
    int n = distances.length;
    if (n < 2 || energies.length != n || forces.length != n) {
      throw new IllegalArgumentException(
          "a table needs two distances or more with an energy and a force each, got "
              + (n + ", " + energies.length + " and " + forces.length));
    }
    for (int i = 0; i < n; i++) {
      boolean ascends = distances[i] > (i == 0 ? 0 : distances[i - 1]);
      if (!ascends || !Double.isFinite(distances[i] + energies[i] + forces[i])) {
        throw new IllegalArgumentException(
            "point %d of the table, %s %s %s, is not finite or its distance does not ascend"
                .formatted(i + 1, distances[i], energies[i], forces[i]));
      }
    }
    this.distances = distances.clone();
    this.energies = energies.clone();
    this.forces = forces.clone();
  }

  /**
   * Samples a function.
   *
   * @param function any pair function
   * @param least first distance, above 0
   * @param most last distance, above the first
   * @param points at least 2, evenly spaced
   * @return the table
   */
  public static TabulatedPair of(PairFunction function, double least, double most, int points) {
    if (points < 2 || !(least > 0 && least < most)) {
      throw new IllegalArgumentException(
          "a table needs two points or more from above 0 upward, got %d from %s to %s"
              .formatted(points, least, most));
    }
    double[] distances = new double[points];
    double[] energies = new double[points];
    double[] forces = new double[points];
    double[] result = new double[2];
    for (int i = 0; i < points; i++) {
      double share = i / (points - 1.0);
      distances[i] = (1 - share) * least + share * most;
      function.at(distances[i], result);
      energies[i] = result[0];
      forces[i] = 0 - result[1];
    }
    return new TabulatedPair(distances, energies, forces);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException below the first distance, where nothing is known; beyond the
   *     last the energy is 0
   */
  @Override
  public void at(double r, double[] result) {
    int last = distances.length - 1;
    if (r < distances[0]) {
      throw new IllegalArgumentException(
          "atoms are %s apart, but the table of their energy begins at %s only"
              .formatted(r, distances[0]));
    }
    if (r >= distances[last]) {
      result[0] = 0;
      result[1] = 0;
      return;
    }
    int found = Arrays.binarySearch(distances, r);
    int i = found >= 0 ? found : -found - 2;
    double step = distances[i + 1] - distances[i];
    double t = (r - distances[i]) / step;
    double rise = energies[i + 1] - energies[i];
    double first = -forces[i] * step;
    double second = -forces[i + 1] * step;
    double bend = 3 * rise - 2 * first - second;
    double twist = first + second - 2 * rise;
    result[0] = energies[i] + t * (first + t * (bend + t * twist));
    result[1] = (first + t * (2 * bend + t * 3 * twist)) / step;
  }

  /**
   * The first distance.
   *
   * @return distance
   */
  public double least() {
    return distances[0];
  }

  /**
   * The last distance.
   *
   * @return distance
   */
  public double most() {
    return distances[distances.length - 1];
  }

  /**
   * The distances.
   *
   * @return a new array
   */
  public double[] distances() {
    return distances.clone();
  }

  /**
   * The energies.
   *
   * @return a new array
   */
  public double[] energies() {
    return energies.clone();
  }

  /**
   * The forces.
   *
   * @return a new array
   */
  public double[] forces() {
    return forces.clone();
  }
}
