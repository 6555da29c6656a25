package org.materialsj.model.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** By what points get their colours. */
public sealed interface Colouring {

  /**
   * All points alike; where very many lie, by how densely they lie.
   *
   * @return the colouring
   */
  static Colouring plain() {
    return new Plain();
  }

  /**
   * By the texts of a column.
   *
   * @param name what the texts tell
   * @param texts one per row; blank where missing
   * @return classes in the order of their texts: numbers by value, then names by the alphabet
   */
  static Colouring byTexts(String name, List<String> texts) {
    Set<String> different = new HashSet<>(texts);
    different.removeIf(String::isBlank);
    List<String> classes =
        different.stream()
            .sorted(
                Comparator.comparingDouble(Shapes::number).thenComparing(Comparator.naturalOrder()))
            .toList();
    Map<String, Integer> index = new HashMap<>();
    classes.forEach(each -> index.put(each, index.size()));
    return new ByClass(
        name, classes, texts.stream().mapToInt(text -> index.getOrDefault(text, -1)).toArray());
  }

  /**
   * By a column of a table: numbers by value, texts by class.
   *
   * @param table the rows
   * @param column name of a column
   * @return the colouring
   * @throws IllegalArgumentException if there is no such column
   */
  static Colouring byColumn(FeatureTable table, String column) {
    return table.isNumeric(column)
        ? new ByValue(table.column(column), table.sharedNumbers(column))
        : byTexts(column, table.texts(column));
  }

  /**
   * Checks that each row has a colour.
   *
   * @param rows number of rows
   * @throws IllegalArgumentException for another number
   */
  void checkRows(int rows);

  /** All points alike. */
  record Plain() implements Colouring {
    @Override
    public void checkRows(int rows) {
      // Any number of rows is fine.
    }
  }

  /**
   * By a number. The array is shared, read-only.
   *
   * @param column name and unit of the numbers
   * @param values one per row; NaN where missing
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record ByValue(ColumnSpec column, double[] values) implements Colouring {
    @Override
    public void checkRows(int rows) {
      if (values.length != rows) {
        throw new IllegalArgumentException(
            "colours by \"" + column.name() + "\" are " + values.length + " for " + rows + " rows");
      }
    }
  }

  /**
   * By class, such as a group or a cluster. The array is shared, read-only.
   *
   * @param name what the classes are, such as "cluster"
   * @param classes their names
   * @param labels index of a class per row; -1 for rows without one
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record ByClass(String name, List<String> classes, int[] labels) implements Colouring {

    /**
     * Copies the list and checks the labels.
     *
     * @throws IllegalArgumentException if a label is no index
     */
    public ByClass {
      Objects.requireNonNull(name, "name");
      classes = List.copyOf(classes);
      Shapes.checkLabels(classes, labels);
    }

    @Override
    public void checkRows(int rows) {
      if (labels.length != rows) {
        throw new IllegalArgumentException(
            "colours by \"" + name + "\" are " + labels.length + " for " + rows + " rows");
      }
    }

    /**
     * The classes as texts.
     *
     * @return one per row; empty for rows without a class
     */
    public List<String> texts() {
      return Arrays.stream(labels).mapToObj(k -> k < 0 ? "" : classes.get(k)).toList();
    }
  }
}
