package org.materialsj.tasks;

import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Fingerprint;

/** Takes the fingerprint of one row out of a table of features. */
public final class SelectFingerprint {

  private SelectFingerprint() {}

  /**
   * Selects numbers of a row.
   *
   * @param table any table with numeric columns
   * @param row id of the row, or else its number, "1" for the first
   * @param columns names of columns separated by commas, * for any characters; text columns that a
   *     name with * fits are left out
   * @return the values in the order of the table
   * @throws IllegalArgumentException if there is no such row, or its id is not unique; if a name
   *     fits no column, or no numeric column is chosen; if the row has none of the values
   */
  public static Fingerprint run(FeatureTable table, String row, String columns) {
    int index = RowChoice.index(table.ids(), row.strip());
    ColumnPatterns patterns = ColumnPatterns.parse(columns);
    List<String> idle = patterns.idle(table);
    if (!idle.isEmpty()) {
      throw new IllegalArgumentException(
          "No column of the table is named " + String.join(" or ", idle) + ".");
    }
    List<ColumnSpec> chosen =
        table.columns().stream()
            .filter(column -> patterns.match(column.name()) && table.isNumeric(column.name()))
            .toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no numeric column to show among the columns \"" + columns + "\".");
    }
    double[] values =
        chosen.stream().mapToDouble(column -> table.numbers(column.name())[index]).toArray();
    String id = table.ids().get(index);
    if (IntStream.range(0, values.length).allMatch(i -> Double.isNaN(values[i]))) {
      throw new IllegalArgumentException(
          "The row \""
              + id
              + "\" has none of the values."
              + table.error(index).map(error -> " Its error is: " + error).orElse(""));
    }
    return new Fingerprint(id, columns.strip(), chosen, values);
  }
}
