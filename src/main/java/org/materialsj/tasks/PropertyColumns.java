package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * The structures' own properties as columns, in the order in which they first occur. A column is
 * numeric when each of its texts is a number (or nan), text otherwise. A property with the name of
 * a feature becomes "file" and that name.
 */
final class PropertyColumns {

  /** Files in which every structure has properties of its own must not make a giant table. */
  private static final int MAX_COLUMNS = 1000;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?|[nN][aA][nN]");

  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private int rows;
  private boolean overflow;

  void add(Map<String, String> properties) {
    for (Map.Entry<String, String> property : properties.entrySet()) {
      List<String> column = columns.get(property.getKey());
      if (column == null) {
        if (columns.size() == MAX_COLUMNS) {
          overflow = true;
          continue;
        }
        column = new ArrayList<>();
        columns.put(property.getKey(), column);
      }
      pad(column, rows);
      column.add(property.getValue());
    }
    rows++;
  }

  private static void pad(List<String> column, int size) {
    if (column.size() < size) {
      column.addAll(Collections.nCopies(size - column.size(), ""));
    }
  }

  /** Adds the columns to a table that already has its features; returns warnings. */
  List<String> addTo(FeatureTable.Builder table, FeatureTable features) {
    List<String> warnings = new ArrayList<>();
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> column : columns.entrySet()) {
      String name = column.getKey().replaceAll("\\s+", " ").strip();
      String free = name.isEmpty() ? "unnamed" : name;
      while (features.has(free) || named.containsKey(free)) {
        free = "file " + free;
      }
      if (!free.equals(column.getKey())) {
        warnings.add(
            "The property \"" + name + "\" of the structures is in the column \"" + free + "\".");
      }
      pad(column.getValue(), rows);
      named.put(free, column.getValue());
    }
    for (Map.Entry<String, List<String>> column : named.entrySet()) {
      add(table, new ColumnSpec(column.getKey(), ""), column.getValue());
    }
    if (overflow) {
      warnings.add(
          "The structures have more than " + MAX_COLUMNS + " properties; the first are kept.");
    }
    return warnings;
  }

  private static void add(FeatureTable.Builder table, ColumnSpec spec, List<String> texts) {
    double[] numbers = new double[texts.size()];
    for (int row = 0; row < numbers.length; row++) {
      String text = texts.get(row).strip();
      if (text.isEmpty()) {
        numbers[row] = Double.NaN;
        continue;
      }
      if (!NUMBER.matcher(text).matches()) {
        table.texts(spec, texts);
        return;
      }
      numbers[row] = text.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(text);
      if (Double.isInfinite(numbers[row])) {
        table.texts(spec, texts);
        return;
      }
    }
    table.numbers(spec, numbers);
  }
}
