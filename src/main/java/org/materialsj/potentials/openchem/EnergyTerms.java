package org.materialsj.potentials.openchem;

/**
 * The seven terms of an MMFF94 energy (kcal/mol).
 *
 * @param bondStretching quartic stretching of bonds
 * @param angleBending cubic bending of angles
 * @param stretchBending coupling of bonds and angles
 * @param outOfPlane bending of tricoordinate centres out of their plane
 * @param torsion threefold torsion
 * @param vanDerWaals buffered 14-7 potential
 * @param electrostatic buffered Coulomb potential, 1,4 pairs scaled by 0.75
 */
public record EnergyTerms(
    double bondStretching,
    double angleBending,
    double stretchBending,
    double outOfPlane,
    double torsion,
    double vanDerWaals,
    double electrostatic) {

  /**
   * The energy.
   *
   * @return the sum of the terms (kcal/mol)
   */
  public double total() {
    return bondStretching
        + angleBending
        + stretchBending
        + outOfPlane
        + torsion
        + vanDerWaals
        + electrostatic;
  }
}
