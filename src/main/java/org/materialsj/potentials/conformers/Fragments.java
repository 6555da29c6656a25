package org.materialsj.potentials.conformers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.StereoElement;

/** The connected parts of a molecule. */
final class Fragments {

  private Fragments() {}

  /** The number of an atom's part, from 0 in the order of first atoms. */
  static int[] of(Molecule molecule) {
    int[] part = new int[molecule.size()];
    Arrays.setAll(part, atom -> atom);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Bond bond : molecule.bonds()) {
        int least = Math.min(part[bond.first()], part[bond.second()]);
        changed |= part[bond.first()] != part[bond.second()];
        part[bond.first()] = least;
        part[bond.second()] = least;
      }
    }
    int count = 0;
    for (int atom = 0; atom < part.length; atom++) {
      part[atom] = part[atom] == atom ? count++ : part[part[atom]];
    }
    return part;
  }

  /** The part with the most atoms, the first of equals. */
  static Molecule largest(Molecule molecule) {
    int[] part = of(molecule);
    int[] sizes = new int[part.length];
    for (int p : part) {
      sizes[p]++;
    }
    int largest = 0;
    for (int p = 1; p < sizes.length; p++) {
      if (sizes[p] > sizes[largest]) {
        largest = p;
      }
    }
    int[] atoms = new int[sizes[largest]];
    int[] place = new int[part.length];
    Arrays.fill(place, -1);
    int size = 0;
    for (int atom = 0; atom < part.length; atom++) {
      if (part[atom] == largest) {
        place[atom] = size;
        atoms[size++] = atom;
      }
    }
    return select(molecule, atoms, place);
  }

  private static Molecule select(Molecule molecule, int[] atoms, int[] place) {
    int[] numbers = new int[atoms.length];
    int[] masses = new int[atoms.length];
    int[] charges = new int[atoms.length];
    double[] all = molecule.positions().orElse(new double[0]);
    double[] positions = new double[all.length == 0 ? 0 : 3 * atoms.length];
    for (int k = 0; k < atoms.length; k++) {
      numbers[k] = molecule.number(atoms[k]);
      masses[k] = molecule.massNumber(atoms[k]);
      charges[k] = molecule.charge(atoms[k]);
      if (positions.length > 0) {
        System.arraycopy(all, 3 * atoms[k], positions, 3 * k, 3);
      }
    }
    List<Bond> bonds = new ArrayList<>();
    for (Bond bond : molecule.bonds()) {
      if (place[bond.first()] >= 0) {
        bonds.add(new Bond(place[bond.first()], place[bond.second()], bond.order(), bond.stereo()));
      }
    }
    boolean flat = positions.length > 0 && !molecule.has3d();
    return new Molecule(
            molecule.name(),
            numbers,
            masses,
            charges,
            positions,
            flat,
            bonds,
            molecule.properties())
        .withStereo(
            molecule.stereo().stream()
                .filter(element -> place[element.atoms().get(0)] >= 0)
                .map(element -> moved(element, place))
                .toList());
  }

  private static StereoElement moved(StereoElement element, int[] place) {
    if (element instanceof StereoElement.Tetrahedral centre) {
      return new StereoElement.Tetrahedral(
          place[centre.centre()],
          centre.neighbors().stream().map(atom -> place[atom]).toList(),
          centre.clockwise());
    }
    StereoElement.DoubleBond bond = (StereoElement.DoubleBond) element;
    return new StereoElement.DoubleBond(
        place[bond.first()],
        place[bond.second()],
        place[bond.firstNeighbor()],
        place[bond.secondNeighbor()],
        bond.together());
  }
}
