package org.materialsj.view.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of a table: distinct indices in ascending order. Immutable. */
public final class RowSet {

  /** No rows. */
  public static final RowSet EMPTY = new RowSet(new int[0]);

  private static final Pattern NUMBERS = Pattern.compile("#(\\d{1,9})(?:-(\\d{1,9}))?");

  private final int[] rows;

  private RowSet(int[] rows) {
    this.rows = rows;
  }

  /**
   * Some rows.
   *
   * @param rows indices, 0 for the first row; in any order, repeated or not
   * @return the set
   */
  public static RowSet of(int... rows) {
    return rows.length == 0 ? EMPTY : new RowSet(Arrays.stream(rows).sorted().distinct().toArray());
  }

  /**
   * Reads rows in the order in which they are named.
   *
   * @param text ids of rows, numbers of rows such as #3 (1 = first) and ranges such as #5-9,
   *     separated by semicolons; blank for none. An id that several rows have names all of them
   * @param ids the ids of the rows
   * @return distinct indices of rows, as named
   * @throws IllegalArgumentException with one plain sentence naming what is no row
   */
  public static List<Integer> parse(String text, List<String> ids) {
    if (text.isBlank()) {
      return List.of();
    }
    Map<String, List<Integer>> byId = new LinkedHashMap<>();
    for (int row = 0; row < ids.size(); row++) {
      byId.computeIfAbsent(ids.get(row).strip(), id -> new ArrayList<>()).add(row);
    }
    List<Integer> result = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      String name = part.strip();
      if (!name.isEmpty()) {
        result.addAll(byId.containsKey(name) ? byId.get(name) : numbered(name, ids.size()));
      }
    }
    return result.stream().distinct().toList();
  }

  private static List<Integer> numbered(String name, int rows) {
    Matcher matcher = NUMBERS.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "No row has the id \"" + name + "\"; a number of a row is written #3, a range #5-9.");
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    if (first < 1 || last < first || last > rows) {
      throw new IllegalArgumentException(
          "\"" + name + "\" names no rows: they have the numbers 1 to " + rows + ".");
    }
    return IntStream.rangeClosed(first, last).mapToObj(number -> number - 1).toList();
  }

  /**
   * The rows as a text that {@link #parse} reads, whatever the ids are.
   *
   * @return numbers and ranges such as "#3; #5-9"; empty for no rows
   */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (int from = 0; from < rows.length; ) {
      int to = from;
      while (to + 1 < rows.length && rows[to + 1] == rows[to] + 1) {
        to++;
      }
      out.append(out.isEmpty() ? "#" : "; #").append(rows[from] + 1);
      if (to > from) {
        out.append('-').append(rows[to] + 1);
      }
      from = to + 1;
    }
    return out.toString();
  }

  /**
   * Rows in an order as a text that {@link #parse} reads.
   *
   * @param ordered indices of rows
   * @return numbers such as "#3; #1"; empty for no rows
   */
  public static String text(List<Integer> ordered) {
    return ordered.stream().map(row -> "#" + (row + 1)).collect(Collectors.joining("; "));
  }

  /**
   * The rows of both sets.
   *
   * @param other another set
   * @return the union
   */
  public RowSet with(RowSet other) {
    return of(IntStream.concat(Arrays.stream(rows), Arrays.stream(other.rows)).toArray());
  }

  /**
   * The number of rows.
   *
   * @return at least 0
   */
  public int size() {
    return rows.length;
  }

  /**
   * One of the rows.
   *
   * @param place 0 for the least index
   * @return the index of the row
   */
  public int row(int place) {
    return rows[place];
  }

  /**
   * Where a row is.
   *
   * @param row index of a row
   * @return its place, 0 for the least index; empty when it is not in the set
   */
  public OptionalInt place(int row) {
    int place = Arrays.binarySearch(rows, row);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /**
   * All rows.
   *
   * @return ascending indices, a new array
   */
  public int[] rows() {
    return rows.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowSet set && Arrays.equals(rows, set.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rows);
  }

  @Override
  public String toString() {
    return "RowSet[" + text() + "]";
  }
}
