package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Featurizers;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;

/**
 * Several featurizers of one kind of item. Those whose columns depend on the elements of the whole
 * data set run at the end, on the compositions kept until then. Thread-safe.
 *
 * @param <T> kind of item
 */
final class FeatureSet<T> {

  private final List<String> names;
  private final Map<String, Featurizer<T>> direct = new LinkedHashMap<>();
  private final Function<T, Composition> compositionOf;
  private final int width;

  /**
   * What is known of one item before the elements of all are known.
   *
   * @param numbers of the direct featurizers, one after the other
   * @param composition when a featurizer will need it
   * @param error why features are missing, empty if none are
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Features(double[] numbers, Optional<Composition> composition, String error) {}

  FeatureSet(
      List<String> names,
      Function<String, Featurizer<T>> featurizer,
      Function<T, Composition> compositionOf) {
    this.names = Featurizers.expand(names);
    this.compositionOf = compositionOf;
    for (String name : this.names) {
      if (!Featurizers.needsElements(name)) {
        direct.put(name, featurizer.apply(name));
      }
    }
    this.width = direct.values().stream().mapToInt(FeatureSet::width).sum();
  }

  private static int width(Featurizer<?> featurizer) {
    return featurizer.spec().columns().size();
  }

  /** Names and versions of the featurizers and the number of their columns, as one text. */
  String identity() {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      text.append(name);
      if (direct.containsKey(name)) {
        FeatureSpec spec = direct.get(name).spec();
        text.append(' ').append(spec.version()).append(' ').append(spec.columns());
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Runs the direct featurizers; one that fails spoils only its columns. */
  Features compute(T item) {
    double[] numbers = new double[width];
    Map<String, List<String>> failed = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<String, Featurizer<T>> entry : direct.entrySet()) {
      int columns = width(entry.getValue());
      try {
        System.arraycopy(entry.getValue().apply(item), 0, numbers, at, columns);
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException e) {
        Arrays.fill(numbers, at, at + columns, Double.NaN);
        failed.computeIfAbsent(reason(e), r -> new ArrayList<>()).add(entry.getKey());
      }
      at += columns;
    }
    boolean keep = direct.size() < names.size();
    return new Features(
        numbers,
        keep ? Optional.of(compositionOf.apply(item)) : Optional.empty(),
        sentence(failed));
  }

  /** Each reason once, behind the names of those that gave it. */
  private static String sentence(Map<String, List<String>> failed) {
    List<String> parts = new ArrayList<>();
    failed.forEach((reason, names) -> parts.add(String.join(", ", names) + ": " + reason));
    return String.join("; ", parts);
  }

  /** Featurizers explain themselves by IllegalArgumentException; anything else is a defect. */
  private static String reason(RuntimeException e) {
    return e instanceof IllegalArgumentException ? e.getMessage() : "unexpected " + e;
  }

  /** Stands for an item that there is not. */
  Features failed(String reason) {
    double[] numbers = new double[width];
    Arrays.fill(numbers, Double.NaN);
    return new Features(numbers, Optional.empty(), reason);
  }

  /** The columns for a data set with certain elements. */
  Layout layout(Set<Element> elements) {
    Map<String, Featurizer<Composition>> late = new LinkedHashMap<>();
    List<ColumnSpec> columns = new ArrayList<>();
    for (String name : names) {
      if (direct.containsKey(name)) {
        columns.addAll(direct.get(name).spec().columns());
      } else {
        late.put(name, Featurizers.ofComposition(name, elements));
        columns.addAll(late.get(name).spec().columns());
      }
    }
    return new Layout(List.copyOf(columns), late);
  }

  /** All feature columns, in the order of the names. */
  final class Layout {
    private final List<ColumnSpec> columns;
    private final Map<String, Featurizer<Composition>> late;

    Layout(List<ColumnSpec> columns, Map<String, Featurizer<Composition>> late) {
      this.columns = columns;
      this.late = late;
    }

    List<ColumnSpec> columns() {
      return columns;
    }

    /** Writes the numbers of an item to the start of a row. */
    void fill(Features features, double[] row) {
      int from = 0;
      int to = 0;
      for (String name : names) {
        if (direct.containsKey(name)) {
          int count = width(direct.get(name));
          System.arraycopy(features.numbers, from, row, to, count);
          from += count;
          to += count;
          continue;
        }
        Featurizer<Composition> featurizer = late.get(name);
        int count = width(featurizer);
        if (features.composition.isPresent()) {
          System.arraycopy(featurizer.apply(features.composition.get()), 0, row, to, count);
        } else {
          Arrays.fill(row, to, to + count, Double.NaN);
        }
        to += count;
      }
    }
  }
}
