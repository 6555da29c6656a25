package org.materialsj.model.explore;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * A matrix with names, such as correlations of columns or loadings of components. The array is
 * shared, read-only.
 *
 * @param title what is shown, one line
 * @param notes what a reader should know, a line each; may be none
 * @param down what the rows are, such as "feature"
 * @param rows names of the rows
 * @param across what the columns are, such as "component"
 * @param columns names of the columns
 * @param value name and unit of the numbers
 * @param numbers one array per row with one number per column; NaN where missing
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record NamedMatrix(
    String title,
    List<String> notes,
    String down,
    List<String> rows,
    String across,
    List<String> columns,
    ColumnSpec value,
    double[][] numbers) {

  /**
   * Copies the lists and checks the shapes.
   *
   * @throws IllegalArgumentException if names and numbers do not fit
   */
  public NamedMatrix {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(down, "down");
    Objects.requireNonNull(across, "across");
    Objects.requireNonNull(value, "value");
    notes = List.copyOf(notes);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    if (numbers.length != rows.size()) {
      throw new IllegalArgumentException(
          "there are " + rows.size() + " names for " + numbers.length + " rows");
    }
    for (double[] row : numbers) {
      if (row.length != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + columns.size() + " columns has " + row.length + " numbers");
      }
    }
  }

  /**
   * The matrix as a table, a row per row.
   *
   * @return the table; columns of the same name get numbers behind it
   */
  public FeatureTable table() {
    FeatureTable.Builder builder = FeatureTable.builder(rows);
    Set<String> taken = new HashSet<>();
    for (int c = 0; c < columns.size(); c++) {
      double[] column = new double[rows.size()];
      for (int r = 0; r < column.length; r++) {
        column[r] = numbers[r][c];
      }
      builder.ownNumbers(ColumnSpec.free(columns.get(c), value.unit(), taken), column);
    }
    return builder.build();
  }
}
