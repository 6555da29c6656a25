package org.materialsj.potentials.openchem;

import com.actelion.research.chem.AromaticityResolver;
import com.actelion.research.chem.StereoMolecule;
import org.materialsj.model.Bond;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;

/**
 * A molecule in OpenChemLib's terms. It moves plain hydrogens behind all other atoms, so each of
 * our atoms has its place there.
 */
final class OclMolecule {

  private final StereoMolecule molecule;
  private final int[] places;

  private OclMolecule(StereoMolecule molecule, int[] places) {
    this.molecule = molecule;
    this.places = places;
  }

  /** For one thread; its atoms are ordered, its bonds Kekulé's. */
  StereoMolecule molecule() {
    return molecule;
  }

  /** Index there of each of our atoms. */
  int[] places() {
    return places;
  }

  /** What to take over besides elements, charges and bonds. */
  enum Detail {
    /** Nothing: all that a force field needs. */
    BONDS,
    /** Isotopes, wedges and coordinates: all that tells configurations. */
    CONFIGURATION
  }

  /**
   * Converts.
   *
   * @throws IllegalArgumentException with one plain sentence if atoms lack bonds or hydrogens, have
   *     too many, or aromatic bonds cannot be written as single and double ones
   */
  static OclMolecule of(Molecule own, Detail detail) {
    if (own.bonds().isEmpty() && own.size() > 1 && anyNeutral(own)) {
      throw new IllegalArgumentException("its bonds are not known, and they are needed");
    }
    boolean full = detail == Detail.CONFIGURATION;
    StereoMolecule molecule = new StereoMolecule(own.size(), own.bonds().size());
    for (int atom = 0; atom < own.size(); atom++) {
      molecule.addAtom(own.number(atom));
      molecule.setAtomCharge(atom, own.charge(atom));
      molecule.setAtomMass(atom, full ? own.massNumber(atom) : 0);
    }
    if (full) {
      own.positions().ifPresent(positions -> place(positions, molecule));
    }
    boolean aromatic = false;
    for (Bond bond : own.bonds()) {
      molecule.addBond(bond.first(), bond.second(), type(bond, full));
      aromatic |= bond.order() == Bond.Order.AROMATIC;
    }
    int[] places = molecule.getHandleHydrogenMap();
    if (aromatic) {
      kekulize(molecule);
    }
    molecule.ensureHelperArrays(com.actelion.research.chem.Molecule.cHelperRings);
    OclMolecule converted = new OclMolecule(molecule, places);
    converted.checkValences(own);
    return converted;
  }

  private static boolean anyNeutral(Molecule own) {
    for (int atom = 0; atom < own.size(); atom++) {
      if (own.charge(atom) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Its y axis points down, as on a screen, so that wedges keep their sense only when turned. */
  private static void place(double[] positions, StereoMolecule molecule) {
    for (int atom = 0; atom < positions.length / 3; atom++) {
      molecule.setAtomX(atom, positions[3 * atom]);
      molecule.setAtomY(atom, -positions[3 * atom + 1]);
      molecule.setAtomZ(atom, -positions[3 * atom + 2]);
    }
  }

  private static int type(Bond bond, boolean full) {
    int plain =
        switch (bond.order()) {
          case SINGLE -> com.actelion.research.chem.Molecule.cBondTypeSingle;
          case DOUBLE -> com.actelion.research.chem.Molecule.cBondTypeDouble;
          case TRIPLE -> com.actelion.research.chem.Molecule.cBondTypeTriple;
          case AROMATIC -> com.actelion.research.chem.Molecule.cBondTypeDelocalized;
        };
    if (!full) {
      return plain;
    }
    return switch (bond.stereo()) {
      case UP -> com.actelion.research.chem.Molecule.cBondTypeUp;
      case DOWN -> com.actelion.research.chem.Molecule.cBondTypeDown;
      case EITHER_DOUBLE -> com.actelion.research.chem.Molecule.cBondTypeCross;
      case NONE, EITHER -> plain;
    };
  }

  private static void kekulize(StereoMolecule molecule) {
    AromaticityResolver resolver = new AromaticityResolver(molecule);
    if (!resolver.locateDelocalizedDoubleBonds(null, false, true)) {
      throw new IllegalArgumentException(
          "its aromatic bonds cannot be written as single and double bonds; a hydrogen or a charge"
              + " of the ring may be missing");
    }
  }

  private void checkValences(Molecule own) {
    for (int atom = 0; atom < own.size(); atom++) {
      int place = places[atom];
      int missing = molecule.getImplicitHydrogens(place);
      if (missing > 0) {
        throw new IllegalArgumentException(
            name(own, atom)
                + " lacks "
                + missing
                + (missing == 1 ? " hydrogen" : " hydrogens")
                + "; all hydrogens must be there, and radicals are not known");
      }
      if (molecule.getOccupiedValence(place) > molecule.getMaxValence(place)) {
        throw new IllegalArgumentException(name(own, atom) + " has too many bonds for its charge");
      }
    }
  }

  /** How messages call an atom, such as "atom 3 (C)". */
  static String name(Molecule own, int atom) {
    return "atom " + (atom + 1) + " (" + Element.of(own.number(atom)).symbol() + ")";
  }

  /** Which of our atoms is at a place there. */
  int[] owners() {
    int[] owners = new int[places.length];
    for (int atom = 0; atom < places.length; atom++) {
      owners[places[atom]] = atom;
    }
    return owners;
  }
}
