package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Featurizers;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;
import org.materialsj.model.FeatureTable;

/**
 * The features of many items of one kind, collected batch by batch. Featurizers whose columns
 * depend on the elements of the whole data set run at the end, on the compositions kept until then.
 *
 * @param <T> kind of item
 */
final class FeatureRows<T> {

  private final List<String> names;
  private final Map<String, Featurizer<T>> direct = new LinkedHashMap<>();
  private final Function<T, Composition> compositionOf;
  private final boolean keepCompositions;
  private final List<Row> rows = new ArrayList<>();

  /**
   * One item: numbers by direct featurizer, its composition when one will need it, and the reasons
   * of failures.
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Row(double[][] features, Composition composition, List<String> errors) {}

  FeatureRows(
      List<String> names,
      Function<String, Featurizer<T>> featurizer,
      Function<T, Composition> compositionOf) {
    this.names = Featurizers.expand(names);
    this.compositionOf = compositionOf;
    boolean late = false;
    for (String name : this.names) {
      if (Featurizers.needsElements(name)) {
        late = true;
      } else {
        direct.put(name, featurizer.apply(name));
      }
    }
    this.keepCompositions = late;
  }

  /** Runs the direct featurizers. Thread-safe; a featurizer that fails spoils only its columns. */
  Row compute(T item) {
    double[][] features = new double[direct.size()][];
    List<String> errors = new ArrayList<>();
    int i = 0;
    for (Map.Entry<String, Featurizer<T>> entry : direct.entrySet()) {
      try {
        features[i] = entry.getValue().apply(item);
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException e) {
        features[i] = missing(entry.getValue().spec());
        errors.add(entry.getKey() + ": " + reason(e));
      }
      i++;
    }
    return new Row(features, keepCompositions ? compositionOf.apply(item) : null, errors);
  }

  /** Featurizers explain themselves by IllegalArgumentException; anything else is a defect. */
  private static String reason(RuntimeException e) {
    return e instanceof IllegalArgumentException ? e.getMessage() : "unexpected " + e;
  }

  /** A row that has no item. */
  Row failed(String reason) {
    double[][] features = new double[direct.size()][];
    int i = 0;
    for (Featurizer<T> featurizer : direct.values()) {
      features[i++] = missing(featurizer.spec());
    }
    return new Row(features, null, List.of(reason));
  }

  void add(Row row) {
    rows.add(row);
  }

  int size() {
    return rows.size();
  }

  /** Adds all feature columns and row errors to a table with as many rows. */
  void addTo(FeatureTable.Builder table) {
    List<String> directNames = List.copyOf(direct.keySet());
    for (String name : names) {
      int index = directNames.indexOf(name);
      if (index >= 0) {
        List<ColumnSpec> columns = direct.get(name).spec().columns();
        for (int c = 0; c < columns.size(); c++) {
          int column = c;
          table.numbers(
              columns.get(c), rows.stream().mapToDouble(r -> r.features[index][column]).toArray());
        }
      } else {
        addLate(name, table);
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      List<String> errors = rows.get(row).errors;
      if (!errors.isEmpty()) {
        table.error(row, String.join("; ", errors));
      }
    }
  }

  private void addLate(String name, FeatureTable.Builder table) {
    Set<Element> elements = new TreeSet<>((a, b) -> Integer.compare(a.number(), b.number()));
    for (Row row : rows) {
      for (int i = 0; row.composition != null && i < row.composition.size(); i++) {
        elements.add(row.composition.element(i));
      }
    }
    Featurizer<Composition> featurizer = Featurizers.ofComposition(name, elements);
    List<ColumnSpec> columns = featurizer.spec().columns();
    double[][] values = new double[columns.size()][rows.size()];
    for (int r = 0; r < rows.size(); r++) {
      Composition composition = rows.get(r).composition;
      double[] features =
          composition == null ? missing(featurizer.spec()) : featurizer.apply(composition);
      for (int c = 0; c < features.length; c++) {
        values[c][r] = features[c];
      }
    }
    for (int c = 0; c < values.length; c++) {
      table.numbers(columns.get(c), values[c]);
    }
  }

  private static double[] missing(FeatureSpec spec) {
    double[] nan = new double[spec.columns().size()];
    Arrays.fill(nan, Double.NaN);
    return nan;
  }
}
