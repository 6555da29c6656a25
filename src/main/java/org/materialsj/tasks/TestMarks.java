package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;

/** Rows that a column marks as test. */
final class TestMarks {

  private TestMarks() {}

  /**
   * The marks of all rows.
   *
   * @param table any table
   * @param column name of a column: of texts, of which "test" marks a row, or of numbers, of which
   *     any but 0 does
   * @return whether a row is marked
   * @throws IllegalArgumentException if there is no such column
   */
  static boolean[] of(FeatureTable table, String column) {
    boolean numeric = table.isNumeric(column);
    double[] numbers = numeric ? table.numbers(column) : new double[0];
    List<String> texts = numeric ? List.of() : table.texts(column);
    boolean[] marks = new boolean[table.rows()];
    for (int row = 0; row < marks.length; row++) {
      marks[row] =
          numeric
              ? !Double.isNaN(numbers[row]) && numbers[row] != 0
              : texts.get(row).strip().equalsIgnoreCase("test");
    }
    return marks;
  }
}
