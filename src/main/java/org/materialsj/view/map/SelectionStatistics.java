package org.materialsj.view.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** What some rows of a table have in common, column by column. */
public final class SelectionStatistics {

  private SelectionStatistics() {}

  /**
   * Describes rows. Infinite numbers and NaN count as missing.
   *
   * @param table the table
   * @param columns names of columns
   * @param rows which rows; all when there are none
   * @return a row per column: its unit, the rows with and without a value, and of numbers the mean,
   *     the sample standard deviation (missing for a single number), the least and the largest, all
   *     in the unit of the column; of texts the number of different ones
   */
  public static FeatureTable of(FeatureTable table, List<String> columns, RowSet rows) {
    int[] chosen = rows.size() == 0 ? IntStream.range(0, table.rows()).toArray() : rows.rows();
    int n = columns.size();
    List<String> units = new ArrayList<>();
    double[][] numbers = new double[7][n];
    for (double[] column : numbers) {
      Arrays.fill(column, Double.NaN);
    }
    for (int c = 0; c < n; c++) {
      ColumnSpec spec = table.column(columns.get(c));
      units.add(spec.unit());
      if (table.isNumeric(spec.name())) {
        describe(table.sharedNumbers(spec.name()), chosen, numbers, c);
      } else {
        List<String> texts = table.texts(spec.name());
        List<String> given =
            Arrays.stream(chosen).mapToObj(texts::get).filter(text -> !text.isBlank()).toList();
        numbers[0][c] = given.size();
        numbers[6][c] = given.stream().distinct().count();
      }
      numbers[1][c] = chosen.length - numbers[0][c];
    }
    String[] names = {"n", "missing", "mean", "standard deviation", "min", "max", "classes"};
    FeatureTable.Builder result =
        FeatureTable.builder(columns).texts(new ColumnSpec("unit", ""), units);
    for (int k = 0; k < names.length; k++) {
      result.numbers(new ColumnSpec(names[k], ""), numbers[k]);
    }
    return result.build();
  }

  private static void describe(double[] column, int[] rows, double[][] numbers, int at) {
    double[] values =
        Arrays.stream(rows).mapToDouble(row -> column[row]).filter(Double::isFinite).toArray();
    numbers[0][at] = values.length;
    if (values.length > 0) {
      numbers[2][at] = Descriptive.mean(values);
      numbers[3][at] = Descriptive.sampleDeviation(values);
      numbers[4][at] = Arrays.stream(values).min().orElseThrow();
      numbers[5][at] = Arrays.stream(values).max().orElseThrow();
    }
  }
}
