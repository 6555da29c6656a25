package org.materialsj.view.map;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.materialsj.io.StructureRow;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Structure;

/**
 * The rows of a table and the structures, or atoms of structures, that they are about. Immutable.
 *
 * @param title what the table is, such as a file name
 * @param table the table
 * @param structures structures, and reasons why others could not be read
 * @param structureOfRow for each row the index of its structure, or -1
 * @param atomOfRow for each row the index of its atom in the structure, 0 for the first, or -1 for
 *     all of the structure
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MapModel(
    String title,
    FeatureTable table,
    List<StructureRow> structures,
    int[] structureOfRow,
    int[] atomOfRow) {

  /**
   * Copies list and arrays.
   *
   * @throws IllegalArgumentException if the arrays do not fit the table or name no structure
   */
  public MapModel {
    structures = List.copyOf(structures);
    structureOfRow = structureOfRow.clone();
    atomOfRow = atomOfRow.clone();
    if (structureOfRow.length != table.rows() || atomOfRow.length != table.rows()) {
      throw new IllegalArgumentException(
          "%d rows need as many structures and atoms, got %d and %d"
              .formatted(table.rows(), structureOfRow.length, atomOfRow.length));
    }
    for (int structure : structureOfRow) {
      if (structure < -1 || structure >= structures.size()) {
        throw new IllegalArgumentException(
            "structureOfRow names %d of %d structures".formatted(structure, structures.size()));
      }
    }
  }

  /**
   * The structure that a row is about.
   *
   * @param row index of the row
   * @return the structure, or why it could not be read; empty when the row has none
   */
  public Optional<StructureRow> structure(int row) {
    return structureOfRow[row] < 0
        ? Optional.empty()
        : Optional.of(structures.get(structureOfRow[row]));
  }

  /**
   * The atom that a row is about.
   *
   * @param row index of the row
   * @return its index in the structure, 0 for the first; empty when the row is about all of it
   */
  public OptionalInt atom(int row) {
    return atomOfRow[row] < 0 ? OptionalInt.empty() : OptionalInt.of(atomOfRow[row]);
  }

  /** Id of a row with the name of its structure, where that is another, and the atom's number. */
  String caption(int row) {
    StringBuilder out = new StringBuilder(table.ids().get(row));
    structure(row)
        .flatMap(StructureRow::structure)
        .map(Structure::name)
        .filter(name -> !name.isBlank() && !table.ids().get(row).contains(name))
        .ifPresent(name -> out.append("   ").append(name));
    atom(row).ifPresent(atom -> out.append("   atom ").append(atom + 1));
    return out.toString();
  }
}
