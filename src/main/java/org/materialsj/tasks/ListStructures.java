package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Crystal;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.model.symmetry.SpaceGroup;

/** Reads structures and says of each what it is. */
public final class ListStructures {

  private ListStructures() {}

  /**
   * Structures and their list.
   *
   * @param rows the structures and the reasons why others could not be read, in order
   * @param table one row per structure: name, kind, formula, atoms, space group of the operations
   *     that the file gives, volume and density of the cell; a row that could not be read holds its
   *     reason as row error
   * @param warnings repairs and doubts, in order
   */
  public record Result(List<StructureRow> rows, FeatureTable table, List<String> warnings) {
    /** Copies the lists. */
    public Result {
      rows = List.copyOf(rows);
      warnings = List.copyOf(warnings);
    }

    /**
     * One of the structures.
     *
     * @param number 1 for the first row
     * @return the structure
     * @throws IllegalArgumentException if there is no such row, or it could not be read
     */
    public Structure structure(int number) {
      if (number < 1 || number > rows.size()) {
        throw new IllegalArgumentException(
            "number must be from 1 to " + rows.size() + ", got \"" + number + "\".");
      }
      StructureRow row = rows.get(number - 1);
      return row.structure()
          .orElseThrow(() -> new IllegalArgumentException(row.error().get().getMessage()));
    }

    /**
     * The structures that could be read.
     *
     * @return in order
     */
    public List<Structure> structures() {
      return rows.stream().flatMap(row -> row.structure().stream()).toList();
    }
  }

  /**
   * Lists structures.
   *
   * @param structures read once
   * @param run progress and cancelling
   * @return all rows and their list
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result run(Iterator<StructureRow> structures, RunContext run) {
    List<StructureRow> rows = new ArrayList<>();
    while (structures.hasNext()) {
      run.cancel().check("reading of structures");
      rows.add(structures.next());
      run.progress().report(Double.NaN, "read " + rows.size() + " structures");
    }
    List<String> warnings =
        rows.stream().flatMap(row -> row.warnings().stream()).map(Warning::toString).toList();
    return new Result(rows, table(rows), warnings);
  }

  private static FeatureTable table(List<StructureRow> rows) {
    int n = rows.size();
    List<String> names = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<String> formulas = new ArrayList<>();
    double[] atoms = new double[n];
    List<String> groups = new ArrayList<>();
    double[] volumes = new double[n];
    double[] densities = new double[n];
    FeatureTable.Builder builder =
        FeatureTable.builder(rows.stream().map(StructureRow::id).toList());
    for (int i = 0; i < n; i++) {
      Structure structure = rows.get(i).structure().orElse(null);
      names.add(structure == null ? "" : structure.name());
      kinds.add(structure == null ? "" : structure instanceof Crystal ? "crystal" : "molecule");
      formulas.add(structure == null ? "" : structure.composition().formula());
      atoms[i] = atoms(structure);
      groups.add(structure instanceof Crystal crystal ? spaceGroup(crystal) : "");
      volumes[i] = structure instanceof Crystal crystal ? crystal.lattice().volume() : Double.NaN;
      densities[i] = structure instanceof Crystal crystal ? crystal.density() : Double.NaN;
      int row = i;
      rows.get(i).error().ifPresent(error -> builder.error(row, error.getMessage()));
    }
    return builder
        .texts(new ColumnSpec("name", ""), names)
        .texts(new ColumnSpec("kind", ""), kinds)
        .texts(new ColumnSpec("formula", ""), formulas)
        .numbers(new ColumnSpec("atoms", ""), atoms)
        .texts(new ColumnSpec("space group", ""), groups)
        .numbers(new ColumnSpec("volume", "angstrom^3"), volumes)
        .numbers(new ColumnSpec("density", "g/cm3"), densities)
        .build();
  }

  private static String spaceGroup(Crystal crystal) {
    return SpaceGroup.ofOperations(crystal.operations()).map(SpaceGroup::shortName).orElse("");
  }

  private static double atoms(Structure structure) {
    if (structure instanceof Crystal crystal) {
      return crystal.sites().size();
    }
    return structure instanceof Molecule molecule ? molecule.size() : Double.NaN;
  }
}
