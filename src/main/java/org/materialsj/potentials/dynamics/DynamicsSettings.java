package org.materialsj.potentials.dynamics;

/**
 * How atoms are moved, in the units of the potential.
 *
 * @param ensemble which law they follow
 * @param temperature of the first velocities and of the thermostat, at least 0
 * @param friction of the thermostat, per unit of time, positive; not used without one
 * @param timeStep unit of time, positive
 * @param steps number of steps, at least 1
 * @param every so many steps from sample to sample, at least 1
 * @param seed of velocities and kicks
 */
public record DynamicsSettings(
    Ensemble ensemble,
    double temperature,
    double friction,
    double timeStep,
    long steps,
    int every,
    long seed) {

  /** A law of motion. */
  public enum Ensemble {
    /** Constant energy. */
    NVE("NVE (velocity Verlet)"),
    /** Constant temperature. */
    NVT("NVT (Langevin)");

    private final String label;

    Ensemble(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** Checks the numbers. */
  public DynamicsSettings {
    if (!(temperature >= 0) || Double.isInfinite(temperature)) {
      throw new IllegalArgumentException("temperature must not be negative, got " + temperature);
    }
    positive("friction", friction);
    positive("timeStep", timeStep);
    positive("steps", steps);
    positive("every", every);
  }

  private static void positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be positive, got " + value);
    }
  }
}
