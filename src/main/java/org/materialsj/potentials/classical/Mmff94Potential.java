package org.materialsj.potentials.classical;

import java.util.Arrays;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.NeighborList;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialSource;
import org.materialsj.potentials.openchem.Mmff94;

/**
 * MMFF94 of one molecule, in eV: {@link Mmff94} between all of its atoms, in its order. The energy
 * is shared out evenly over the atoms. Cost of an evaluation: the square of the number of atoms.
 * Immutable.
 */
public final class Mmff94Potential implements Potential {

  /** One kcal/mol in eV: 4184 J / (Avogadro's number times the elementary charge). */
  public static final double KCAL_PER_MOL = 4184 / (6.02214076e23 * 1.602176634e-19);

  private final Molecule molecule;
  private final Mmff94.Variant variant;

  /**
   * The force field of a molecule.
   *
   * @param molecule with all hydrogens and bonds; positions are not used
   * @param variant parameter set
   * @throws IllegalArgumentException with one plain sentence if it has no MMFF94 parameters, or
   *     bonds or hydrogens are missing
   */
  public Mmff94Potential(Molecule molecule, Mmff94.Variant variant) {
    this.molecule = molecule;
    this.variant = variant;
    new Mmff94(molecule, variant); // refuses the molecule now rather than later
  }

  /**
   * Gives each molecule its force field.
   *
   * @param variant parameter set
   * @return refuses crystals
   */
  public static PotentialSource source(Mmff94.Variant variant) {
    return PotentialSource.made(structure -> of(structure, variant));
  }

  private static Mmff94Potential of(Structure structure, Mmff94.Variant variant) {
    if (structure instanceof Molecule molecule) {
      return new Mmff94Potential(molecule, variant);
    }
    throw new IllegalArgumentException(
        structure.name() + " is a crystal, and MMFF94 is for single molecules with bonds");
  }

  @Override
  public String name() {
    return variant.label();
  }

  @Override
  public int[] elements() {
    return Arrays.stream(molecule.numbers()).sorted().distinct().toArray();
  }

  @Override
  public double cutoff() {
    return 0;
  }

  @Override
  public Evaluator evaluator(int[] numbers) {
    requireElements(numbers);
    if (!Arrays.equals(numbers, molecule.numbers())) {
      throw new IllegalArgumentException(
          "the force field was made for "
              + molecule.name()
              + " and takes its atoms in its order only");
    }
    Mmff94 field = new Mmff94(molecule, variant);
    double[] gradient = new double[3 * numbers.length];
    return (atoms, response) -> evaluate(field, gradient, atoms, response);
  }

  private static void evaluate(
      Mmff94 field, double[] gradient, NeighborList atoms, AtomicResponse response) {
    for (int axis = 0; axis < 3; axis++) {
      if (atoms.periodic(axis)) {
        throw new IllegalArgumentException("MMFF94 is for molecules that do not repeat");
      }
    }
    double[] at = atoms.positions();
    double energy = field.gradient(at, gradient) * KCAL_PER_MOL;
    if (!Double.isFinite(energy)) {
      throw new IllegalArgumentException("two bonded atoms stand on each other");
    }
    Arrays.setAll(response.energies(), i -> energy / field.size());
    for (int i = 0; i < at.length; i++) {
      double slope = gradient[i] * KCAL_PER_MOL;
      response.forces()[i] = -slope;
      int from = i - i % 3;
      for (int a = 0; a < 3; a++) {
        response.strain()[3 * a + i % 3] += at[from + a] * slope;
      }
    }
  }
}
