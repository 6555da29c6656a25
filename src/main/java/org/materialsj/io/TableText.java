package org.materialsj.io;

import org.materialsj.model.ColumnSpec;

/** How cells and headers of tables are written and read back. For one thread. */
final class TableText {

  private static final String SPECIAL = "=+-@'\t\r";

  private final NumberParser parser = new NumberParser();
  private final byte[] scratch = new byte[400];
  private double value;

  /** The number of the cell that was last found to be one; NaN for an empty one. */
  double value() {
    return value;
  }

  /**
   * Whether a cell is a number: a decimal, or one of the words NaN, nan, Infinity and -Infinity;
   * blank counts as missing.
   */
  boolean isNumber(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && cell.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && cell.charAt(to - 1) <= ' ') {
      to--;
    }
    value = Double.NaN;
    if (from == to) {
      return true;
    }
    if (to - from > scratch.length) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = cell.charAt(i);
      scratch[i - from] = c < 128 ? (byte) c : 0;
    }
    if (parser.decimal(scratch, 0, to - from)) {
      value = parser.value();
      return true;
    }
    switch (cell.substring(from, to)) {
      case "NaN", "nan" -> value = Double.NaN;
      case "Infinity" -> value = Double.POSITIVE_INFINITY;
      case "-Infinity" -> value = Double.NEGATIVE_INFINITY;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The cell of a number: empty for NaN. */
  static String number(double number) {
    return Double.isNaN(number)
        ? ""
        : Double.isInfinite(number) ? Double.toString(number) : Decimals.shortest(number);
  }

  /**
   * The cell of a text.
   *
   * @param text the text
   * @param always whether to add the apostrophe even when it does not look like a formula
   * @return the text, with an apostrophe in front where a spreadsheet or our reader could take it
   *     for something else
   * @throws IllegalArgumentException if it holds a NUL character
   */
  static String protect(String text, boolean always) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "a cell must not hold a NUL character, got " + Text.quoted(text));
    }
    boolean formula = !text.isEmpty() && SPECIAL.indexOf(text.charAt(0)) >= 0;
    return always || formula ? "'" + text : text;
  }

  /** Undoes {@link #protect}. */
  String unprotect(String cell) {
    if (cell.isEmpty() || cell.charAt(0) != '\'') {
      return cell;
    }
    String rest = cell.substring(1);
    boolean formula = !rest.isEmpty() && SPECIAL.indexOf(rest.charAt(0)) >= 0;
    return formula || isNumber(rest) ? rest : cell;
  }

  /**
   * The header of a column.
   *
   * @throws IllegalArgumentException if it could not be read back
   */
  String header(ColumnSpec spec) {
    for (String text : new String[] {spec.header(), spec.name() + " (" + spec.unit() + ")"}) {
      if (!spec.name().isBlank() && spec.equals(spec(protect(text, false)))) {
        return protect(text, false);
      }
    }
    throw new IllegalArgumentException(
        "column " + Text.quoted(spec.header()) + " could not be read back from a table");
  }

  /** The name and unit of a header that is not blank. */
  ColumnSpec spec(String header) {
    String text = unprotect(header.strip());
    return ColumnSpec.ofHeader(oneLine(text.isBlank() ? header : text));
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ').replace('\r', ' ');
  }
}
