package org.materialsj.potentials.mechanics;

import java.util.Arrays;
import org.materialsj.engine.algebra.SymmetricEigen;

/**
 * The stiffness of a crystal: stress_i = sum C_ij strain_j in Voigt's order xx, yy, zz, yz, xz, xy
 * with engineering shears, and what follows from it. Immutable.
 */
public final class ElasticConstants {

  private final double[] stiffness;
  private final double[] compliance;
  private final double[] eigenvalues;

  /**
   * A stiffness.
   *
   * @param stiffness 36 numbers, row by row, made symmetric; copied
   * @throws IllegalArgumentException if it is not 6x6 finite numbers
   */
  public ElasticConstants(double[] stiffness) {
    if (stiffness.length != 36 || !Arrays.stream(stiffness).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "a stiffness is 36 finite numbers, got " + Arrays.toString(stiffness));
    }
    this.stiffness = new double[36];
    for (int i = 0; i < 36; i++) {
      this.stiffness[i] = (stiffness[i] + stiffness[6 * (i % 6) + i / 6]) / 2;
    }
    SymmetricEigen eigen = SymmetricEigen.small(this.stiffness, 6);
    eigenvalues = eigen.values();
    compliance = new double[36];
    for (int i = 0; i < 36; i++) {
      for (int m = 0; m < 6; m++) {
        double[] v = eigen.vectors();
        compliance[i] += v[6 * m + i / 6] * v[6 * m + i % 6] / eigenvalues[m];
      }
    }
  }

  /**
   * One of the constants.
   *
   * @param i 1 to 6
   * @param j 1 to 6
   * @return C_ij, in the unit it was given in
   */
  public double get(int i, int j) {
    return stiffness[6 * (i - 1) + j - 1];
  }

  /**
   * All constants.
   *
   * @return 36 numbers, row by row, a new array
   */
  public double[] stiffness() {
    return stiffness.clone();
  }

  /**
   * The eigenvalues of the matrix of stiffness.
   *
   * @return 6 numbers, ascending, a new array
   */
  public double[] eigenvalues() {
    return eigenvalues.clone();
  }

  /**
   * Born's criterion: whether every small strain costs energy.
   *
   * @return true when all eigenvalues are positive
   * @see "Mouhat and Coudert 2014, doi:10.1103/PhysRevB.90.224104"
   */
  public boolean stable() {
    return eigenvalues[0] > 0;
  }

  /**
   * The bulk modulus at uniform strain.
   *
   * @return Voigt's average
   */
  public double bulkVoigt() {
    return (get(1, 1) + get(2, 2) + get(3, 3) + 2 * (get(1, 2) + get(2, 3) + get(1, 3))) / 9;
  }

  /**
   * The bulk modulus at uniform stress.
   *
   * @return Reuss' average
   */
  public double bulkReuss() {
    return 1 / (s(1, 1) + s(2, 2) + s(3, 3) + 2 * (s(1, 2) + s(2, 3) + s(1, 3)));
  }

  /**
   * The shear modulus of a polycrystal at uniform strain.
   *
   * @return Voigt's average
   */
  public double shearVoigt() {
    return (get(1, 1) + get(2, 2) + get(3, 3) - get(1, 2) - get(2, 3) - get(1, 3)) / 15
        + (get(4, 4) + get(5, 5) + get(6, 6)) / 5;
  }

  /**
   * The shear modulus of a polycrystal at uniform stress.
   *
   * @return Reuss' average
   */
  public double shearReuss() {
    return 15
        / (4 * (s(1, 1) + s(2, 2) + s(3, 3) - s(1, 2) - s(2, 3) - s(1, 3))
            + 3 * (s(4, 4) + s(5, 5) + s(6, 6)));
  }

  /**
   * The bulk modulus of a polycrystal.
   *
   * @return Hill's mean of Voigt's and Reuss' averages
   * @see "Hill 1952, doi:10.1088/0370-1298/65/5/307"
   */
  public double bulk() {
    return (bulkVoigt() + bulkReuss()) / 2;
  }

  /**
   * The shear modulus of a polycrystal.
   *
   * @return Hill's mean of Voigt's and Reuss' averages
   */
  public double shear() {
    return (shearVoigt() + shearReuss()) / 2;
  }

  /**
   * Young's modulus of a polycrystal.
   *
   * @return 9 B G / (3 B + G)
   */
  public double young() {
    return 9 * bulk() * shear() / (3 * bulk() + shear());
  }

  /**
   * Poisson's ratio of a polycrystal.
   *
   * @return (3 B - 2 G) / (6 B + 2 G)
   */
  public double poisson() {
    return (3 * bulk() - 2 * shear()) / (6 * bulk() + 2 * shear());
  }

  /**
   * The universal anisotropy.
   *
   * @return 5 GV / GR + BV / BR - 6; 0 for an isotropic crystal
   * @see "Ranganathan and Ostoja-Starzewski 2008, doi:10.1103/PhysRevLett.101.055504"
   */
  public double anisotropy() {
    return 5 * shearVoigt() / shearReuss() + bulkVoigt() / bulkReuss() - 6;
  }

  private double s(int i, int j) {
    return compliance[6 * (i - 1) + j - 1];
  }
}
