package org.materialsj.tasks;

import java.util.List;
import java.util.stream.IntStream;

/** Finds the row that a user means. */
final class RowChoice {

  private RowChoice() {}

  /**
   * Finds a row.
   *
   * @param ids ids of all rows
   * @param row id of the row, or else its number, "1" for the first
   * @return index of the row
   * @throws IllegalArgumentException if there is no such row, or its id is not unique
   */
  static int index(List<String> ids, String row) {
    int[] named = IntStream.range(0, ids.size()).filter(i -> ids.get(i).equals(row)).toArray();
    if (named.length > 1) {
      throw new IllegalArgumentException(
          named.length + " rows have the id \"" + row + "\"; give the number of the row.");
    }
    if (named.length == 1) {
      return named[0];
    }
    int number = row.matches("[0-9]{1,9}") ? Integer.parseInt(row) : 0;
    if (number < 1 || number > ids.size()) {
      throw new IllegalArgumentException(
          "row must be the id of a row or a number from 1 to %d, got \"%s\"."
              .formatted(ids.size(), row));
    }
    return number - 1;
  }
}
