package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * Joins a second table to a first one: rows with the same key become one. A key may occur several
 * times in the first table, whose rows then get the same values, but only once in the second. A
 * blank key fits no row. A column of the second table whose name the first one has, too, gets a
 * suffix. Cells without a value are missing.
 *
 * @param second the table to join
 * @param firstKey column of the first table; empty for its ids
 * @param secondKey column of the second table; empty for its ids
 * @param rows which rows to keep
 * @param suffix what columns of taken names get, not empty
 */
public record TableJoin(
    FeatureTable second, String firstKey, String secondKey, Rows rows, String suffix) {

  /** Which rows a join keeps. */
  public enum Rows {
    /** All rows of the first table, and none else. */
    FIRST("All rows of the first table"),
    /** Rows of the first table whose key is in the second. */
    BOTH("Rows that are in both"),
    /** All rows of the first table, then those of the second that fit none. */
    ALL("All rows of both");

    private final String words;

    Rows(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private static final int NONE = -1;

  /** Checks the suffix. */
  public TableJoin {
    if (suffix.isBlank()) {
      throw new IllegalArgumentException(
          "The suffix of columns that both tables have must not be empty; give one such as _2.");
    }
  }

  /**
   * Joins.
   *
   * @param first the first table
   * @param notes takes plain sentences on what did not fit
   * @return a new table with the ids of the first, and of the second for rows that are only there
   * @throws IllegalArgumentException if there is no such column, a key occurs twice in the second
   *     table, or no row is left
   */
  FeatureTable apply(FeatureTable first, List<String> notes) {
    List<String> keys = keys(first, firstKey, "first");
    Map<String, Integer> places = places();
    int[] partner = keys.stream().mapToInt(key -> places.getOrDefault(key, NONE)).toArray();
    boolean[] used = new boolean[second.rows()];
    Arrays.stream(partner).filter(row -> row != NONE).forEach(row -> used[row] = true);
    int found = (int) Arrays.stream(partner).filter(row -> row != NONE).count();
    int idle = (int) IntStream.range(0, used.length).filter(row -> !used[row]).count();
    notes.add(
        "Of %s of the first table %d found a partner; %s of the second table fit none."
            .formatted(Sentences.count(first.rows(), "row"), found, Sentences.count(idle, "row")));
    List<int[]> pairs = new ArrayList<>();
    for (int row = 0; row < first.rows(); row++) {
      if (rows != Rows.BOTH || partner[row] != NONE) {
        pairs.add(new int[] {row, partner[row]});
      }
    }
    for (int row = 0; rows == Rows.ALL && row < used.length; row++) {
      if (!used[row]) {
        pairs.add(new int[] {NONE, row});
      }
    }
    if (pairs.isEmpty() || (found == 0 && rows != Rows.ALL)) {
      throw new IllegalArgumentException(
          "The tables have no key in common, such as \"%s\" of the first and \"%s\" of the second;"
                  .formatted(sample(keys), sample(keys(second, secondKey, "second")))
              + " name the columns that tell which rows belong together.");
    }
    return joined(first, pairs, notes);
  }

  private static String sample(List<String> keys) {
    return keys.isEmpty() ? "" : keys.get(0);
  }

  private static List<String> keys(FeatureTable table, String column, String which) {
    if (column.isEmpty()) {
      return table.ids().stream().map(String::strip).toList();
    }
    if (!table.has(column)) {
      throw new IllegalArgumentException(
          "The %s table has no column \"%s\" to join by.".formatted(which, column));
    }
    return GroupColumns.names(table, column);
  }

  private Map<String, Integer> places() {
    List<String> keys = keys(second, secondKey, "second");
    Map<String, Integer> places = new HashMap<>();
    for (int row = 0; row < keys.size(); row++) {
      if (!keys.get(row).isBlank() && places.put(keys.get(row), row) != null) {
        throw new IllegalArgumentException(
            "The key \"%s\" occurs more than once in the second table, so that it is not clear"
                    .formatted(keys.get(row))
                + " which row to take. Make it unique, or exchange the tables.");
      }
    }
    return places;
  }

  private FeatureTable joined(FeatureTable first, List<int[]> pairs, List<String> notes) {
    List<String> ids =
        pairs.stream()
            .map(p -> p[0] != NONE ? first.ids().get(p[0]) : second.ids().get(p[1]))
            .toList();
    FeatureTable.Builder builder = FeatureTable.builder(ids);
    for (ColumnSpec column : first.columns()) {
      boolean key = column.name().equals(firstKey);
      add(builder, column, first, pairs.stream().mapToInt(p -> p[0]).toArray(), key, pairs);
    }
    List<String> renamed = new ArrayList<>();
    for (ColumnSpec column : second.columns()) {
      if (column.name().equals(secondKey) && !firstKey.isEmpty()) {
        continue;
      }
      String name = column.name();
      while (first.has(name) || (!name.equals(column.name()) && second.has(name))) {
        name += suffix;
      }
      if (!name.equals(column.name())) {
        renamed.add(column.name());
      }
      int[] rows = pairs.stream().mapToInt(p -> p[1]).toArray();
      copy(builder, new ColumnSpec(name, column.unit()), second, column.name(), rows);
    }
    if (!renamed.isEmpty()) {
      notes.add(
          "Both tables have %s; of the second they end in %s."
              .formatted(Sentences.list(renamed), suffix));
    }
    addErrors(builder, first, pairs);
    return builder.build();
  }

  /** A column of the first table; its key column holds the key of the second where only that is. */
  private void add(
      FeatureTable.Builder builder,
      ColumnSpec column,
      FeatureTable first,
      int[] rows,
      boolean key,
      List<int[]> pairs) {
    if (!key || rows() != Rows.ALL) {
      copy(builder, column, first, column.name(), rows);
      return;
    }
    List<String> ours = GroupColumns.names(first, firstKey);
    List<String> theirs = keys(second, secondKey, "second");
    builder.texts(
        column, pairs.stream().map(p -> p[0] != NONE ? ours.get(p[0]) : theirs.get(p[1])).toList());
  }

  private static void copy(
      FeatureTable.Builder builder, ColumnSpec as, FeatureTable from, String name, int[] rows) {
    if (from.isNumeric(name)) {
      double[] values = from.sharedNumbers(name);
      builder.ownNumbers(
          as, Arrays.stream(rows).mapToDouble(r -> r == NONE ? Double.NaN : values[r]).toArray());
    } else {
      List<String> texts = from.texts(name);
      builder.texts(as, Arrays.stream(rows).mapToObj(r -> r == NONE ? "" : texts.get(r)).toList());
    }
  }

  private void addErrors(FeatureTable.Builder builder, FeatureTable first, List<int[]> pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      int row = i;
      int[] pair = pairs.get(i);
      if (pair[1] != NONE) {
        second.error(pair[1]).ifPresent(reason -> builder.error(row, reason));
      }
      if (pair[0] != NONE) {
        first.error(pair[0]).ifPresent(reason -> builder.error(row, reason));
      }
    }
  }
}
