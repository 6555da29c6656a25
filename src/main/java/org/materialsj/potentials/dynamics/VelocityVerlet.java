package org.materialsj.potentials.dynamics;

/**
 * Motion at constant energy: v += a dt/2, r += v dt, v += a dt/2 (Swope et al. 1982,
 * doi:10.1063/1.442716). Reversible and symplectic: the energy does not drift but shakes by an
 * amount that grows as dt squared.
 */
public final class VelocityVerlet implements Integrator {

  private final MovingAtoms atoms;
  private final double timeStep;

  /**
   * Prepares.
   *
   * @param atoms with velocities
   * @param timeStep unit of time, positive
   * @throws IllegalArgumentException if the time step is not positive
   */
  public VelocityVerlet(MovingAtoms atoms, double timeStep) {
    if (!(timeStep > 0)) {
      throw new IllegalArgumentException("the time step must be positive, got " + timeStep);
    }
    this.atoms = atoms;
    this.timeStep = timeStep;
  }

  @Override
  public void step() {
    atoms.kick(0.5 * timeStep);
    atoms.drift(timeStep);
    atoms.evaluate();
    atoms.kick(0.5 * timeStep);
  }

  @Override
  public double heat() {
    return 0;
  }
}
