package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * In which round each row of a table was answered: 0 before the first proposal. An answer without a
 * round counts to the last round that has answers.
 *
 * @param rounds by row of the table; NaN for a row without an answer
 * @param next the round that is asked for now
 * @param notes plain sentences
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record ActiveRounds(double[] rounds, int next, List<String> notes) {

  private static final double MOST = 1e6;

  /**
   * Reads the column of rounds, if there is one.
   *
   * @throws IllegalArgumentException if it holds something else
   */
  static ActiveRounds of(FeatureTable table, ActivePool pool) {
    double[] told = new double[table.rows()];
    Arrays.fill(told, Double.NaN);
    if (table.has(ActiveRequest.ROUND)) {
      told = read(table);
    }
    double last = 0;
    int[] answered = Arrays.stream(pool.answered()).map(i -> pool.tableRows()[i]).toArray();
    for (int row : answered) {
      last = told[row] > last ? told[row] : last;
    }
    double[] rounds = new double[table.rows()];
    Arrays.fill(rounds, Double.NaN);
    for (int row : answered) {
      rounds[row] = Double.isNaN(told[row]) ? last : told[row];
    }
    int waiting = 0;
    for (int i : pool.candidates()) {
      waiting += Double.isNaN(told[pool.tableRows()[i]]) ? 0 : 1;
    }
    List<String> notes = new ArrayList<>();
    if (waiting > 0) {
      notes.add(
          Sentences.count(waiting, "row")
              + " proposed before "
              + (waiting == 1
                  ? "has no answer yet and is a candidate"
                  : "have no answer yet and are candidates")
              + " again.");
    }
    return new ActiveRounds(rounds, (int) last + 1, notes);
  }

  private static double[] read(FeatureTable table) {
    List<String> texts = table.texts(ActiveRequest.ROUND);
    if (!table.isNumeric(ActiveRequest.ROUND) && texts.stream().anyMatch(text -> !text.isBlank())) {
      throw wrong(table, texts.indexOf(first(texts)), first(texts));
    }
    double[] told = new double[table.rows()];
    for (int row = 0; row < told.length; row++) {
      told[row] =
          table.isNumeric(ActiveRequest.ROUND)
              ? table.sharedNumbers(ActiveRequest.ROUND)[row]
              : Double.NaN;
      boolean whole = told[row] == Math.rint(told[row]) && told[row] >= 0 && told[row] <= MOST;
      if (!Double.isNaN(told[row]) && !whole) {
        throw wrong(table, row, Sentences.plain(told[row]));
      }
    }
    return told;
  }

  private static String first(List<String> texts) {
    return texts.stream().filter(text -> !text.isBlank()).findFirst().orElse("");
  }

  private static IllegalArgumentException wrong(FeatureTable table, int row, String value) {
    return new IllegalArgumentException(
        "The column \""
            + ActiveRequest.ROUND
            + "\" tells in which round a row was answered, by whole numbers from 0, but row \""
            + table.ids().get(row)
            + "\" has \""
            + value
            + "\": correct it, or rename the column.");
  }

  /** A copy of the table in which the rows that are asked for now have this round. */
  FeatureTable table(FeatureTable table, int[] chosen) {
    double[] all = rounds.clone();
    Arrays.stream(chosen).forEach(row -> all[row] = next);
    return without(table).numbers(new ColumnSpec(ActiveRequest.ROUND, ""), all).build();
  }

  /** The table without its column of rounds, which is no feature. */
  static FeatureTable.Builder without(FeatureTable table) {
    FeatureTable.Builder copy = FeatureTable.builder(table.ids());
    for (ColumnSpec column : table.columns()) {
      if (column.name().equals(ActiveRequest.ROUND)) {
        continue;
      }
      if (table.isNumeric(column.name())) {
        copy.ownNumbers(column, table.sharedNumbers(column.name()));
      } else {
        copy.texts(column, table.texts(column.name()));
      }
    }
    for (int row = 0; row < table.rows(); row++) {
      int failed = row;
      table.error(row).ifPresent(reason -> copy.error(failed, reason));
    }
    return copy;
  }
}
