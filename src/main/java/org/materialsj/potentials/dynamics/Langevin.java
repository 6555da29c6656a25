package org.materialsj.potentials.dynamics;

import java.util.SplittableRandom;

/**
 * Motion at constant temperature, with friction and random kicks, split as BAOAB: half a kick, half
 * a drift, v &larr; c v + sqrt((1 - c^2) k T / m) &xi; with c = exp(-friction dt), half a drift,
 * half a kick (Leimkuhler and Matthews 2013, doi:10.1063/1.4802990). Positions of harmonic
 * oscillators have the right distribution whatever dt is, velocities up to an error of order dt
 * squared.
 */
public final class Langevin implements Integrator {

  private final MovingAtoms atoms;
  private final double timeStep;
  private final double keep;
  private final double[] spreads;
  private final SplittableRandom random;
  private double heat;

  /**
   * Prepares.
   *
   * @param atoms with velocities
   * @param timeStep unit of time, positive
   * @param temperature unit of temperature, at least 0
   * @param friction per unit of time, positive
   * @param random stream of the kicks
   * @throws IllegalArgumentException if a number is out of range
   */
  public Langevin(
      MovingAtoms atoms,
      double timeStep,
      double temperature,
      double friction,
      SplittableRandom random) {
    if (!(timeStep > 0) || !(temperature >= 0) || !(friction > 0)) {
      throw new IllegalArgumentException(
          "time step and friction must be positive and the temperature not negative, got "
              + (timeStep + ", " + friction + " and " + temperature));
    }
    this.atoms = atoms;
    this.timeStep = timeStep;
    this.random = random;
    keep = Math.exp(-friction * timeStep);
    MotionUnits units = atoms.units();
    double[] masses = atoms.masses();
    spreads = new double[masses.length];
    for (int i = 0; i < spreads.length; i++) {
      double square = units.boltzmann() * temperature * units.acceleration() / masses[i];
      // 1 - c^2 loses its digits where friction is weak; this does not.
      spreads[i] = Math.sqrt(-Math.expm1(-2 * friction * timeStep) * square);
    }
  }

  @Override
  public void step() {
    atoms.kick(0.5 * timeStep);
    atoms.drift(0.5 * timeStep);
    double before = atoms.kineticEnergy();
    double[] velocities = atoms.velocities();
    for (int i = 0; i < velocities.length; i++) {
      velocities[i] = keep * velocities[i] + spreads[i / 3] * random.nextGaussian();
    }
    heat += atoms.kineticEnergy() - before;
    atoms.drift(0.5 * timeStep);
    atoms.evaluate();
    atoms.kick(0.5 * timeStep);
  }

  @Override
  public double heat() {
    return heat;
  }
}
