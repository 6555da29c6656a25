package org.materialsj.io;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.io.ParseException.Code;

/**
 * Where the columns of an XYZ frame are.
 *
 * @param species field of the symbol or atomic number
 * @param position field of x; y and z follow
 * @param force field of the x component of the force; y and z follow; -1 for none
 * @param count fields that each line must have
 * @param ignored names of the columns that are not kept
 */
record XyzColumns(int species, int position, int force, int count, List<String> ignored) {

  /** Symbol, x, y, z; more fields are ignored. */
  static final XyzColumns PLAIN = new XyzColumns(0, 1, -1, 4, List.of());

  /** Copies the names. */
  XyzColumns {
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
    int field = 0;
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 3) {
      int width = width(parts[i + 2]);
      if (width < 1 || parts[i].isEmpty() || field > 10_000) {
        throw lines.fail(
            Code.E_SYNTAX, lines.start(), shown + ": a column needs a name and a count from 1.");
      }
      if (width == 3 && (parts[i].equals("forces") || parts[i].equals("force"))) {
        force = field;
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
    return new XyzColumns(species, position, force, field, ignored);
  }

  private static int width(String digits) {
    boolean plain = !digits.isEmpty() && digits.length() <= 4;
    return plain && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : 0;
  }
}
