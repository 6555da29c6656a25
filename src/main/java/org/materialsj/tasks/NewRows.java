package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.preparation.Transform;
import org.materialsj.learn.projection.ProjectionKind;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;

/**
 * Rows that a projection places but is not fitted to: from another table with the same columns.
 *
 * @param table the rows
 */
record NewRows(FeatureTable table) {

  private static final String ROWS = "rows";
  private static final String NEW = "new";
  private static final String FITTED = "fitted";

  /**
   * Checks that there are rows and that the projection places them.
   *
   * @throws IllegalArgumentException with one plain sentence if not
   */
  void check(ProjectionKind kind) {
    if (table.rows() == 0) {
      throw new IllegalArgumentException("The table of new rows has no rows.");
    }
    if (!kind.projectsNewRows()) {
      throw new IllegalArgumentException(kind.newRows());
    }
  }

  /**
   * Their numbers in the columns of the map.
   *
   * @throws IllegalArgumentException with one plain sentence if a column is missing, holds texts or
   *     has another unit
   */
  double[][] numbers(List<ColumnSpec> columns) {
    List<String> missing =
        columns.stream()
            .map(ColumnSpec::name)
            .filter(name -> !table.has(name) || !table.isNumeric(name))
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "The table of new rows needs the columns of the map as numbers, but has not: "
              + Sentences.list(missing)
              + ".");
    }
    for (ColumnSpec column : columns) {
      String unit = table.column(column.name()).unit();
      if (!unit.equals(column.unit())) {
        throw new IllegalArgumentException(
            "The column \"%s\" of the new rows has %s, but %s in the table: convert it."
                .formatted(column.name(), unit(unit), unit(column.unit())));
      }
    }
    return columns.stream().map(c -> table.sharedNumbers(c.name())).toArray(double[][]::new);
  }

  private static String unit(String unit) {
    return unit.isEmpty() ? "no unit" : "the unit " + unit;
  }

  /** Their places, one array per axis. */
  double[][] places(
      Transform transform, double[][] numbers, List<PreparedColumn> prepared, RunContext run) {
    double[][] inputs =
        IntStream.range(0, numbers.length)
            .mapToObj(c -> prepared.get(c).apply(numbers[c]))
            .toArray(double[][]::new);
    return transform.apply(inputs, run);
  }

  /** A map of all rows: those that it was fitted to, then these. */
  PointMap joined(PointMap fitted, double[][] placed, Colouring colouring) {
    List<String> notes = new ArrayList<>(fitted.notes());
    notes.add(
        Sentences.count(table.rows(), "new row")
            + " placed, not fitted to"
            + (colouring instanceof Colouring.ByValue ? ", in grey" : ""));
    return new PointMap(
        fitted.title(),
        notes,
        Stream.concat(fitted.ids().stream(), table.ids().stream()).toList(),
        fitted.axes(),
        IntStream.range(0, placed.length)
            .mapToObj(k -> joined(fitted.coordinates()[k], placed[k]))
            .toArray(double[][]::new));
  }

  private static double[] joined(double[] fitted, double[] placed) {
    return DoubleStream.concat(Arrays.stream(fitted), Arrays.stream(placed)).toArray();
  }

  /** The colours of all rows, in which these are a class of their own, or have no value. */
  Colouring drawn(Colouring fitted, int rows) {
    if (fitted instanceof Colouring.ByClass by) {
      List<String> classes = new ArrayList<>(by.classes());
      classes.add(ColumnSpec.free(NEW, "", new HashSet<>(classes)).name());
      return new Colouring.ByClass(by.name(), classes, labels(by.labels(), by.classes().size()));
    }
    return fitted instanceof Colouring.Plain
        ? new Colouring.ByClass(ROWS, List.of(FITTED, NEW), labels(new int[rows], 1))
        : padded(fitted);
  }

  /** The same colours, and none for these rows. */
  private Colouring padded(Colouring fitted) {
    double[] none = new double[table.rows()];
    Arrays.fill(none, Double.NaN);
    if (fitted instanceof Colouring.ByValue by) {
      return new Colouring.ByValue(by.column(), joined(by.values(), none));
    }
    return fitted instanceof Colouring.ByClass by
        ? new Colouring.ByClass(by.name(), by.classes(), labels(by.labels(), -1))
        : fitted;
  }

  private int[] labels(int[] fitted, int label) {
    return IntStream.concat(
            Arrays.stream(fitted), IntStream.generate(() -> label).limit(table.rows()))
        .toArray();
  }

  /** The places of all rows, with a column that tells these from those that were fitted to. */
  FeatureTable coordinates(PointMap all, Colouring fitted) {
    FeatureTable places = all.table(padded(fitted));
    Set<String> taken =
        places.columns().stream()
            .map(ColumnSpec::name)
            .collect(Collectors.toCollection(HashSet::new));
    int before = all.size() - table.rows();
    return places.toBuilder()
        .texts(
            ColumnSpec.free(ROWS, "", taken),
            IntStream.range(0, all.size()).mapToObj(i -> i < before ? FITTED : NEW).toList())
        .build();
  }

  /** Names of those of some columns in which a value is missing. */
  List<String> gaps(List<ColumnSpec> columns) {
    return columns.stream()
        .map(ColumnSpec::name)
        .filter(
            name ->
                Arrays.stream(table.sharedNumbers(name)).anyMatch(value -> !Double.isFinite(value)))
        .toList();
  }
}
