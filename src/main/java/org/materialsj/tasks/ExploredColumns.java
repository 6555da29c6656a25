package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.explore.StrongestPairs;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * The columns of numbers that vary, among them perhaps one with which the others are compared, and
 * which pairs of them tell most.
 *
 * @param specs names and units
 * @param numbers their numbers, read-only
 * @param target place of the column that others are compared with
 * @param strongest the most telling pairs of all
 * @param notes what was left out, as plain sentences
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ExploredColumns(
    List<ColumnSpec> specs,
    double[][] numbers,
    OptionalInt target,
    StrongestPairs strongest,
    List<String> notes) {

  /** Pairs that are kept: all pairs of 45 columns. */
  static final int MOST_PAIRS = 1000;

  /** Two columns this close are one for the eye. */
  private static final double COPY = 0.999;

  /** The columns that a request names. */
  static ExploredColumns of(ExploreRequest request, RunContext run) {
    FeatureTable table = request.table();
    List<String> notes = new ArrayList<>();
    List<String> constant = new ArrayList<>();
    List<ColumnSpec> specs = new ArrayList<>();
    for (ColumnSpec column : named(request)) {
      if (varies(table.sharedNumbers(column.name()))) {
        specs.add(column);
      } else {
        constant.add(column.name());
      }
    }
    if (!constant.isEmpty()) {
      notes.add(
          "Left out %s without two different values: %s."
              .formatted(Sentences.count(constant.size(), "column"), Sentences.list(constant)));
    }
    double[][] numbers =
        specs.stream().map(c -> table.sharedNumbers(c.name())).toArray(double[][]::new);
    OptionalInt target =
        IntStream.range(0, specs.size())
            .filter(c -> specs.get(c).name().equals(request.target()))
            .findFirst();
    return new ExploredColumns(
        specs, numbers, target, StrongestPairs.find(numbers, MOST_PAIRS, run), notes);
  }

  private static List<ColumnSpec> named(ExploreRequest request) {
    FeatureTable table = request.table();
    ColumnPatterns patterns =
        ColumnPatterns.parse(request.columns().isBlank() ? "*" : request.columns());
    List<String> idle = patterns.idle(table);
    if (!idle.isEmpty() && !request.columns().isBlank()) {
      throw new IllegalArgumentException(
          "No column of the table is named " + String.join(" or ", idle) + ".");
    }
    List<ColumnSpec> named =
        table.columns().stream()
            .filter(c -> table.isNumeric(c.name()))
            .filter(c -> patterns.match(c.name()) || c.name().equals(request.target()))
            .toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          request.columns().isBlank()
              ? "The table has no column of numbers to look at."
              : "None of the columns \"" + request.columns() + "\" holds numbers.");
    }
    return named;
  }

  private static boolean varies(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    return Arrays.stream(finite).anyMatch(value -> value != finite[0]);
  }

  /** A name by place. */
  String name(int column) {
    return specs.get(column).name();
  }

  /**
   * The most telling columns: all in the order of the table when there is room; else the column
   * that others are compared with and those that correlate most with it; without one, those of the
   * strongest pairs, of columns that are nearly the same only one.
   */
  int[] telling(int most) {
    if (specs.size() <= most) {
      return IntStream.range(0, specs.size()).toArray();
    }
    Set<Integer> chosen = new LinkedHashSet<>();
    if (target.isPresent()) {
      chosen.add(target.getAsInt());
      for (StrongestPairs.Pair pair : withTarget()) {
        chosen.add(pair.first() == target.getAsInt() ? pair.second() : pair.first());
      }
    } else {
      for (StrongestPairs.Pair pair : strongest.pairs()) {
        boolean copy = Math.abs(pair.pearson()) > COPY;
        if (copy && (chosen.contains(pair.first()) || chosen.contains(pair.second()))) {
          continue;
        }
        chosen.add(pair.first());
        if (!copy) {
          chosen.add(pair.second());
        }
      }
    }
    IntStream.range(0, specs.size()).filter(c -> chosen.size() < most).forEach(chosen::add);
    return chosen.stream().limit(most).mapToInt(c -> c).toArray();
  }

  /** All pairs with the column that others are compared with, the strongest first. */
  List<StrongestPairs.Pair> withTarget() {
    return StrongestPairs.with(numbers, target.orElseThrow());
  }

  /**
   * The pairs whose lines are looked at, x first: each column with the target, else the strongest
   * pairs, of which the column that stands first in the table is x.
   */
  List<int[]> lines() {
    if (target.isEmpty()) {
      return strongest.pairs().stream().map(p -> new int[] {p.first(), p.second()}).toList();
    }
    int y = target.getAsInt();
    return withTarget().stream()
        .map(p -> new int[] {p.first() == y ? p.second() : p.first(), y})
        .toList();
  }

  /** Says which columns a picture leaves out, if any. */
  List<String> limited(String picture, int shown) {
    return shown >= specs.size()
        ? List.of()
        : List.of(
            "%s: the %d most telling of %d columns, those that correlate most%s."
                .formatted(
                    picture,
                    shown,
                    specs.size(),
                    target.isPresent() ? " with " + name(target.getAsInt()) : ""));
  }
}
