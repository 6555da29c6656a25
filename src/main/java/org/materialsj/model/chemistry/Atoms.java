package org.materialsj.model.chemistry;

import java.util.List;
import java.util.Map;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.StereoElement;

/** The atoms of a molecule that is being rewritten. */
final class Atoms {

  final int[] numbers;
  final int[] massNumbers;
  final int[] charges;
  final int[] missingHydrogens;
  final double[] positions;
  private final boolean flat;
  private final String name;
  private final Map<String, String> properties;

  private Atoms(Molecule molecule, int[] kept, int more, boolean placed) {
    int n = kept.length + more;
    numbers = new int[n];
    massNumbers = new int[n];
    charges = new int[n];
    missingHydrogens = new int[n];
    double[] all = molecule.positions().orElse(new double[0]);
    positions = placed && all.length > 0 ? new double[3 * n] : new double[0];
    for (int k = 0; k < kept.length; k++) {
      numbers[k] = molecule.number(kept[k]);
      massNumbers[k] = molecule.massNumber(kept[k]);
      charges[k] = molecule.charge(kept[k]);
      missingHydrogens[k] = molecule.missingHydrogens(kept[k]);
      if (positions.length > 0) {
        System.arraycopy(all, 3 * kept[k], positions, 3 * k, 3);
      }
    }
    flat = positions.length > 0 && !molecule.has3d();
    name = molecule.name();
    properties = molecule.properties();
  }

  /** All atoms. */
  static Atoms of(Molecule molecule) {
    return some(molecule, all(molecule));
  }

  /** Some of the atoms, by their indices. */
  static Atoms some(Molecule molecule, int[] kept) {
    return new Atoms(molecule, kept, 0, true);
  }

  /** All atoms and room for more behind them, with or without positions. */
  static Atoms withRoom(Molecule molecule, int more, boolean placed) {
    return new Atoms(molecule, all(molecule), more, placed);
  }

  private static int[] all(Molecule molecule) {
    int[] all = new int[molecule.size()];
    for (int atom = 0; atom < all.length; atom++) {
      all[atom] = atom;
    }
    return all;
  }

  Molecule molecule(List<Bond> bonds, List<StereoElement> stereo) {
    return new Molecule(name, numbers, massNumbers, charges, positions, flat, bonds, properties)
        .withStereo(stereo)
        .withMissingHydrogens(missingHydrogens);
  }
}
