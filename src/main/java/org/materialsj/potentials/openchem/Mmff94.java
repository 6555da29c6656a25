package org.materialsj.potentials.openchem;

import org.materialsj.model.Molecule;
import org.materialsj.potentials.MolecularForceField;

/** MMFF94. */
public final class Mmff94 implements MolecularForceField {

  /** The parameter set. */
  public enum Variant {
    /** MMFF94, made for molecular dynamics. */
    MMFF94,
    /** MMFF94s, with planar delocalised nitrogen, made for minimisation. */
    MMFF94S
  }

  public Mmff94(Molecule molecule, Variant variant) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int size() {
    throw new UnsupportedOperationException();
  }

  @Override
  public double energy(double[] positions) {
    throw new UnsupportedOperationException();
  }

  @Override
  public double gradient(double[] positions, double[] gradient) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Minimum minimize(double[] positions, int steps) {
    throw new UnsupportedOperationException();
  }

  /** The seven terms. */
  public EnergyTerms terms(double[] positions) {
    throw new UnsupportedOperationException();
  }

  /** MMFF94 atom types, 1 to 99, a new array. */
  public int[] atomTypes() {
    throw new UnsupportedOperationException();
  }

  /** Partial charges (e), a new array. */
  public double[] charges() {
    throw new UnsupportedOperationException();
  }
}
