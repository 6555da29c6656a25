package org.materialsj.potentials;

import java.util.Arrays;

/**
 * What a potential says about some atoms: an energy of each, the forces, and the derivative of the
 * energy by the strain e, where every vector r becomes r + r e (row vectors). Working memory of one
 * thread; its arrays are handed out, not copied.
 */
public final class AtomicResponse {

  private final double[] energies;
  private final double[] forces;
  private final double[] strain = new double[9];

  /**
   * Room for the results.
   *
   * @param atoms their number
   */
  public AtomicResponse(int atoms) {
    energies = new double[atoms];
    forces = new double[3 * atoms];
  }

  /** Sets everything to 0. */
  public void clear() {
    Arrays.fill(energies, 0);
    Arrays.fill(forces, 0);
    Arrays.fill(strain, 0);
  }

  /**
   * The energies of the atoms, whose sum is the energy. How it is shared out is the potential's
   * choice.
   *
   * @return the array itself
   */
  public double[] energies() {
    return energies;
  }

  /**
   * The forces: minus the derivatives of the energy by the positions.
   *
   * @return the array itself, 3 per atom
   */
  public double[] forces() {
    return forces;
  }

  /**
   * The derivative of the energy by the strain, component (a, b) at 3a + b. Divided by the volume
   * it is the stress.
   *
   * @return the array itself, 9 numbers (unit of energy)
   */
  public double[] strain() {
    return strain;
  }

  /**
   * The energy of all atoms.
   *
   * @return the sum of the energies, in their order
   */
  public double energy() {
    double sum = 0;
    for (double energy : energies) {
      sum += energy;
    }
    return sum;
  }

  /**
   * Adds what an energy that depends on the vector d from atom i to atom j does.
   *
   * @param i an atom
   * @param j another, or an image of any
   * @param gx derivative of the energy by d, x
   * @param gy derivative of the energy by d, y
   * @param gz derivative of the energy by d, z
   * @param dx d, x
   * @param dy d, y
   * @param dz d, z
   */
  public void add(int i, int j, double gx, double gy, double gz, double dx, double dy, double dz) {
    forces[3 * i] += gx;
    forces[3 * i + 1] += gy;
    forces[3 * i + 2] += gz;
    forces[3 * j] -= gx;
    forces[3 * j + 1] -= gy;
    forces[3 * j + 2] -= gz;
    strain[0] += dx * gx;
    strain[1] += dx * gy;
    strain[2] += dx * gz;
    strain[3] += dy * gx;
    strain[4] += dy * gy;
    strain[5] += dy * gz;
    strain[6] += dz * gx;
    strain[7] += dz * gy;
    strain[8] += dz * gz;
  }
}
