package org.materialsj.model.explore;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * Rows of a table as points: two axes make a map, three a space, more a matrix of maps. Arrays are
 * shared, read-only.
 *
 * @param title what is shown, one line
 * @param notes what a reader should know, a line each; may be none
 * @param ids one text per row
 * @param axes name and unit of each axis, at least one
 * @param coordinates one array per axis with one number per row; NaN where missing
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record PointMap(
    String title,
    List<String> notes,
    List<String> ids,
    List<ColumnSpec> axes,
    double[][] coordinates) {

  /**
   * Copies the lists and checks the shapes.
   *
   * @throws IllegalArgumentException if there is no axis, or numbers of rows differ
   */
  public PointMap {
    Objects.requireNonNull(title, "title");
    notes = List.copyOf(notes);
    ids = List.copyOf(ids);
    axes = List.copyOf(axes);
    if (axes.isEmpty()) {
      throw new IllegalArgumentException("a map of points needs at least one axis, got none");
    }
    Shapes.checkColumns(axes, coordinates, ids.size());
  }

  /**
   * A map of columns of a table.
   *
   * @param title what is shown, one line
   * @param notes what a reader should know; may be none
   * @param table the rows
   * @param columns names of numeric columns, at least one
   * @return the map, which shares the numbers of the table
   * @throws IllegalArgumentException if there is no such column of numbers
   */
  public static PointMap of(
      String title, List<String> notes, FeatureTable table, List<String> columns) {
    return new PointMap(
        title,
        notes,
        table.ids(),
        columns.stream().map(table::column).toList(),
        columns.stream().map(table::sharedNumbers).toArray(double[][]::new));
  }

  /**
   * The number of points.
   *
   * @return at least 0
   */
  public int size() {
    return ids.size();
  }

  /**
   * The points as a table.
   *
   * @param colouring what gives their colours
   * @return one row per point, one column per axis, and one more for the colour if it is none of
   *     them
   */
  public FeatureTable table(Colouring colouring) {
    FeatureTable.Builder builder = FeatureTable.builder(ids);
    Set<String> taken = new HashSet<>();
    for (int k = 0; k < axes.size(); k++) {
      // The same column may be shown on two axes.
      if (taken.add(axes.get(k).name())) {
        builder.numbers(axes.get(k), coordinates[k]);
      }
    }
    if (colouring instanceof Colouring.ByValue by && taken.add(by.column().name())) {
      builder.numbers(by.column(), by.values());
    }
    if (colouring instanceof Colouring.ByClass by) {
      String name = by.name().isBlank() ? "class" : by.name();
      builder.texts(ColumnSpec.free(name, "", taken), by.texts());
    }
    return builder.build();
  }
}
