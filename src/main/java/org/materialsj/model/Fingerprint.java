package org.materialsj.model;

import java.util.List;
import java.util.Optional;

/**
 * The numbers that describe one structure, for a bar chart.
 *
 * @param id the row's id
 * @param source where the numbers come from, such as the name pattern of their columns
 * @param columns n names and units, at least one
 * @param values n numbers, NaN where missing; shared, read-only
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Fingerprint(String id, String source, List<ColumnSpec> columns, double[] values) {

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if there is no column, or not one value per column
   */
  public Fingerprint {
    columns = List.copyOf(columns);
    if (columns.isEmpty() || columns.size() != values.length) {
      throw new IllegalArgumentException(
          "a fingerprint needs one value per column, got "
              + values.length
              + " values for "
              + columns.size()
              + " columns");
    }
  }

  /**
   * The unit of all values.
   *
   * @return the unit, which may be that of pure numbers, ""; empty when columns differ in unit
   */
  public Optional<String> unit() {
    String first = columns.get(0).unit();
    return columns.stream().allMatch(column -> column.unit().equals(first))
        ? Optional.of(first)
        : Optional.empty();
  }
}
