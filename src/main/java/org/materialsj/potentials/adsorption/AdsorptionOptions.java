package org.materialsj.potentials.adsorption;

/**
 * How long to sample.
 *
 * @param temperature temperature (K), above 0
 * @param equilibration steps before anything is measured, at least 0
 * @param steps steps that are measured, at least {@link #BLOCKS}
 * @param spacing largest side of a voxel of the density (angstrom), above 0
 * @param seed of everything random
 */
public record AdsorptionOptions(
    double temperature, int equilibration, int steps, double spacing, long seed) {

  /** Errors are those of the means of so many blocks of steps. */
  public static final int BLOCKS = 20;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public AdsorptionOptions {
    if (!(temperature > 0) || !Double.isFinite(temperature)) {
      throw new IllegalArgumentException("the temperature must be above 0, got " + temperature);
    }
    if (equilibration < 0 || steps < BLOCKS) {
      throw new IllegalArgumentException(
          "sampling needs at least 0 steps of equilibration and %d steps, got %d and %d"
              .formatted(BLOCKS, equilibration, steps));
    }
    if (!(spacing > 0) || !Double.isFinite(spacing)) {
      throw new IllegalArgumentException("the voxel size must be above 0, got " + spacing);
    }
  }
}
