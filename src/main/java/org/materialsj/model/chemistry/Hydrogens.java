package org.materialsj.model.chemistry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;

/** Makes atoms of the hydrogens that a file left out. */
public final class Hydrogens {

  private Hydrogens() {}

  /**
   * The molecule with all its hydrogens as atoms. Those that were missing follow the others, in the
   * order of the atoms that bear them. Nobody knows where they are in space, so positions of three
   * dimensions are dropped; in a drawing they are put into the widest gap between the bonds of
   * their atom, where a chemist would think them, so that wedges keep their meaning. Cost: linear.
   *
   * @param molecule any molecule
   * @return the molecule itself when no hydrogen is missing
   */
  public static Molecule complete(Molecule molecule) {
    int missing = molecule.missingHydrogens();
    if (missing == 0) {
      return molecule;
    }
    int heavy = molecule.size();
    boolean drawn = molecule.positions().isPresent() && !molecule.has3d();
    Atoms atoms = Atoms.withRoom(molecule, missing, drawn);
    List<Bond> bonds = new ArrayList<>(molecule.bonds());
    BondTable table = new BondTable(molecule);
    int hydrogen = heavy;
    for (int atom = 0; atom < heavy; atom++) {
      int count = molecule.missingHydrogens(atom);
      atoms.missingHydrogens[atom] = 0;
      if (drawn && count > 0) {
        place(molecule, table, atom, atoms.positions, hydrogen, count);
      }
      for (int k = 0; k < count; k++) {
        atoms.numbers[hydrogen] = 1;
        bonds.add(new Bond(atom, hydrogen++, Bond.Order.SINGLE, Bond.Stereo.NONE));
      }
    }
    return atoms.molecule(bonds, molecule.stereo());
  }

  /** Puts the hydrogens of an atom, evenly, into the widest gap between its bonds in a drawing. */
  private static void place(
      Molecule molecule, BondTable table, int atom, double[] positions, int first, int count) {
    int degree = table.degree(atom);
    double[] angles = new double[degree];
    double length = degree == 0 ? 1 : 0;
    for (int k = 0; k < degree; k++) {
      Bond bond = molecule.bonds().get(table.bond(atom, k));
      int other = bond.first() == atom ? bond.second() : bond.first();
      double x = positions[3 * other] - positions[3 * atom];
      double y = positions[3 * other + 1] - positions[3 * atom + 1];
      angles[k] = Math.atan2(y, x);
      length += Math.hypot(x, y) / degree;
    }
    Arrays.sort(angles);
    double start = degree == 0 ? 0 : angles[degree - 1];
    double gap = degree == 0 ? 2 * Math.PI : angles[0] + 2 * Math.PI - start;
    for (int k = 1; k < degree; k++) {
      if (angles[k] - angles[k - 1] > gap) {
        start = angles[k - 1];
        gap = angles[k] - start;
      }
    }
    for (int k = 0; k < count; k++) {
      double angle = start + gap * (k + 1) / (count + 1);
      positions[3 * (first + k)] = positions[3 * atom] + length * Math.cos(angle);
      positions[3 * (first + k) + 1] = positions[3 * atom + 1] + length * Math.sin(angle);
    }
  }
}
