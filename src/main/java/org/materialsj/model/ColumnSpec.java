package org.materialsj.model;

import java.util.Set;

/**
 * What a column of a table holds.
 *
 * @param name unique in its table, not blank, without line breaks
 * @param unit unit of its numbers, such as "g/cm3", without line breaks; empty for pure numbers and
 *     text
 */
public record ColumnSpec(String name, String unit) {

  /**
   * Checks name and unit.
   *
   * @throws IllegalArgumentException if the name is blank or one of them has a line break
   */
  public ColumnSpec {
    if (name.isBlank() || hasLineBreak(name)) {
      throw new IllegalArgumentException("a column needs a name of one line, got \"" + name + "\"");
    }
    if (hasLineBreak(unit)) {
      throw new IllegalArgumentException(
          "the unit of column \"" + name + "\" must be one line, got \"" + unit + "\"");
    }
  }

  private static boolean hasLineBreak(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  /**
   * The column's header: the name, with the unit in brackets when there is one.
   *
   * @return such as "density (g/cm3)"
   */
  public String header() {
    return unit.isEmpty() ? name : name + " (" + unit + ")";
  }

  /**
   * The name and unit of a header: a unit stands in brackets at the end, behind a blank.
   *
   * @param header one line, not blank
   * @return such as "density" and "g/cm3"
   * @throws IllegalArgumentException if it is blank or has a line break
   */
  public static ColumnSpec ofHeader(String header) {
    int open = header.endsWith(")") ? opening(header) : -1;
    if (open >= 2 && header.charAt(open - 1) == ' ') {
      String name = header.substring(0, open - 1);
      if (!name.isBlank() && name.equals(name.strip())) {
        return new ColumnSpec(name, header.substring(open + 1, header.length() - 1));
      }
    }
    return new ColumnSpec(header, "");
  }

  /**
   * A column for any text as a name, in a table that has columns already.
   *
   * @param text the name, where it is one; a line break becomes a blank
   * @param unit unit of its numbers; may be empty
   * @param taken names of the other columns; the new name is added to it
   * @return the column, with the first free number from 2 on behind its name when that is taken
   */
  public static ColumnSpec free(String text, String unit, Set<String> taken) {
    String line = text.replaceAll("\\p{Cntrl}", " ").strip();
    String name = line.isEmpty() ? "column" : line;
    String free = name;
    for (int k = 2; !taken.add(free); k++) {
      free = name + " " + k;
    }
    return new ColumnSpec(free, unit);
  }

  /** The bracket that the last one closes, or -1. */
  private static int opening(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
