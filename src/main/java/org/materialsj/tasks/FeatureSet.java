package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.Featurizers;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Featurization;

/**
 * Several featurizers of one kind of item. Each item gives blocks; when the blocks of all items are
 * known, so are the columns. Thread-safe.
 *
 * @param <T> kind of item
 */
final class FeatureSet<T> {

  private final List<BlockFeaturizer<T>> featurizers;

  /**
   * What is known of one item.
   *
   * @param blocks those of each featurizer, nothing from one that failed
   * @param error why features are missing, empty if none are
   */
  record Features(List<Optional<List<Block>>> blocks, String error) {}

  FeatureSet(List<String> names, Function<String, BlockFeaturizer<T>> featurizer) {
    this(Featurizers.expand(names).stream().map(featurizer).toList());
  }

  FeatureSet(List<BlockFeaturizer<T>> featurizers) {
    this.featurizers = List.copyOf(featurizers);
  }

  /** Names, versions and certain columns of the featurizers, as one text. */
  String identity() {
    StringBuilder text = new StringBuilder();
    for (BlockFeaturizer<T> featurizer : featurizers) {
      text.append(featurizer.name()).append(' ').append(featurizer.version());
      for (Block block : featurizer.least()) {
        text.append(' ').append(featurizer.columns(block.key(), block.values().length));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * What a model should remember of the featurizers.
   *
   * @param computed all feature columns of the data set
   * @param preparation what was done to molecules before, value by name
   */
  Featurization featurization(List<ColumnSpec> computed, Map<String, String> preparation) {
    Set<String> certain =
        layout().columns().stream().map(ColumnSpec::name).collect(Collectors.toSet());
    return new Featurization(
        featurizers.stream().map(f -> new Featurization.Descriptor(f.name(), f.version())).toList(),
        preparation,
        computed.stream().map(ColumnSpec::name).filter(name -> !certain.contains(name)).toList());
  }

  /** Runs all featurizers; one that fails spoils only its columns. */
  Features compute(T item) {
    List<Optional<List<Block>>> blocks = new ArrayList<>();
    Map<String, List<String>> failed = new LinkedHashMap<>();
    for (BlockFeaturizer<T> featurizer : featurizers) {
      try {
        blocks.add(Optional.of(featurizer.apply(item)));
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException e) {
        blocks.add(Optional.empty());
        failed.computeIfAbsent(reason(e), r -> new ArrayList<>()).add(featurizer.name());
      }
    }
    return new Features(blocks, sentence(failed));
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
    return new Features(Collections.nCopies(featurizers.size(), Optional.empty()), reason);
  }

  /** Starts with the columns that are there in any case. */
  Layout layout() {
    return new Layout();
  }

  /** The columns of a data set: those of one featurizer after the other, ordered by their keys. */
  final class Layout {

    /** Length of the longest block by key. */
    private final List<Map<int[], Integer>> widths = new ArrayList<>();

    Layout() {
      for (BlockFeaturizer<T> featurizer : featurizers) {
        widths.add(new TreeMap<>(Arrays::compare));
        widen(widths.size() - 1, featurizer.least());
      }
    }

    /** Makes room for what is known of an item. */
    void add(Features features) {
      for (int f = 0; f < widths.size(); f++) {
        widen(f, features.blocks.get(f).orElse(List.of()));
      }
    }

    private void widen(int featurizer, List<Block> blocks) {
      Map<int[], Integer> width = widths.get(featurizer);
      for (Block block : blocks) {
        width.merge(block.key(), block.values().length, Math::max);
      }
    }

    /** All feature columns. */
    List<ColumnSpec> columns() {
      List<ColumnSpec> columns = new ArrayList<>();
      for (int f = 0; f < widths.size(); f++) {
        BlockFeaturizer<T> featurizer = featurizers.get(f);
        widths.get(f).forEach((key, width) -> columns.addAll(featurizer.columns(key, width)));
      }
      return columns;
    }

    /** What writes rows of these columns. */
    Filler filler() {
      return new Filler(widths);
    }
  }

  /** Writes items as rows. */
  static final class Filler {

    private final List<Map<int[], Integer>> starts = new ArrayList<>();
    private final int[] ends;

    Filler(List<Map<int[], Integer>> widths) {
      ends = new int[widths.size()];
      int at = 0;
      for (int f = 0; f < ends.length; f++) {
        Map<int[], Integer> start = new TreeMap<>(Arrays::compare);
        for (Map.Entry<int[], Integer> width : widths.get(f).entrySet()) {
          start.put(width.getKey(), at);
          at += width.getValue();
        }
        starts.add(start);
        ends[f] = at;
      }
    }

    /** Writes the numbers of an item to the start of a row. */
    void fill(Features features, double[] row) {
      for (int f = 0; f < ends.length; f++) {
        Optional<List<Block>> blocks = features.blocks.get(f);
        Arrays.fill(row, f == 0 ? 0 : ends[f - 1], ends[f], blocks.isEmpty() ? Double.NaN : 0);
        for (Block block : blocks.orElse(List.of())) {
          int start = starts.get(f).get(block.key());
          System.arraycopy(block.values(), 0, row, start, block.values().length);
        }
      }
    }
  }
}
