package org.materialsj.potentials.openchem;

import com.actelion.research.chem.Molecule;
import com.actelion.research.chem.StereoMolecule;
import com.actelion.research.chem.coords.CoordinateInventor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.model.StereoElement;
import org.materialsj.model.StereoElement.DoubleBond;
import org.materialsj.model.StereoElement.Tetrahedral;

/**
 * Configurations of a molecule, in OpenChemLib's terms and ours. It tells them from a drawing with
 * wedges; so one is made, whatever they come from.
 *
 * @param converted the molecule, drawn
 */
record Stereo(OclMolecule converted) {

  /** The drawing must not differ from run to run. */
  private static final long DRAWING_SEED = 1;

  /** Atoms of the smallest ring with a trans double bond. */
  private static final int LEAST_RING = 8;

  /**
   * Finds the configurations: stereo elements count before positions, and those before nothing.
   *
   * @throws IllegalArgumentException with one plain sentence if the molecule cannot be converted,
   *     or a stereo element does not fit its bonds
   */
  static Stereo of(org.materialsj.model.Molecule own) {
    OclMolecule converted = OclMolecule.of(own, OclMolecule.Detail.CONFIGURATION);
    StereoMolecule molecule = converted.molecule();
    int[] atomParities = new int[molecule.getAtoms()];
    int[] bondParities = new int[molecule.getBonds()];
    if (own.positions().isPresent()) {
      molecule.ensureHelperArrays(Molecule.cHelperParities);
      Arrays.setAll(atomParities, molecule::getAtomParity);
      Arrays.setAll(bondParities, molecule::getBondParity);
    } else {
      for (int bond = 0; bond < bondParities.length; bond++) {
        boolean open = isConfigurable(bond, molecule);
        bondParities[bond] = open ? Molecule.cBondParityUnknown : Molecule.cBondParityNone;
      }
    }
    for (StereoElement element : own.stereo()) {
      if (element instanceof Tetrahedral centre) {
        atomParities[inRange(converted.places()[centre.centre()], atomParities, element)] =
            StereoElements.parity(centre, converted);
      } else if (element instanceof DoubleBond bond) {
        int at =
            molecule.getBond(converted.places()[bond.first()], converted.places()[bond.second()]);
        bondParities[inRange(at, bondParities, element)] = StereoElements.parity(bond, converted);
      }
    }
    draw(molecule, atomParities, bondParities);
    return new Stereo(converted);
  }

  private static int inRange(int place, int[] parities, StereoElement element) {
    if (place < 0 || place >= parities.length) {
      throw new IllegalArgumentException(
          "a stereo element names atoms that are not bonded so: " + element);
    }
    return place;
  }

  private static void draw(StereoMolecule molecule, int[] atomParities, int[] bondParities) {
    for (int bond = 0; bond < molecule.getAllBonds(); bond++) {
      boolean open =
          bond < bondParities.length && bondParities[bond] == Molecule.cBondParityUnknown;
      switch (molecule.getBondOrder(bond)) {
        case 1 -> molecule.setBondType(bond, Molecule.cBondTypeSingle);
        case 2 ->
            molecule.setBondType(bond, open ? Molecule.cBondTypeCross : Molecule.cBondTypeDouble);
        default -> {}
      }
    }
    molecule.ensureHelperArrays(Molecule.cHelperRings);
    for (int atom = 0; atom < atomParities.length; atom++) {
      molecule.setAtomParity(atom, atomParities[atom], false);
    }
    for (int bond = 0; bond < bondParities.length; bond++) {
      molecule.setBondParity(bond, bondParities[bond], false);
    }
    molecule.setParitiesValid(0);
    CoordinateInventor pencil = new CoordinateInventor(0);
    pencil.setRandomSeed(DRAWING_SEED);
    pencil.invent(molecule);
    molecule.setStereoBondsFromParity();
    // From here on the drawing counts.
    molecule.invalidateHelperArrays(Molecule.cHelperBitsStereo);
    molecule.ensureHelperArrays(Molecule.cHelperParities);
    for (int bond = 0; bond < bondParities.length; bond++) {
      if (molecule.getBondType(bond) == Molecule.cBondTypeCross
          && molecule.getBondParity(bond) == Molecule.cBondParityNone) {
        molecule.setBondType(bond, Molecule.cBondTypeDouble);
      }
    }
    molecule.ensureHelperArrays(Molecule.cHelperParities);
  }

  /** The configurations that are known. */
  List<StereoElement> elements() {
    StereoMolecule molecule = converted.molecule();
    List<StereoElement> elements = new ArrayList<>();
    for (int place : converted.places()) {
      int parity = place < molecule.getAtoms() ? molecule.getAtomParity(place) : 0;
      if (isKnown(parity) && isCentre(place)) {
        boolean one = parity == Molecule.cAtomParity1;
        elements.add(StereoElements.tetrahedral(place, one, converted));
      }
    }
    for (int bond : doubleBonds()) {
      if (isKnown(molecule.getBondParity(bond))) {
        boolean across = molecule.getBondParity(bond) == Molecule.cBondParityEor1;
        elements.add(StereoElements.doubleBond(bond, across, converted));
      }
    }
    return elements;
  }

  /**
   * Both configurations of each centre and double bond whose configuration is not known.
   *
   * @return pairs; none when all are known
   */
  List<List<StereoElement>> choices() {
    StereoMolecule molecule = converted.molecule();
    List<List<StereoElement>> choices = new ArrayList<>();
    for (int place : converted.places()) {
      if (place < molecule.getAtoms()
          && molecule.getAtomParity(place) == Molecule.cAtomParityUnknown
          && isCentre(place)) {
        choices.add(
            List.of(
                StereoElements.tetrahedral(place, true, converted),
                StereoElements.tetrahedral(place, false, converted)));
      }
    }
    for (int bond : doubleBonds()) {
      if (molecule.getBondParity(bond) == Molecule.cBondParityUnknown) {
        choices.add(
            List.of(
                StereoElements.doubleBond(bond, true, converted),
                StereoElements.doubleBond(bond, false, converted)));
      }
    }
    return choices;
  }

  /** CIP descriptors: of centres in our order of atoms, then of double bonds. */
  String label() {
    StereoMolecule molecule = converted.molecule();
    StringBuilder label = new StringBuilder();
    for (int place : converted.places()) {
      if (place < molecule.getAtoms()
          && isKnown(molecule.getAtomParity(place))
          && isCentre(place)) {
        label.append(letter(molecule.getAtomCIPParity(place), "RS"));
      }
    }
    for (int bond : doubleBonds()) {
      if (isKnown(molecule.getBondParity(bond))) {
        label.append(letter(molecule.getBondCIPParity(bond), "EZ"));
      }
    }
    return label.toString();
  }

  /** The numbers of R, S, E and Z are the same for atoms and bonds. */
  private static char letter(int descriptor, String letters) {
    return switch (descriptor) {
      case Molecule.cAtomCIPParityRorM -> letters.charAt(0);
      case Molecule.cAtomCIPParitySorP -> letters.charAt(1);
      default -> '?';
    };
  }

  /** The numbers of parities are the same for atoms and bonds. */
  private static boolean isKnown(int parity) {
    return parity == Molecule.cAtomParity1 || parity == Molecule.cAtomParity2;
  }

  /**
   * Not an axis, whose parity is at its central atom, and not a nitrogen with a lone pair, which
   * inverts or follows its rings.
   */
  private boolean isCentre(int place) {
    StereoMolecule molecule = converted.molecule();
    boolean inverts = molecule.getAtomicNo(place) == 7 && molecule.getAllConnAtoms(place) == 3;
    return !inverts && !molecule.isCentralAlleneAtom(place);
  }

  /** Whether it is a double bond, and in no ring that is too small for more than one form. */
  private static boolean isConfigurable(int bond, StereoMolecule molecule) {
    int ring = molecule.getBondRingSize(bond);
    return molecule.getBondOrder(bond) == 2 && (ring == 0 || ring >= LEAST_RING);
  }

  /** All double bonds that may have a configuration, in our order of atoms. */
  private int[] doubleBonds() {
    StereoMolecule molecule = converted.molecule();
    int[] owners = converted.owners();
    return IntStream.range(0, molecule.getBonds())
        .filter(bond -> isConfigurable(bond, molecule))
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer bond) -> end(bond, owners, true))
                .thenComparingInt(bond -> end(bond, owners, false)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int end(int bond, int[] owners, boolean lower) {
    int a = owners[converted.molecule().getBondAtom(0, bond)];
    int b = owners[converted.molecule().getBondAtom(1, bond)];
    return lower ? Math.min(a, b) : Math.max(a, b);
  }
}
