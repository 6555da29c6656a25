package org.materialsj.io.cdk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;

/** Rows that are read one by one, each with the next number, as they are asked for. */
abstract class Rows implements Iterator<StructureRow> {

  private final String file;
  private int number;
  private boolean done;
  private StructureRow next;

  Rows(String file) {
    this.file = file;
  }

  /**
   * Reads the next molecule.
   *
   * @param warnings repairs and doubts are added to it
   * @return the molecule, or empty at the end of the file
   * @throws ParseException if this one is bad; reading then goes on behind it
   */
  abstract Optional<Molecule> read(List<Warning> warnings) throws ParseException;

  @Override
  public final boolean hasNext() {
    if (next == null && !done) {
      next = advance();
      done = next == null;
    }
    return next != null;
  }

  private StructureRow advance() {
    List<Warning> warnings = new ArrayList<>();
    Optional<Molecule> molecule = Optional.empty();
    Optional<ParseException> error = Optional.empty();
    try {
      molecule = read(warnings);
      if (molecule.isEmpty()) {
        if (number > 0) {
          return null;
        }
        error =
            Optional.of(new ParseException(Code.E_EMPTY, file, 0, 0, "the file has no molecules."));
      }
    } catch (ParseException e) {
      error = Optional.of(e);
    }
    number++;
    return new StructureRow(
        file + "#" + number, molecule.map(Structure.class::cast), error, warnings);
  }

  @Override
  public final StructureRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more molecules in " + file);
    }
    StructureRow row = next;
    next = null;
    return row;
  }
}
