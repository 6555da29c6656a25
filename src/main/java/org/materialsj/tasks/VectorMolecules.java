package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.openchem.Mmff94;

/**
 * Molecules with a vector each.
 *
 * @param ids n ids
 * @param molecules n molecules with positions in three dimensions
 * @param vectors n times three numbers, x, y and z
 * @param notes what was left out, as plain sentences
 */
record VectorMolecules(
    List<String> ids, List<Molecule> molecules, List<double[]> vectors, List<String> notes) {

  /** One electron charge at a distance of one angstrom (debye). */
  private static final double DEBYE = 4.803204712570263;

  /** A molecule whose charges add up to more (e) has a dipole that depends on where it is. */
  private static final double NEUTRAL = 1e-6;

  private static final int FEWEST = 10;

  /**
   * Reads molecules.
   *
   * @param rows the structures
   * @param property name of the vector among their properties; empty for the dipole of their MMFF94
   *     charges (debye)
   * @param cancel polled for each structure
   * @return those that have a vector
   * @throws IllegalArgumentException with a plain sentence if there are fewer than {@value #FEWEST}
   */
  static VectorMolecules read(Iterator<StructureRow> rows, String property, CancelToken cancel) {
    List<String> ids = new ArrayList<>();
    List<Molecule> molecules = new ArrayList<>();
    List<double[]> vectors = new ArrayList<>();
    Map<String, List<String>> leftOut = new LinkedHashMap<>();
    while (rows.hasNext()) {
      cancel.check("reading of molecules");
      StructureRow row = rows.next();
      try {
        Molecule molecule = molecule(row);
        vectors.add(property.isBlank() ? dipole(molecule) : vector(molecule, property.strip()));
        molecules.add(molecule);
        ids.add(row.id());
      } catch (IllegalArgumentException e) {
        // A row that does not serve is told of below, and the others follow.
        leftOut.computeIfAbsent(e.getMessage(), reason -> new ArrayList<>()).add(row.id());
      }
    }
    List<String> notes = new ArrayList<>();
    leftOut.forEach(
        (reason, names) ->
            notes.add(
                "Left out "
                    + Sentences.count(names.size(), "structure")
                    + " ("
                    + reason
                    + "): "
                    + Sentences.list(names)
                    + "."));
    if (ids.size() < FEWEST) {
      throw new IllegalArgumentException(
          "A vector is learned from at least "
              + FEWEST
              + " molecules that have one, and there are "
              + ids.size()
              + "."
              + (notes.isEmpty() ? "" : " " + notes.get(0)));
    }
    return new VectorMolecules(ids, molecules, vectors, notes);
  }

  private static Molecule molecule(StructureRow row) {
    if (row.error().isPresent()) {
      throw new IllegalArgumentException(row.error().get().getMessage());
    }
    if (!(row.structure().orElseThrow() instanceof Molecule molecule)) {
      throw new IllegalArgumentException("a crystal");
    }
    if (!molecule.has3d() || molecule.positions().isEmpty()) {
      throw new IllegalArgumentException("no positions in three dimensions");
    }
    return molecule;
  }

  private static double[] vector(Molecule molecule, String property) {
    String text = molecule.properties().get(property);
    if (text == null) {
      throw new IllegalArgumentException("no property \"" + property + "\"");
    }
    try {
      return LaboratoryText.numbers(text, 3, "a vector");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"" + property + "\" is not three numbers", e);
    }
  }

  private static double[] dipole(Molecule molecule) {
    if (molecule.bonds().isEmpty()) {
      throw new IllegalArgumentException("no bonds, which charges are made of");
    }
    double[] charges = new Mmff94(molecule, Mmff94.Variant.MMFF94).charges();
    double[] at = molecule.positions().orElseThrow();
    double[] dipole = new double[3];
    double total = 0;
    for (int i = 0; i < charges.length; i++) {
      total += charges[i];
      for (int k = 0; k < 3; k++) {
        dipole[k] += DEBYE * charges[i] * at[3 * i + k];
      }
    }
    if (Math.abs(total) > NEUTRAL) {
      throw new IllegalArgumentException("a charge, so that its dipole depends on where it is");
    }
    return dipole;
  }

  /** Which molecules must not be parted: those of the same name and number of atoms. */
  int[] groups() {
    Map<String, Integer> known = new LinkedHashMap<>();
    int[] groups = new int[ids.size()];
    for (int i = 0; i < groups.length; i++) {
      Molecule molecule = molecules.get(i);
      String name = molecule.name().isBlank() ? " " + i : molecule.name() + " " + molecule.size();
      known.putIfAbsent(name, known.size());
      groups[i] = known.get(name);
    }
    return groups;
  }
}
