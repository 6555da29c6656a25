package org.materialsj.potentials.openchem;

import com.actelion.research.chem.forcefield.mmff.AngleBend;
import com.actelion.research.chem.forcefield.mmff.BondStretch;
import com.actelion.research.chem.forcefield.mmff.Electrostatic;
import com.actelion.research.chem.forcefield.mmff.EnergyTerm;
import com.actelion.research.chem.forcefield.mmff.MMFFMolecule;
import com.actelion.research.chem.forcefield.mmff.OutOfPlane;
import com.actelion.research.chem.forcefield.mmff.Separation;
import com.actelion.research.chem.forcefield.mmff.StretchBend;
import com.actelion.research.chem.forcefield.mmff.Tables;
import com.actelion.research.chem.forcefield.mmff.TorsionAngle;
import com.actelion.research.chem.forcefield.mmff.VanDerWaals;
import java.util.Arrays;
import java.util.List;
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

  private final int[] places;
  private final int[] types;
  private final double[] charges;
  private final EnergyTerm[][] terms;
  private final double[] ordered;
  private final double[] orderedGradient;
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
    this.terms =
        new EnergyTerm[][] {
          array(BondStretch.findIn(tables, typed)),
          array(AngleBend.findIn(tables, typed)),
          array(StretchBend.findIn(tables, typed)),
          array(OutOfPlane.findIn(tables, typed)),
          array(TorsionAngle.findIn(tables, typed)),
          array(VanDerWaals.findIn(tables, typed, separation, everywhere)),
          array(Electrostatic.findIn(tables, typed, separation, everywhere, false, 1))
        };
    this.places = typing.places();
    this.types = typing.types();
    this.charges = typing.charges();
    this.ordered = new double[3 * places.length];
    this.orderedGradient = new double[3 * places.length];
    this.walk = new Lbfgs(3 * places.length);
  }

  private static EnergyTerm[] array(List<? extends EnergyTerm> list) {
    return list.toArray(new EnergyTerm[0]);
  }

  @Override
  public int size() {
    return places.length;
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

  @Override
  public double energy(double[] positions) {
    order(positions);
    double energy = 0;
    for (EnergyTerm[] kind : terms) {
      energy += sum(kind);
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
    order(positions);
    return new EnergyTerms(
        sum(terms[0]),
        sum(terms[1]),
        sum(terms[2]),
        sum(terms[3]),
        sum(terms[4]),
        sum(terms[5]),
        sum(terms[6]));
  }

  private double sum(EnergyTerm[] kind) {
    double sum = 0;
    for (EnergyTerm term : kind) {
      sum += term.getEnergy(ordered);
    }
    return sum;
  }

  @Override
  public double gradient(double[] positions, double[] gradient) {
    if (gradient.length != ordered.length) {
      throw new IllegalArgumentException(
          places.length + " atoms got room for " + gradient.length + " derivatives");
    }
    double energy = energy(positions);
    Arrays.fill(orderedGradient, 0);
    for (EnergyTerm[] kind : terms) {
      for (EnergyTerm term : kind) {
        term.getGradient(ordered, orderedGradient);
      }
    }
    for (int atom = 0; atom < places.length; atom++) {
      System.arraycopy(orderedGradient, 3 * places[atom], gradient, 3 * atom, 3);
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

  private void order(double[] positions) {
    if (positions.length != ordered.length) {
      throw new IllegalArgumentException(
          places.length + " atoms got " + positions.length + " coordinates");
    }
    for (int atom = 0; atom < places.length; atom++) {
      System.arraycopy(positions, 3 * atom, ordered, 3 * places[atom], 3);
    }
  }
}
