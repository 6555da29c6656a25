package org.materialsj.model.chemistry;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;

/**
 * Rewrites nitrogens that are drawn with five bonds into the form with separated charges, in which
 * nitrogen has four. The list is closed:
 *
 * <ul>
 *   <li>a double bond to a terminal oxygen becomes N+-O-: nitro groups and nitrates (one of their
 *       oxygens), N-oxides of amines, pyridines and nitrones, nitrile oxides;
 *   <li>a triple bond to a terminal nitrogen becomes N+=N-: azides and diazo compounds.
 * </ul>
 *
 * <p>Sulfur, phosphorus and the halogens keep their double bonds to oxygen: sulfoxides, sulfones,
 * phosphates and perchlorates are left as they are, in either form. Nothing is discharged.
 */
public final class ChargeSeparation {

  /** The label of the option in dialogs, which messages name. */
  public static final String LABEL = "Normalize nitro groups";

  private static final int NITROGEN = 7;
  private static final int OXYGEN = 8;
  private static final int PENTAVALENT = 5;

  private ChargeSeparation() {}

  /**
   * Rewrites a molecule. Cost: linear.
   *
   * @param molecule any molecule
   * @return the molecule itself when it has no such nitrogen
   */
  public static Molecule apply(Molecule molecule) {
    BondTable table = new BondTable(molecule);
    Atoms atoms = Atoms.of(molecule);
    List<Bond> bonds = new ArrayList<>(molecule.bonds());
    boolean changed = false;
    for (int atom = 0; atom < molecule.size(); atom++) {
      OptionalInt index = bondToChange(molecule, table, atom);
      if (index.isPresent()) {
        changed = true;
        Bond old = bonds.get(index.getAsInt());
        Bond.Order lower = old.order() == Bond.Order.DOUBLE ? Bond.Order.SINGLE : Bond.Order.DOUBLE;
        bonds.set(index.getAsInt(), new Bond(old.first(), old.second(), lower, Bond.Stereo.NONE));
        atoms.charges[old.first()] = old.first() == atom ? 1 : -1;
        atoms.charges[old.second()] = old.second() == atom ? 1 : -1;
      }
    }
    return changed ? atoms.molecule(bonds, molecule.stereo()) : molecule;
  }

  /** Whether an atom is a nitrogen of the list. */
  static boolean appliesTo(Molecule molecule, BondTable table, int atom) {
    return bondToChange(molecule, table, atom).isPresent();
  }

  /** Index of the bond whose electrons go to its other atom; an oxygen comes before a nitrogen. */
  private static OptionalInt bondToChange(Molecule molecule, BondTable table, int atom) {
    if (molecule.number(atom) != NITROGEN
        || molecule.charge(atom) != 0
        || table.total(atom) != PENTAVALENT) {
      return OptionalInt.empty();
    }
    for (int element : new int[] {OXYGEN, NITROGEN}) {
      for (int k = 0; k < table.degree(atom); k++) {
        Bond bond = molecule.bonds().get(table.bond(atom, k));
        int other = bond.first() == atom ? bond.second() : bond.first();
        Bond.Order order = element == OXYGEN ? Bond.Order.DOUBLE : Bond.Order.TRIPLE;
        if (bond.order() == order
            && molecule.number(other) == element
            && molecule.charge(other) == 0
            && molecule.missingHydrogens(other) == 0
            && table.degree(other) == 1) {
          return OptionalInt.of(table.bond(atom, k));
        }
      }
    }
    return OptionalInt.empty();
  }
}
