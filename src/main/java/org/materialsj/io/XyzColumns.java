package org.materialsj.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.io.ParseException.Code;

/**
 * Where the columns of an XYZ frame are.
 *
 * @param species field of the symbol or atomic number
 * @param position field of x; y and z follow
 * @param force field of the x component of the force; y and z follow; -1 for none
 * @param forceNames the columns of forces, the one that {@code force} is first
 * @param count fields that each line must have
 * @param ignored names of the columns that are not kept
 */
record XyzColumns(
    int species,
    int position,
    int force,
    List<String> forceNames,
    int count,
    List<String> ignored) {

  /** Symbol, x, y, z; more fields are ignored. */
  static final XyzColumns PLAIN = new XyzColumns(0, 1, -1, List.of(), 4, List.of());

  /** Names of the columns of forces (angstrom, eV), lower case, the preferred first. */
  private static final List<String> FORCES =
      List.of("forces", "force", "ref_forces", "ref_force", "dft_forces", "dft_force");

  /** Copies the names. */
  XyzColumns {
    forceNames = List.copyOf(forceNames);
    ignored = List.copyOf(ignored);
  }

  /**
   * Reads the value of "Properties", such as {@code species:S:1:pos:R:3:forces:R:3}.
   *
   * @throws ParseException E_SYNTAX, or E_MISSING without species or positions
   */
  static XyzColumns parse(String properties, LineReader lines) throws ParseException {
    String[] parts = properties.split(":", -1);
    String shown = "Properties=" + Text.quoted(properties);
    if (parts.length % 3 != 0) {
      throw lines.fail(
          Code.E_SYNTAX, lines.start(), shown + " must be made of name:type:count triples.");
    }
    int species = -1;
    int numbers = -1;
    int position = -1;
    int force = -1;
    int rank = FORCES.size();
    int field = 0;
    List<String> forceNames = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 3) {
      int width = width(parts[i + 2]);
      if (width < 1 || parts[i].isEmpty() || field > 10_000) {
        throw lines.fail(
            Code.E_SYNTAX, lines.start(), shown + ": a column needs a name and a count from 1.");
      }
      int known = FORCES.indexOf(parts[i].toLowerCase(Locale.ROOT));
      if (width == 3 && known >= 0) {
        boolean better = known < rank;
        forceNames.add(better ? 0 : forceNames.size(), parts[i]);
        force = better ? field : force;
        rank = Math.min(rank, known);
      }
      switch (parts[i]) {
        case "species", "element", "symbols" -> species = field;
        case "Z", "numbers" -> numbers = field;
        case "pos", "positions" -> position = width == 3 ? field : -1;
        default -> ignored.add(parts[i]);
      }
      field += width;
    }
    if (species < 0) {
      species = numbers;
    }
    if (species < 0 || position < 0) {
      throw lines.fail(
          Code.E_MISSING, lines.start(), shown + " needs species:S:1 (or Z:I:1) and pos:R:3.");
    }
    return new XyzColumns(species, position, force, forceNames, field, ignored);
  }

  private static int width(String digits) {
    boolean plain = !digits.isEmpty() && digits.length() <= 4;
    return plain && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : 0;
  }
}
