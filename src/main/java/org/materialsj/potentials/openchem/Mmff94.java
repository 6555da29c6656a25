package org.materialsj.potentials.openchem;

import com.actelion.research.chem.forcefield.mmff.AngleBend;
import com.actelion.research.chem.forcefield.mmff.BondStretch;
import com.actelion.research.chem.forcefield.mmff.Electrostatic;
import com.actelion.research.chem.forcefield.mmff.MMFFMolecule;
import com.actelion.research.chem.forcefield.mmff.Separation;
import com.actelion.research.chem.forcefield.mmff.StretchBend;
import com.actelion.research.chem.forcefield.mmff.Tables;
import com.actelion.research.chem.forcefield.mmff.TorsionAngle;
import com.actelion.research.chem.forcefield.mmff.VanDerWaals;
import java.util.Arrays;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.MolecularForceField;

/**
 * The Merck molecular force field MMFF94 and its variant MMFF94s (Halgren 1996,
 * doi:10.1002/(SICI)1096-987X(199604)17:5/6&lt;490::AID-JCC1&gt;3.0.CO;2-P, and 1999,
 * doi:10.1002/(SICI)1096-987X(199905)20:7&lt;720::AID-JCC7&gt;3.0.CO;2-X) with OpenChemLib's atom
 * typing and parameters. Dielectric constant 1, no cutoff: cost of an energy grows with the square
 * of the number of atoms. All pairs of atoms interact, also those of different fragments, where
 * other programs may leave such pairs out.
 *
 * <p>Build once and ask often: building costs a hundred energies. For one thread.
 */
public final class Mmff94 implements MolecularForceField {

  /** The parameter set. */
  public enum Variant {
    /** MMFF94, made for molecular dynamics. */
    MMFF94("MMFF94"),
    /** MMFF94s, with delocalised nitrogen more planar, made for minimisation. */
    MMFF94S("MMFF94s");

    private final String label;

    Variant(String label) {
      this.label = label;
    }

    /**
     * The field's name of it.
     *
     * @return MMFF94 or MMFF94s
     */
    public String label() {
      return label;
    }
  }

  /** Read when first used; never changed. */
  private static final class Parameters {
    private static final Tables PLAIN = Tables.newMMFF94(Variant.MMFF94.label);
    private static final Tables STATIC = Tables.newMMFF94(Variant.MMFF94S.label);
  }

  /** Derivatives (kcal/mol/angstrom) up to which a walk has ended in a minimum. */
  private static final double FLAT = 1e-3;

  /** Largest change of a coordinate in one step of a walk (angstrom). */
  private static final double LONGEST_STEP = 0.5;

  private final int[] types;
  private final double[] charges;
  private final MmffTerm stretching;
  private final MmffBending bending;
  private final MmffTerm outOfPlane;
  private final MmffTerm torsion;
  private final MmffTerm vanDerWaals;
  private final MmffTerm electrostatic;
  private final MmffTerm[] all;
  private final Lbfgs walk;

  /**
   * Finds atom types, charges and parameters.
   *
   * @param molecule with all hydrogens and bonds; positions are not used
   * @param variant parameter set
   * @throws IllegalArgumentException with one plain sentence if an element, an atom or its
   *     surroundings have no MMFF94 parameters, or bonds or hydrogens are missing
   */
  public Mmff94(Molecule molecule, Variant variant) {
    Tables tables = variant == Variant.MMFF94 ? Parameters.PLAIN : Parameters.STATIC;
    MmffTyping typing = MmffTyping.of(molecule, tables);
    MMFFMolecule typed = typing.molecule();
    Separation separation = new Separation(typed);
    double everywhere = Double.POSITIVE_INFINITY;
    int[] owners = typing.owners();
    this.stretching = new MmffStretch(BondStretch.findIn(tables, typed), owners);
    this.bending =
        new MmffBending(AngleBend.findIn(tables, typed), StretchBend.findIn(tables, typed), owners);
    this.outOfPlane = new MmffOutOfPlane(tables, typed, owners);
    this.torsion = new MmffTorsion(TorsionAngle.findIn(tables, typed), owners);
    this.vanDerWaals =
        new MmffVanDerWaals(VanDerWaals.findIn(tables, typed, separation, everywhere), owners);
    this.electrostatic =
        new MmffElectrostatic(
            Electrostatic.findIn(tables, typed, separation, everywhere, false, 1), owners);
    this.all =
        new MmffTerm[] {stretching, bending, outOfPlane, torsion, vanDerWaals, electrostatic};
    this.types = typing.types();
    this.charges = typing.charges();
    this.walk = new Lbfgs(3 * types.length);
  }

  @Override
  public int size() {
    return types.length;
  }

  /**
   * The MMFF94 numeric atom types.
   *
   * @return a new array of n types, 1 to 99
   */
  public int[] atomTypes() {
    return types.clone();
  }

  /**
   * The MMFF94 partial charges, from bond charge increments.
   *
   * @return a new array of n charges (e)
   */
  public double[] charges() {
    return charges.clone();
  }

  /**
   * {@inheritDoc}
   *
   * @return energy (kcal/mol); NaN when two bonded atoms are at the same position
   */
  @Override
  public double energy(double[] positions) {
    check(positions);
    double energy = 0;
    for (MmffTerm term : all) {
      energy += term.energy(positions);
    }
    return energy;
  }

  /**
   * The energy by its terms.
   *
   * @param positions 3n Cartesian coordinates (angstrom); not modified
   * @return the seven terms (kcal/mol)
   */
  public EnergyTerms terms(double[] positions) {
    check(positions);
    bending.energy(positions);
    return new EnergyTerms(
        stretching.energy(positions),
        bending.bending(),
        bending.coupling(),
        outOfPlane.energy(positions),
        torsion.energy(positions),
        vanDerWaals.energy(positions),
        electrostatic.energy(positions));
  }

  @Override
  public double gradient(double[] positions, double[] gradient) {
    check(positions);
    if (gradient.length != positions.length) {
      throw new IllegalArgumentException(
          size() + " atoms got room for " + gradient.length + " derivatives");
    }
    Arrays.fill(gradient, 0);
    double energy = 0;
    for (MmffTerm term : all) {
      energy += term.gradient(positions, gradient);
    }
    return energy;
  }

  /**
   * Walks downhill, until no derivative is above 0.001 kcal/mol/angstrom.
   *
   * @param positions 3n Cartesian coordinates (angstrom); overwritten by the best found
   * @param steps largest number of steps, at least 1
   * @return what was reached
   * @throws IllegalArgumentException if two atoms are at the same position
   */
  @Override
  public Minimum minimize(double[] positions, int steps) {
    Lbfgs.Result result = walk.minimize(this::gradient, positions, FLAT, LONGEST_STEP, steps);
    return new Minimum(result.value(), result.converged());
  }

  private void check(double[] positions) {
    if (positions.length != 3 * types.length) {
      throw new IllegalArgumentException(
          size() + " atoms got " + positions.length + " coordinates");
    }
  }
}
