package org.materialsj.tasks;

import org.materialsj.potentials.clusters.ClusterSettings;

/**
 * A search for Lennard-Jones clusters that is asked for.
 *
 * @param atoms number of atoms, at least 2
 * @param epsilon depth of the potential (eV); 1 for reduced units
 * @param sigma distance where it is 0 (angstrom); 1 for reduced units
 * @param settings how minima are looked for
 * @param copies number of rattled copies of the best cluster, at least 0
 * @param noise standard deviation of their coordinates (sigma)
 * @param seed of everything random
 */
public record ClusterJob(
    int atoms,
    double epsilon,
    double sigma,
    ClusterSettings settings,
    int copies,
    double noise,
    long seed) {

  /**
   * Whether numbers are in units of epsilon and sigma.
   *
   * @return whether both are 1
   */
  public boolean reduced() {
    return epsilon == 1 && sigma == 1;
  }

  /**
   * The unit of energies.
   *
   * @return "epsilon" or "eV"
   */
  public String energyUnit() {
    return reduced() ? "epsilon" : "eV";
  }

  /**
   * The unit of lengths.
   *
   * @return "sigma" or "angstrom"
   */
  public String lengthUnit() {
    return reduced() ? "sigma" : "angstrom";
  }
}
