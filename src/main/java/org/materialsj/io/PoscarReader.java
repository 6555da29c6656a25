package org.materialsj.io;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.io.ElementSymbols.Parsed;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Reads a POSCAR or CONTCAR of VASP 5: comment, scale (one factor, three factors, or minus the
 * volume), lattice, symbols, counts, optional "Selective dynamics", and direct or Cartesian
 * coordinates. Flags, names behind coordinates and velocities are left out.
 */
final class PoscarReader implements RowSource {

  private final String file;
  private final ReadOptions options;
  private final LineReader lines;
  private final NumberParser parser = new NumberParser();
  private final List<Warning> warnings = new ArrayList<>();
  private boolean done;

  PoscarReader(String file, InputStream in, ReadOptions options) {
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
    if (done) {
      return Optional.empty();
    }
    done = true;
    Crystal crystal = read();
    return Optional.of(new StructureRow(file, Optional.of(crystal), Optional.empty(), warnings));
  }

  private Crystal read() throws ParseException {
    if (!lines.next()) {
      throw lines.failEmpty();
    }
    lines.warnLatin(warnings);
    String name = lines.text().strip();
    double[] scale = scale();
    double[] rows = new double[9];
    for (int i = 0; i < 3; i++) {
      line("lattice vector", 3);
      for (int k = 0; k < 3; k++) {
        rows[3 * i + k] = lines.number(k, parser, "a component of a lattice vector");
      }
    }
    Lattice lattice = lattice(rows, scale);
    List<Species> symbols = symbols();
    int[] counts = counts(symbols.size());
    line("coordinate type", 1);
    char mode = (char) lines.buffer()[lines.fieldStart(0)];
    if (mode == 's' || mode == 'S') {
      line("coordinate type", 1);
      mode = (char) lines.buffer()[lines.fieldStart(0)];
    }
    boolean cartesian = "cCkK".indexOf(mode) >= 0;
    if (!cartesian && mode != 'd' && mode != 'D') {
      throw lines.fail(
          Code.E_SYNTAX,
          lines.fieldStart(0),
          "this line must be Direct or Cartesian, got " + Text.quoted(lines.text()) + ".");
    }
    List<Site> sites = new ArrayList<>();
    double[] x = new double[3];
    for (int s = 0; s < counts.length; s++) {
      List<Species> one = List.of(symbols.get(s));
      for (int i = 0; i < counts[s]; i++) {
        line("position of atom " + (sites.size() + 1), 3);
        for (int k = 0; k < 3; k++) {
          x[k] = lines.number(k, parser, "a coordinate") * (cartesian ? scale[k] : 1);
        }
        double[] f = cartesian ? lattice.toFractional(x) : x;
        sites.add(new Site(one, f[0], f[1], f[2], "", sites.size(), 0));
      }
    }
    return new Crystal(name, lattice, sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  private void line(String what, int fields) throws ParseException {
    if (!lines.next()) {
      throw lines.failAtEnd(Code.E_MISSING, "the file ends before the " + what + ".");
    }
    lines.warnLatin(warnings);
    if (lines.fields() < fields) {
      throw lines.fail(
          Code.E_MISSING, lines.start(), "the " + what + " needs " + fields + " fields here.");
    }
  }

  /** One factor, three factors, or minus the volume, as one negative number. */
  private double[] scale() throws ParseException {
    line("scale factor", 1);
    double first = lines.number(0, parser, "the scale factor");
    double[] scale = {first, first, first};
    if (lines.fields() >= 3 && isNumber(1) && isNumber(2)) {
      scale[1] = lines.number(1, parser, "a scale factor");
      scale[2] = lines.number(2, parser, "a scale factor");
      if (first <= 0 || scale[1] <= 0 || scale[2] <= 0) {
        throw lines.fail(
            Code.E_CELL, lines.fieldStart(0), "three scale factors must all be positive.");
      }
    }
    if (first == 0) {
      throw lines.fail(Code.E_CELL, lines.fieldStart(0), "the scale factor must not be 0.");
    }
    return scale;
  }

  private boolean isNumber(int field) {
    return parser.decimal(lines.buffer(), lines.fieldStart(field), lines.fieldEnd(field));
  }

  /** Scales the vectors; turns a volume into the factor. */
  private Lattice lattice(double[] rows, double[] scale) throws ParseException {
    boolean[] periodic = {true, true, true};
    if (scale[0] < 0) {
      double volume = Cells.lattice(rows, periodic, this::cell).volume();
      Arrays.fill(scale, Math.cbrt(-scale[0] / volume));
    }
    for (int i = 0; i < 9; i++) {
      rows[i] *= scale[i % 3];
    }
    return Cells.lattice(rows, periodic, this::cell);
  }

  private ParseException cell(String sentence) {
    return lines.fail(Code.E_CELL, lines.start(), sentence);
  }

  private List<Species> symbols() throws ParseException {
    line("line of element symbols", 1);
    byte first = lines.buffer()[lines.fieldStart(0)];
    if ((first >= '0' && first <= '9') || first == '-' || first == '+') {
      throw lines.fail(
          Code.E_MISSING,
          lines.start(),
          "the element symbols are missing (a file of VASP 4); add a line with them before the"
              + " counts.");
    }
    List<Species> species = new ArrayList<>();
    for (int i = 0; i < lines.fields(); i++) {
      // VASP names potentials such as Na_pv/1a2b3c
      String symbol = lines.field(i).split("[_/]", 2)[0];
      Optional<Parsed> parsed = ElementSymbols.symbol(symbol);
      if (parsed.isEmpty()) {
        throw lines.fail(
            Code.E_ELEMENT, lines.fieldStart(i), Text.quoted(lines.field(i)) + " is no element.");
      }
      if (!parsed.get().doubt().isEmpty()) {
        warnings.add(lines.warn(parsed.get().doubt()));
      }
      if (parsed.get().massNumber() != 0) {
        warnings.add(lines.warn("D or T was read as hydrogen: crystals keep no isotopes."));
      }
      species.add(Species.of(parsed.get().element()));
    }
    return species;
  }

  private int[] counts(int symbols) throws ParseException {
    line("line of counts", 1);
    int[] counts = new int[symbols];
    if (lines.fields() < symbols) {
      throw lines.fail(
          Code.E_MISSING,
          lines.start(),
          "there are " + symbols + " symbols but " + lines.fields() + " counts.");
    }
    long total = 0;
    for (int i = 0; i < symbols; i++) {
      double count = lines.number(i, parser, "a count");
      if (count < 0 || count != Math.rint(count)) {
        throw lines.fail(
            Code.E_NUMBER,
            lines.fieldStart(i),
            "a count must be a whole number from 0, got " + Text.quoted(lines.field(i)) + ".");
      }
      total += (long) count;
      if (total > options.limits().atoms()) {
        throw lines.fail(
            Code.E_TOO_MANY,
            lines.fieldStart(i),
            "there are "
                + total
                + " atoms or more, the limit is "
                + options.limits().atoms()
                + ".");
      }
      counts[i] = (int) count;
    }
    if (lines.fields() > symbols && isNumber(symbols)) {
      throw lines.fail(
          Code.E_SYNTAX,
          lines.fieldStart(symbols),
          "there are " + symbols + " symbols but more counts.");
    }
    if (total == 0) {
      throw lines.fail(Code.E_MISSING, lines.start(), "the structure has no atoms.");
    }
    return counts;
  }
}
