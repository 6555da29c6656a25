package org.materialsj.io.cdk;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Warning;
import org.materialsj.model.Molecule;

/** The records of an SDF file. */
final class SdfRows extends Rows {

  /** A line that starts so ends a record, wherever it stands: the format has no way to quote it. */
  static final String DELIMITER = "$$$$";

  private final MissingHydrogens hydrogens = new MissingHydrogens();
  private final LineSource source;
  private final String file;
  private final ReadOptions options;

  SdfRows(Reader in, String file, ReadOptions options) {
    super(file);
    this.source = new LineSource(in, file, options.limits().lineChars());
    this.file = file;
    this.options = options;
  }

  @Override
  Optional<Molecule> read(List<Warning> warnings) throws ParseException {
    int firstLine = source.line() + 1;
    List<String> lines = new ArrayList<>();
    long characters = 0;
    boolean blank = true;
    ParseException defect = null;
    boolean ended = source.ended();
    while (!ended) {
      try {
        String line = source.next();
        if (line == null) {
          break;
        }
        if (line.startsWith(DELIMITER)) {
          blank = false;
          break;
        }
        blank &= line.isBlank();
        characters += line.length() + 1;
        if (defect == null && characters > options.limits().fileBytes()) {
          lines.clear();
          defect =
              new ParseException(
                  Code.E_TOO_MANY,
                  file,
                  source.line(),
                  0,
                  "the record has more than " + options.limits().fileBytes() + " characters.");
        }
        if (defect == null) {
          lines.add(line);
        }
      } catch (ParseException e) {
        blank = false;
        defect = defect == null ? e : defect;
        ended = source.ended();
      }
    }
    if (defect != null) {
      throw defect;
    }
    if (blank) {
      return Optional.empty();
    }
    if (lines.isEmpty()) {
      throw new ParseException(Code.E_EMPTY, file, firstLine, 0, "the record is empty.");
    }
    return Optional.of(
        MolReader.read(new MolLines(file, firstLine, lines, options, warnings), hydrogens));
  }
}
