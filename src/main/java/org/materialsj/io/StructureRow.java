package org.materialsj.io;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.Structure;

/**
 * One structure of a file, folder or glob, or the reason why it could not be read.
 *
 * @param id file name, with "#" and the 1-based number or the block name when a file holds several
 * @param structure the structure, unless reading failed
 * @param error why reading failed, when it did
 * @param warnings repairs and doubts, in the order of the file
 */
public record StructureRow(
    String id,
    Optional<Structure> structure,
    Optional<ParseException> error,
    List<Warning> warnings) {

  /** Checks that there is a structure or an error. */
  public StructureRow {
    warnings = List.copyOf(warnings);
    if (structure.isPresent() == error.isPresent()) {
      throw new IllegalArgumentException("row " + id + " needs a structure or an error");
    }
  }
}
