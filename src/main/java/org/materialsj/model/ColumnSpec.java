package org.materialsj.model;

/**
 * What a column of a table holds.
 *
 * @param name unique in its table, not blank, without line breaks
 * @param unit unit of its numbers, such as "g/cm3"; empty for pure numbers and text
 */
public record ColumnSpec(String name, String unit) {

  /** Checks the name. */
  public ColumnSpec {
    if (name.isBlank() || name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a column needs a name of one line, got \"" + name + "\"");
    }
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
