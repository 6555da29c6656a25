package org.materialsj.tasks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** The columns of a table that may divide its rows into groups. */
final class GroupColumns {

  /** More groups than this are no groups; a named column may have more. */
  private static final int MOST_GROUPS = 12;

  private static final int MOST_NAMED = 50;

  /** A group of fewer rows has no trend. */
  private static final int FEWEST_ROWS = 3;

  private GroupColumns() {}

  /**
   * The named column; without a name all columns of texts or whole numbers with 2 to 12 different
   * values, at least 2 of them in at least 3 rows.
   *
   * @throws IllegalArgumentException if the named column is not there, or has not 2 to 50 values
   */
  static List<String> of(FeatureTable table, String named) {
    if (named.isEmpty()) {
      return table.columns().stream()
          .map(ColumnSpec::name)
          .filter(name -> mayGroup(table, name))
          .toList();
    }
    int groups = counts(table, named, MOST_NAMED).size();
    if (groups < 2 || groups > MOST_NAMED) {
      throw new IllegalArgumentException(
          "The column \"%s\" cannot divide rows into groups: it has %s, but 2 to %d are needed."
              .formatted(
                  named,
                  groups > MOST_NAMED
                      ? "more than " + MOST_NAMED + " different values"
                      : Sentences.count(groups, "different value"),
                  MOST_NAMED));
    }
    return List.of(named);
  }

  private static boolean mayGroup(FeatureTable table, String name) {
    if (table.isNumeric(name)) {
      for (double value : table.sharedNumbers(name)) {
        if (Double.isFinite(value) && value != Math.rint(value)) {
          return false;
        }
      }
    }
    Map<String, Integer> counts = counts(table, name, MOST_GROUPS);
    return counts.size() <= MOST_GROUPS
        && counts.values().stream().filter(count -> count >= FEWEST_ROWS).count() >= 2;
  }

  /** Rows by group; counting ends when there are more groups than that. */
  private static Map<String, Integer> counts(FeatureTable table, String name, int most) {
    Map<String, Integer> counts = new HashMap<>();
    for (String group : names(table, name)) {
      if (!group.isBlank()) {
        counts.merge(group, 1, Integer::sum);
        if (counts.size() > most) {
          break;
        }
      }
    }
    return counts;
  }

  /**
   * The group of each row, blank where missing; numbers with all their digits, so that different
   * numbers are different groups, and whole ones without a decimal point.
   */
  static List<String> names(FeatureTable table, String column) {
    if (!table.isNumeric(column)) {
      return table.texts(column).stream().map(String::strip).toList();
    }
    return Arrays.stream(table.sharedNumbers(column))
        .mapToObj(value -> Double.isFinite(value) ? exact(value) : "")
        .toList();
  }

  private static String exact(double value) {
    return value == Math.rint(value) ? Sentences.plain(value) : Double.toString(value);
  }
}
