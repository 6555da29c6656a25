package org.materialsj.potentials.dynamics;

import java.util.SplittableRandom;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;

/**
 * Atoms with positions, velocities and forces. Positions are never folded back into the cell, so
 * that displacements can be told. For one thread.
 */
public final class MovingAtoms {

  private static final double SKIN = 0.5;

  private final AtomicFrame frame;
  private final MotionUnits units;
  private final Calculator calculator;
  private final int n;
  private final double[] masses;
  private final double[] positions;
  private final double[] velocities;
  private final double[] forces;
  private AtomicResponse response;
  private double potentialEnergy;
  private int freedoms;

  /**
   * Atoms at rest.
   *
   * @param potential the potential, in its own units
   * @param frame elements, positions (unit of length) and cell
   * @throws IllegalArgumentException if the potential does not know an element, or atoms stand on
   *     each other
   */
  public MovingAtoms(Potential potential, AtomicFrame frame) {
    this.frame = frame;
    units = MotionUnits.of(potential);
    calculator = new Calculator(potential, frame, SKIN);
    n = frame.size();
    masses = units.masses(frame.numbers());
    positions = frame.positions();
    velocities = new double[3 * n];
    forces = new double[3 * n];
    freedoms = 3 * n;
    evaluate();
  }

  /**
   * Draws velocities after Maxwell and Boltzmann.
   *
   * @param temperature unit of temperature, at least 0
   * @param still whether the middle of all atoms stays where it is and, where no direction repeats,
   *     the whole does not turn; such motions then count no more as degrees of freedom, and
   *     velocities are scaled so that they have this temperature exactly
   * @param random stream
   */
  public void heat(double temperature, boolean still, SplittableRandom random) {
    for (int i = 0; i < 3 * n; i++) {
      double spread =
          Math.sqrt(units.boltzmann() * temperature * units.acceleration() / masses[i / 3]);
      velocities[i] = spread * random.nextGaussian();
    }
    if (!still) {
      freedoms = 3 * n;
      return;
    }
    boolean[] periodic = frame.periodic();
    boolean free = !periodic[0] && !periodic[1] && !periodic[2];
    freedoms = 3 * n - 3;
    RigidMotion.stopDrift(velocities, masses);
    if (free) {
      freedoms -= RigidMotion.stopTurning(positions, velocities, masses);
    }
    double now = temperature();
    if (now > 0) {
      double scale = Math.sqrt(temperature / now);
      for (int i = 0; i < 3 * n; i++) {
        velocities[i] *= scale;
      }
    }
  }

  /** Half a step of the velocities, or any other time: v += a t. */
  void kick(double time) {
    for (int i = 0; i < 3 * n; i++) {
      velocities[i] += time * units.acceleration() * forces[i] / masses[i / 3];
    }
  }

  /** Moves the atoms along their velocities: r += v t. */
  void drift(double time) {
    for (int i = 0; i < 3 * n; i++) {
      positions[i] += time * velocities[i];
    }
  }

  /**
   * Computes energy and forces where the atoms are.
   *
   * @throws IllegalArgumentException if atoms stand on each other or a coordinate is not finite
   */
  void evaluate() {
    response = calculator.at(positions);
    potentialEnergy = response.energy();
    System.arraycopy(response.forces(), 0, forces, 0, forces.length);
  }

  /**
   * The energy of motion.
   *
   * @return sum of m v^2 / 2 (unit of energy)
   */
  public double kineticEnergy() {
    double sum = 0;
    for (int i = 0; i < 3 * n; i++) {
      sum += masses[i / 3] * velocities[i] * velocities[i];
    }
    return 0.5 * sum / units.acceleration();
  }

  /**
   * The potential energy.
   *
   * @return unit of energy
   */
  public double potentialEnergy() {
    return potentialEnergy;
  }

  /**
   * The temperature of the velocities, 2 K / (f k) for f degrees of freedom.
   *
   * @return unit of temperature; 0 when nothing can move
   */
  public double temperature() {
    return freedoms == 0 ? 0 : 2 * kineticEnergy() / (freedoms * units.boltzmann());
  }

  /**
   * The pressure, (2 K - trace of dE/dstrain) / 3V.
   *
   * @return unit of pressure; NaN unless all directions repeat
   */
  public double pressure() {
    boolean[] periodic = frame.periodic();
    if (!periodic[0] || !periodic[1] || !periodic[2]) {
      return Double.NaN;
    }
    double[] strain = response.strain();
    double trace = strain[0] + strain[4] + strain[8];
    double volume = calculator.neighbors().volume();
    return units.perVolume() * (2 * kineticEnergy() - trace) / (3 * volume);
  }

  /**
   * The number of degrees of freedom.
   *
   * @return those that share the energy of motion
   */
  public int freedoms() {
    return freedoms;
  }

  /**
   * The number of atoms.
   *
   * @return n
   */
  public int size() {
    return n;
  }

  /**
   * The masses.
   *
   * @return the array itself, one per atom
   */
  double[] masses() {
    return masses;
  }

  /**
   * The positions.
   *
   * @return the array itself, 3 per atom (unit of length)
   */
  public double[] positions() {
    return positions;
  }

  /**
   * The velocities.
   *
   * @return the array itself, 3 per atom (length per time)
   */
  public double[] velocities() {
    return velocities;
  }

  /**
   * The forces where they were evaluated last.
   *
   * @return the array itself, 3 per atom (energy per length)
   */
  public double[] forces() {
    return forces;
  }

  /**
   * The units.
   *
   * @return those of the potential
   */
  public MotionUnits units() {
    return units;
  }

  /**
   * The potential at work.
   *
   * @return with the neighbours of the last evaluation
   */
  public Calculator calculator() {
    return calculator;
  }

  /**
   * The atoms where they are.
   *
   * @return a frame, with the name and cell of the start
   */
  public AtomicFrame frame() {
    return frame.withPositions(positions);
  }
}
