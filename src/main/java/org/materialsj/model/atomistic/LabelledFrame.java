package org.materialsj.model.atomistic;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Atoms with what is known of them: what a potential learns from and is judged by. Immutable.
 *
 * <p>The stress is (1 / volume) dE/dstrain, positive where the cell would like to shrink.
 */
public final class LabelledFrame {

  private final AtomicFrame atoms;
  private final String group;
  private final OptionalDouble energy;
  private final Optional<double[]> forces;
  private final Optional<double[]> stress;

  /**
   * A frame with labels.
   *
   * @param atoms the atoms
   * @param group kind of configuration, such as "Surface"; empty when not known
   * @param energy of all atoms (eV)
   * @param forces 3n components (eV/angstrom); copied
   * @param stress 9 components (eV/angstrom^3), row by row; copied
   * @throws IllegalArgumentException if lengths do not fit, a number is not finite, or there is a
   *     stress but no cell
   */
  public LabelledFrame(
      AtomicFrame atoms,
      String group,
      OptionalDouble energy,
      Optional<double[]> forces,
      Optional<double[]> stress) {
    check(atoms, "energy", energy.stream().toArray(), energy.isPresent() ? 1 : 0);
    forces.ifPresent(values -> check(atoms, "forces", values, 3 * atoms.size()));
    stress.ifPresent(values -> check(atoms, "stress", values, 9));
    if (stress.isPresent() && atoms.lattice().isEmpty()) {
      throw new IllegalArgumentException(atoms.name() + " has a stress but no cell");
    }
    this.atoms = atoms;
    this.group = group;
    this.energy = energy;
    this.forces = forces.map(double[]::clone);
    this.stress = stress.map(double[]::clone);
  }

  private static void check(AtomicFrame atoms, String what, double[] values, int length) {
    if (values.length != length || !Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "the " + what + " of " + atoms.name() + " must be " + length + " finite numbers");
    }
  }

  /**
   * The atoms.
   *
   * @return the frame
   */
  public AtomicFrame atoms() {
    return atoms;
  }

  /**
   * The kind of configuration.
   *
   * @return empty when not known
   */
  public String group() {
    return group;
  }

  /**
   * The energy of all atoms.
   *
   * @return energy (eV), when known
   */
  public OptionalDouble energy() {
    return energy;
  }

  /**
   * The forces.
   *
   * @return 3n components (eV/angstrom), a new array, when known
   */
  public Optional<double[]> forces() {
    return forces.map(double[]::clone);
  }

  /**
   * The stress.
   *
   * @return 9 components (eV/angstrom^3), a new array, when known
   */
  public Optional<double[]> stress() {
    return stress.map(double[]::clone);
  }

  @Override
  public String toString() {
    return atoms + " of " + group;
  }
}
