package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.learn.MixedTexts;
import org.materialsj.learn.TextColumn;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * The columns of a table that are features.
 *
 * @param numbers columns of numbers
 * @param categories columns of which each value becomes a feature
 * @param notes which other columns there are, as plain sentences
 */
record FeatureChoice(List<ColumnSpec> numbers, List<ColumnSpec> categories, List<String> notes) {

  /**
   * All numeric columns but the target, the excluded ones and those that mark rows; and the columns
   * that were named as categories.
   *
   * @throws IllegalArgumentException if a name fits no column, or no feature is left
   */
  static FeatureChoice of(TrainRequest request) {
    FeatureTable table = request.table();
    ColumnPatterns excluding = patterns(request.exclude(), table, "which is excluded");
    ColumnPatterns encoding = patterns(request.options().texts(), table, "to take as categories");
    String by = request.options().groups();
    String groups = by.isEmpty() ? "" : RowGroups.of(table, by).column();
    List<String> others = List.of(request.target(), request.testColumn(), groups);
    List<ColumnSpec> numbers = new ArrayList<>();
    List<ColumnSpec> categories = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (ColumnSpec column : table.columns()) {
      String name = column.name();
      if (others.contains(name)) {
        continue;
      }
      if (excluding.match(name)) {
        excluded.add(name);
      } else if (encoding.match(name)) {
        categories.add(column);
      } else if (table.isNumeric(name)) {
        numbers.add(column);
      } else {
        texts.add(name);
      }
    }
    if (numbers.isEmpty() && categories.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no numeric column left to learn from besides the target \""
              + request.target()
              + "\".");
    }
    List<String> notes = new ArrayList<>();
    if (!excluded.isEmpty()) {
      notes.add("Excluded as asked: " + Sentences.list(excluded) + ".");
    }
    if (!texts.isEmpty()) {
      notes.add("Text columns are not features: " + Sentences.list(texts) + ".");
    }
    texts.forEach(name -> noteMistypedNumbers(table, name, notes));
    return new FeatureChoice(numbers, categories, notes);
  }

  private static void noteMistypedNumbers(FeatureTable table, String name, List<String> notes) {
    MixedTexts mixed = MixedTexts.of(table.texts(name));
    if (mixed.mostlyNumbers()) {
      notes.add(
          "Warning: \""
              + name
              + "\" is no feature although it holds "
              + Sentences.count(mixed.numbers(), "number")
              + ", because of texts such as \""
              + table.texts(name).get(mixed.firstOther())
              + "\" in row \""
              + table.ids().get(mixed.firstOther())
              + "\". Correct them, or leave the cells empty.");
    }
  }

  private static ColumnPatterns patterns(String names, FeatureTable table, String what) {
    ColumnPatterns patterns = ColumnPatterns.parse(names);
    List<String> idle = patterns.idle(table);
    if (!idle.isEmpty()) {
      throw new IllegalArgumentException(
          "No column of the table is named " + String.join(" or ", idle) + ", " + what + ".");
    }
    return patterns;
  }

  /** Whether a row has a value in any of the columns. */
  boolean[] rowsWithValues(FeatureTable table) {
    boolean[] some = new boolean[table.rows()];
    for (ColumnSpec column : numbers) {
      double[] values = table.sharedNumbers(column.name());
      for (int row = 0; row < some.length; row++) {
        some[row] |= Double.isFinite(values[row]);
      }
    }
    for (ColumnSpec column : categories) {
      List<String> values = table.texts(column.name());
      for (int row = 0; row < some.length; row++) {
        some[row] |= !values.get(row).isBlank();
      }
    }
    return some;
  }

  /** The numbers of some ascending rows, column by column; those of the table itself for all. */
  double[][] numbers(FeatureTable table, int[] rows) {
    return numbers.stream()
        .map(
            column -> {
              double[] values = table.sharedNumbers(column.name());
              return rows.length == values.length
                  ? values
                  : Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
            })
        .toArray(double[][]::new);
  }

  /** The categories of some rows. */
  List<TextColumn> categories(FeatureTable table, int[] rows) {
    return categories.stream()
        .map(
            column -> {
              List<String> values = table.texts(column.name());
              return new TextColumn(column, Arrays.stream(rows).mapToObj(values::get).toList());
            })
        .toList();
  }
}
