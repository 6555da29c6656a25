package org.materialsj.potentials.clusters;

/**
 * How clusters are searched. Lengths and energies are in units of the distance and the energy of a
 * pair of neighbours: sigma and epsilon for Lennard-Jones atoms.
 *
 * @param starts random clusters from which the search begins, each with a seed of its own
 * @param hops hops of basin hopping per start; 0 to relax each start and no more
 * @param temperature of the acceptance of hops, above 0
 * @param relaxation how each cluster goes downhill
 */
public record ClusterSettings(int starts, int hops, double temperature, Relaxation relaxation) {

  /**
   * How a cluster goes downhill.
   *
   * @param method the method
   * @param steps most steps
   * @param tolerance largest derivative of a minimum
   * @param rate learning rate of Adam, which the other methods ignore
   */
  public record Relaxation(RelaxationMethod method, int steps, double tolerance, double rate) {

    /** Checks the numbers. */
    public Relaxation {
      positive("tolerance", tolerance);
      positive("rate", rate);
      positive("steps", steps);
    }
  }

  /** Checks the numbers. */
  public ClusterSettings {
    positive("starts", starts);
    positive("temperature", temperature);
    if (hops < 0) {
      throw new IllegalArgumentException("hops must be at least 0, got " + hops);
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be positive, got " + value);
    }
  }
}
