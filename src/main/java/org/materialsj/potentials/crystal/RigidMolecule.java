package org.materialsj.potentials.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.Molecule;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Packing;
import org.materialsj.potentials.openchem.Mmff94;

/**
 * The atoms of a rigid molecule in the frame of its body.
 *
 * @param numbers n atomic numbers, n at least 1; copied
 * @param positions 3n coordinates (angstrom) relative to the centre of reference; copied
 * @param charges n point charges (e), zeros for none; copied
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record RigidMolecule(int[] numbers, double[] positions, double[] charges) {

  /** Checks lengths and copies. */
  public RigidMolecule {
    if (numbers.length < 1
        || positions.length != 3 * numbers.length
        || charges.length != numbers.length) {
      throw new IllegalArgumentException(
          "a rigid molecule needs n numbers, 3n coordinates and n charges, got "
              + numbers.length
              + ", "
              + positions.length
              + " and "
              + charges.length);
    }
    numbers = numbers.clone();
    positions = positions.clone();
    charges = charges.clone();
  }

  /**
   * The molecules of a packing.
   *
   * @param packing bodies that were made of molecules
   * @param charges where point charges come from
   * @return one molecule per site
   * @throws IllegalArgumentException with one plain sentence if a body has no atoms or no charges
   *     can be found for it
   */
  public static List<RigidMolecule> of(Packing packing, CrystalPotential.Charges charges) {
    List<RigidMolecule> molecules = new ArrayList<>();
    for (var site : packing.sites()) {
      if (!(site.body() instanceof BallUnion balls) || balls.molecule().isEmpty()) {
        throw new IllegalArgumentException(
            "the body " + site.body().name() + " has no atoms; only molecules have an energy");
      }
      Molecule molecule = balls.molecule().get();
      double[] own =
          charges == CrystalPotential.Charges.NONE
              ? new double[molecule.size()]
              : new Mmff94(molecule, Mmff94.Variant.MMFF94).charges();
      molecules.add(new RigidMolecule(molecule.numbers(), balls.centres(), own));
    }
    return molecules;
  }

  /**
   * The number of atoms.
   *
   * @return n
   */
  public int size() {
    return numbers.length;
  }

  /** Whether any atom is charged. */
  boolean isCharged() {
    return Arrays.stream(charges).anyMatch(charge -> charge != 0);
  }

  /** Root mean square distance of the atoms from the origin, at least 0.5 (angstrom). */
  double gyration() {
    double sum = 0;
    for (double x : positions) {
      sum += x * x;
    }
    return Math.max(0.5, Math.sqrt(sum / size()));
  }

  /** Coulomb energy of the atoms of the molecule with each other (kcal/mol). */
  double selfEnergy() {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        double dx = positions[3 * i] - positions[3 * j];
        double dy = positions[3 * i + 1] - positions[3 * j + 1];
        double dz = positions[3 * i + 2] - positions[3 * j + 2];
        sum += charges[i] * charges[j] / Math.sqrt(dx * dx + dy * dy + dz * dz);
      }
    }
    return Ewald.COULOMB * sum;
  }
}
