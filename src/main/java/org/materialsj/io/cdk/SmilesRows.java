package org.materialsj.io.cdk;

import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Warning;
import org.materialsj.model.Molecule;

/** The lines of a SMILES file. */
final class SmilesRows extends Rows {

  private final LineSource source;
  private final String file;
  private final ReadOptions options;

  SmilesRows(Reader in, String file, ReadOptions options) {
    super(file);
    this.source = new LineSource(in, file, options.limits().lineChars());
    this.file = file;
    this.options = options;
  }

  @Override
  Optional<Molecule> read(List<Warning> warnings) throws ParseException {
    while (!source.ended()) {
      String line = source.next();
      if (line == null) {
        break;
      }
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        String[] parts = text.split("\\s+", 2);
        String name = parts.length > 1 ? parts[1] : "";
        return Optional.of(
            SmilesReader.read(parts[0], name, file, source.line(), options.limits(), warnings));
      }
    }
    return Optional.empty();
  }
}
