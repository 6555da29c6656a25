package org.materialsj.model;

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
}
