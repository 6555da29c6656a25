package org.materialsj.io;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.io.ElementSymbols.Parsed;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.Structure;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Reads frames of plain and extended XYZ one by one, in memory for one frame. A frame with a
 * lattice is a crystal, periodic as "pbc" says (else in all directions); one without is a molecule.
 * Words of the comment line become properties as text; "name" names the structure. Of the columns,
 * species (or atomic numbers) and positions are kept, and forces when labels are wanted.
 */
final class XyzReader implements RowSource {

  private static final List<SymmetryOperation> IDENTITY = List.of(SymmetryOperation.IDENTITY);

  private final String file;
  private final ReadOptions options;
  private final LineReader lines;
  private final NumberParser parser = new NumberParser();
  private final ElementSymbols.Cache symbols = new ElementSymbols.Cache();
  private final Species[] species = new Species[Element.COUNT + 1];
  private final List<Warning> warnings = new ArrayList<>();
  private int frames;
  private boolean atLine;
  private boolean toldColumns;
  private Optional<ParseException> pending = Optional.empty();
  private final boolean wantsLabels;
  private Optional<Numbers> latest = Optional.empty();

  XyzReader(String file, InputStream in, ReadOptions options) {
    this(file, in, options, false);
  }

  XyzReader(String file, InputStream in, ReadOptions options, boolean wantsLabels) {
    this.wantsLabels = wantsLabels;
    this.file = file;
    this.options = options;
    this.lines = new LineReader(in, file, options);
  }

  @Override
  public void close() {
    lines.close();
  }

  @Override
  public Optional<StructureRow> next() throws ParseException {
    if (pending.isPresent()) {
      throw pending.get();
    }
    if (!atLine && !findFrame()) {
      if (frames == 0) {
        throw lines.failEmpty();
      }
      return Optional.empty();
    }
    atLine = false;
    lines.startRecord();
    int count = count();
    int last = lines.line() + 1 + count;
    frames++;
    latest = Optional.empty();
    Optional<Structure> structure = Optional.empty();
    Optional<ParseException> error = Optional.empty();
    try {
      structure = Optional.of(frame(count));
    } catch (ParseException e) {
      error = Optional.of(e);
      if (e.code() == Code.E_IO || e.code() == Code.E_NOT_TEXT) {
        throw e;
      }
      skipTo(last);
    }
    try {
      atLine = findFrame();
    } catch (ParseException e) {
      pending = Optional.of(e);
    }
    boolean several = frames > 1 || atLine;
    StructureRow row =
        new StructureRow(several ? file + "#" + frames : file, structure, error, warnings);
    warnings.clear();
    return Optional.of(row);
  }

  /**
   * A frame as its file has it.
   *
   * @param numbers atomic numbers
   * @param positions 3n coordinates (angstrom), exactly as written
   * @param lattice the cell, when there is one
   * @param forces x, y, z of each atom, when they are given
   * @param line where its comment is
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  record Numbers(
      int[] numbers,
      double[] positions,
      Optional<Lattice> lattice,
      Optional<double[]> forces,
      int line) {}

  /** The last frame in numbers, when labels are wanted and it could be read. */
  Optional<Numbers> latest() {
    return latest;
  }

  private boolean findFrame() throws ParseException {
    while (lines.next()) {
      if (!lines.isBlank()) {
        return true;
      }
    }
    return false;
  }

  private void skipTo(int line) throws ParseException {
    while (lines.line() < line && lines.next()) {
      lines.startRecord();
    }
  }

  private int count() throws ParseException {
    int from = lines.fieldStart(0);
    double value = -1;
    if (parser.decimal(lines.buffer(), from, lines.fieldEnd(0))) {
      value = parser.value();
    }
    if (lines.fields() != 1 || value < 0 || value != Math.rint(value)) {
      throw lines.fail(
          Code.E_NUMBER,
          from,
          "a frame begins with its number of atoms, got " + Text.quoted(lines.text()) + ".");
    }
    if (value > options.limits().atoms()) {
      throw lines.fail(
          Code.E_TOO_MANY,
          from,
          "the frame has "
              + lines.field(0)
              + " atoms, the limit is "
              + options.limits().atoms()
              + ".");
    }
    if (value == 0) {
      throw lines.fail(Code.E_MISSING, from, "the frame has no atoms.");
    }
    return (int) value;
  }

  private Structure frame(int count) throws ParseException {
    if (!lines.next()) {
      throw lines.failAtEnd(Code.E_MISSING, "the file ends before the comment line.");
    }
    lines.warnLatin(warnings);
    String comment = lines.text();
    if (!XyzComment.isExtended(comment)) {
      return finish(comment.strip(), null, atoms(count, XyzColumns.PLAIN), Map.of());
    }
    Map<String, String> info = new LinkedHashMap<>(XyzComment.parse(lines, comment));
    String columnText = info.remove("Properties");
    XyzColumns columns =
        columnText == null ? XyzColumns.PLAIN : XyzColumns.parse(columnText, lines);
    if (!columns.ignored().isEmpty() && !toldColumns && !wantsLabels) {
      toldColumns = true;
      warnings.add(
          lines.warn("columns were not kept: " + String.join(", ", columns.ignored()) + "."));
    }
    String latticeText = info.remove("Lattice");
    String periodicText = info.remove("pbc");
    Lattice lattice = latticeText == null ? null : lattice(latticeText, periodicText);
    String name = info.containsKey("name") ? info.remove("name") : "";
    if (wantsLabels && columns.forceNames().size() > 1 && !toldColumns) {
      toldColumns = true;
      warnings.add(
          lines.warn(
              "there are several columns of forces, "
                  + String.join(", ", columns.forceNames())
                  + "; the first of these was taken."));
    }
    return finish(name, lattice, atoms(count, columns), info);
  }

  private Structure finish(String name, Lattice lattice, Atoms atoms, Map<String, String> info) {
    Structure structure = structure(name, lattice, atoms, info);
    if (wantsLabels) {
      latest =
          Optional.of(
              new Numbers(
                  atoms.numbers,
                  atoms.positions,
                  Optional.ofNullable(lattice),
                  atoms.forces,
                  lines.line() - atoms.numbers.length));
    }
    return structure;
  }

  /** The atoms of a frame. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  private record Atoms(
      int[] numbers, int[] masses, double[] positions, Optional<double[]> forces) {}

  private Atoms atoms(int count, XyzColumns columns) throws ParseException {
    // The announced number is trusted as the file delivers, not before.
    int expected = Math.min(count, 1024);
    int[] numbers = new int[expected];
    int[] masses = new int[expected];
    double[] positions = new double[3 * expected];
    boolean withForces = wantsLabels && columns.force() >= 0;
    double[] found = new double[withForces ? 3 * expected : 0];
    for (int i = 0; i < count; i++) {
      if (!lines.next()) {
        throw lines.failAtEnd(
            Code.E_MISSING, "the frame has " + count + " atoms, the file ends after " + i + ".");
      }
      if (i == numbers.length) {
        int size = Math.min(count, 2 * i);
        numbers = Arrays.copyOf(numbers, size);
        masses = Arrays.copyOf(masses, size);
        positions = Arrays.copyOf(positions, 3 * size);
        found = Arrays.copyOf(found, withForces ? 3 * size : 0);
      }
      if (lines.fields() < columns.count()) {
        throw lines.fail(
            Code.E_MISSING,
            lines.start(),
            "an atom needs " + columns.count() + " columns, got " + lines.fields() + ".");
      }
      element(columns.species(), i, numbers, masses);
      for (int k = 0; k < 3; k++) {
        positions[3 * i + k] = lines.number(columns.position() + k, parser, "a coordinate");
      }
      for (int k = 0; k < 3 && withForces; k++) {
        found[3 * i + k] = lines.number(columns.force() + k, parser, "a force");
      }
    }
    return new Atoms(
        numbers, masses, positions, withForces ? Optional.of(found) : Optional.empty());
  }

  private void element(int field, int atom, int[] numbers, int[] masses) throws ParseException {
    byte[] bytes = lines.buffer();
    int from = lines.fieldStart(field);
    int to = lines.fieldEnd(field);
    if (bytes[from] >= '0' && bytes[from] <= '9') {
      boolean number = parser.decimal(bytes, from, to);
      int z = number && parser.value() <= Element.COUNT ? (int) parser.value() : 0;
      if (z < 1 || z != parser.value()) {
        throw lines.fail(
            Code.E_ELEMENT, from, Text.quoted(lines.field(field)) + " is no atomic number.");
      }
      numbers[atom] = z;
      return;
    }
    Parsed parsed = symbols.symbol(bytes, from, to);
    if (parsed == null) {
      throw lines.fail(Code.E_ELEMENT, from, Text.quoted(lines.field(field)) + " is no element.");
    }
    if (!parsed.doubt().isEmpty()) {
      warnings.add(lines.warn(parsed.doubt()));
    }
    numbers[atom] = parsed.element().number();
    masses[atom] = parsed.massNumber();
  }

  private Lattice lattice(String text, String periodicText) throws ParseException {
    double[] rows = new double[9];
    String[] words = words(text);
    boolean numbers = words.length == 9;
    for (int i = 0; i < 9 && numbers; i++) {
      byte[] bytes = words[i].getBytes(StandardCharsets.UTF_8);
      numbers = parser.decimal(bytes, 0, bytes.length);
      rows[i] = parser.value();
    }
    if (!numbers) {
      throw lines.fail(
          words.length == 9 ? Code.E_NUMBER : Code.E_CELL,
          lines.start(),
          "Lattice needs 9 numbers, got " + Text.quoted(text) + ".");
    }
    boolean[] periodic = {true, true, true};
    if (periodicText != null) {
      String[] flags = words(periodicText);
      for (int i = 0; i < 3; i++) {
        String flag = flags.length == 3 ? flags[i] : "";
        periodic[i] = flag.equals("T") || flag.equalsIgnoreCase("true") || flag.equals("1");
        if (!periodic[i]
            && !flag.equals("F")
            && !flag.equalsIgnoreCase("false")
            && !flag.equals("0")) {
          throw lines.fail(
              Code.E_SYNTAX,
              lines.start(),
              "pbc needs three flags T or F, got " + Text.quoted(periodicText) + ".");
        }
      }
    }
    return Cells.lattice(
        rows, periodic, sentence -> lines.fail(Code.E_CELL, lines.start(), sentence));
  }

  /** The words of an array such as {@code [1 2 3]}. */
  static String[] words(String text) {
    return text.replaceAll("[\\[\\]{},]", " ").strip().split("\\s+");
  }

  private Structure structure(
      String name, Lattice lattice, Atoms atoms, Map<String, String> properties) {
    int count = atoms.numbers.length;
    if (lattice == null) {
      return new Molecule(
          name,
          atoms.numbers,
          atoms.masses,
          new int[count],
          atoms.positions,
          false,
          List.of(),
          properties);
    }
    for (int mass : atoms.masses) {
      if (mass != 0) {
        warnings.add(lines.warn("D or T was read as hydrogen: crystals keep no isotopes."));
        break;
      }
    }
    double[] x = lattice.toFractional(atoms.positions);
    List<Site> sites = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      List<Species> one = List.of(species(atoms.numbers[i]));
      sites.add(new Site(one, x[3 * i], x[3 * i + 1], x[3 * i + 2], "", i, 0));
    }
    return new Crystal(name, lattice, sites, IDENTITY, properties);
  }

  private Species species(int number) {
    if (species[number] == null) {
      species[number] = Species.of(Element.of(number));
    }
    return species[number];
  }
}
