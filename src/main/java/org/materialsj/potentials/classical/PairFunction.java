package org.materialsj.potentials.classical;

/**
 * The energy of two atoms as a function of their distance. Formulas and tables are immutable; each
 * thread asks {@link PairSum#between} for a function of its own.
 */
@FunctionalInterface
public interface PairFunction {

  /**
   * Energy and slope at a distance.
   *
   * @param r distance, above 0
   * @param result receives V(r) and dV/dr
   * @throws IllegalArgumentException if the function is not known there
   */
  void at(double r, double[] result);

  /**
   * The energy at a distance.
   *
   * @param r distance, above 0
   * @return V(r)
   * @throws IllegalArgumentException if the function is not known there
   */
  default double value(double r) {
    double[] result = new double[2];
    at(r, result);
    return result[0];
  }

  /**
   * The slope at a distance.
   *
   * @param r distance, above 0
   * @return dV/dr
   * @throws IllegalArgumentException if the function is not known there
   */
  default double slope(double r) {
    double[] result = new double[2];
    at(r, result);
    return result[1];
  }
}
