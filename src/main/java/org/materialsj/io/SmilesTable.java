package org.materialsj.io;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.materialsj.io.ParseException.Code;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Molecule;

/**
 * The molecules of a table with a column of SMILES, row by row, in memory for one row. All other
 * columns become properties of the molecule, as texts, under their headers; a column called name,
 * title, id or compound id gives the molecule's name, too. A row that cannot be read is a row with
 * an error, and the rest follows.
 */
final class SmilesTable implements Iterator<StructureRow> {

  /** Headers of the column of SMILES, the best first: in lower case, with _ for blanks and -. */
  private static final List<String> SMILES =
      List.of("smiles", "canonical_smiles", "isomeric_smiles", "mol", "structure");

  private static final List<String> NAMES =
      List.of("name", "title", "id", "compound_id", "molecule_id", "compound_name");

  private static final int MOST_LISTED = 10;

  private final String file;
  private final ReadOptions options;
  private final TableRecords records;
  private final TableText cells = new TableText();
  private final List<String> keys = new ArrayList<>();
  private final List<Warning> headerWarnings = new ArrayList<>();
  private final int smiles;
  private final int name;
  private int number;
  private boolean done;
  private Optional<StructureRow> next = Optional.empty();

  /**
   * Reads the header.
   *
   * @param reader the table; the caller closes it after the last row
   * @param file for messages, ids and the separator
   * @param options limits and leniency
   * @throws ParseException if there is no header, or no one column of SMILES in it
   */
  SmilesTable(Reader reader, String file, ReadOptions options) throws ParseException {
    this.file = file;
    this.options = options;
    this.records = TableRecords.stream(file, reader, options.limits());
    if (!records.next()) {
      throw new ParseException(Code.E_EMPTY, file, 0, 0, "the table has no header.");
    }
    TableHeader header = TableHeader.read(records, file, options.lenient(), headerWarnings);
    header.specs().forEach(spec -> keys.add(spec.header()));
    List<String> plain = keys.stream().map(SmilesTable::plain).toList();
    smiles = smilesColumn(plain);
    name =
        NAMES.stream()
            .map(plain::indexOf)
            .filter(i -> i >= 0 && i != smiles)
            .findFirst()
            .orElse(-1);
    Set<String> taken = new HashSet<>(Set.of("smiles", "fragments"));
    for (int i = 0; i < keys.size(); i++) {
      while (i != smiles && !taken.add(keys.get(i))) {
        keys.set(i, "file " + keys.get(i));
      }
    }
  }

  private static String plain(String header) {
    return header.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  private int smilesColumn(List<String> plain) throws ParseException {
    for (String known : SMILES) {
      if (plain.contains(known)) {
        if (plain.indexOf(known) != plain.lastIndexOf(known)) {
          throw records.fail(
              Code.E_DUPLICATE, "several columns are called " + Text.quoted(known) + ".");
        }
        return plain.indexOf(known);
      }
    }
    List<Integer> alike = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      if (plain.get(i).contains("smiles")) {
        alike.add(i);
      }
    }
    if (alike.size() == 1) {
      return alike.get(0);
    }
    String columns =
        String.join(", ", keys.stream().limit(MOST_LISTED).map(Text::quoted).toList())
            + (keys.size() > MOST_LISTED ? " and " + (keys.size() - MOST_LISTED) + " more" : "");
    throw records.fail(
        Code.E_MISSING,
        "to be read as structures a table needs one column called \"smiles\" in its first line;"
            + " its columns are "
            + columns
            + ".");
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !done) {
      next = advance();
      done |= next.isEmpty();
    }
    return next.isPresent();
  }

  private Optional<StructureRow> advance() {
    List<Warning> warnings = new ArrayList<>(number == 0 ? headerWarnings : List.of());
    try {
      if (!records.next()) {
        if (number > 0) {
          return Optional.empty();
        }
        done = true;
        throw new ParseException(Code.E_EMPTY, file, 0, 0, "the table has no rows.");
      }
    } catch (ParseException e) {
      // Where quotes are wrong nobody knows where the next row begins.
      done = true;
      return Optional.of(row(Optional.empty(), Optional.of(e), warnings));
    }
    try {
      return Optional.of(row(Optional.of(molecule(warnings)), Optional.empty(), warnings));
    } catch (ParseException e) {
      return Optional.of(row(Optional.empty(), Optional.of(e), warnings));
    }
  }

  private StructureRow row(
      Optional<Molecule> molecule, Optional<ParseException> error, List<Warning> warnings) {
    number++;
    return new StructureRow(file + "#" + number, molecule.map(m -> m), error, warnings);
  }

  private Molecule molecule(List<Warning> warnings) throws ParseException {
    int size = records.size();
    if (size != keys.size()) {
      String sentence = "the row has " + size + " cells, the header " + keys.size();
      if (!options.lenient() || size > keys.size()) {
        throw records.fail(Code.E_SYNTAX, sentence + ".");
      }
      warnings.add(new Warning(file, records.line(), sentence + "; the last were left empty."));
    }
    Molecule molecule =
        CdkMolecules.readSmiles(
            cell(smiles).strip(),
            name < 0 ? "" : cell(name).strip(),
            file,
            records.line(),
            options,
            warnings);
    Map<String, String> properties = new LinkedHashMap<>(molecule.properties());
    for (int i = 0; i < keys.size(); i++) {
      if (i != smiles) {
        properties.put(keys.get(i), cell(i));
      }
    }
    return molecule.withProperties(molecule.name(), properties);
  }

  private String cell(int column) {
    return column < records.size() ? cells.unprotect(records.cell(column)) : "";
  }

  @Override
  public StructureRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more rows in " + file);
    }
    StructureRow row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }
}
