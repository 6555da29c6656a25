package org.materialsj.learn.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.model.ColumnSpec;

/**
 * The features from which others are made, with their values: level by level, in each level from
 * simple to complex, without duplicates. Written by one thread, read by many.
 */
final class FeatureStore {

  private static final double SAME_RATIO = 1e-8;

  private final List<ColumnSpec> columns;
  private final List<double[]> values = new ArrayList<>();
  private final List<Candidate> origins = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();

  /** Mean over spread: duplicates for further operators have the same one, too. */
  private final List<Double> ratios = new ArrayList<>();

  private final Map<Long, List<Integer>> cells = new HashMap<>();
  private final Fingerprint fingerprint;
  private final int rows;
  private final int[] levelStarts = new int[FormulaOptions.DEEPEST + 2];

  FeatureStore(List<ColumnSpec> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    this.fingerprint = new Fingerprint(rows);
  }

  int rows() {
    return rows;
  }

  int size() {
    return values.size();
  }

  Fingerprint fingerprint() {
    return fingerprint;
  }

  double[] values(int feature) {
    return values.get(feature);
  }

  Unit unit(int feature) {
    return units.get(feature);
  }

  int complexity(int feature) {
    return origins.get(feature).complexity();
  }

  /** First feature of a level; the number of features behind the last one. */
  int levelStart(int level) {
    return levelStarts[level];
  }

  void endLevel(int level) {
    Arrays.fill(levelStarts, level + 1, levelStarts.length, size());
  }

  /** The number of features from an index up to an end whose complexity is at most a limit. */
  int prefix(int from, int to, int complexity) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (complexity(middle) <= complexity) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - from;
  }

  /** Adds a column of the table, unless its values are constant or there already. */
  boolean addColumn(int column, double[] numbers) {
    String written = columns.get(column).unit();
    Unit unit = written.isBlank() ? Unit.PURE : Unit.parse(written);
    return add(new Candidate(null, column, column, 0), unit, numbers.clone());
  }

  /** Adds a feature, unless units forbid it, its values are useless, or there is the same one. */
  boolean add(Candidate candidate) {
    Unit unit =
        candidate
            .operator()
            .unit(units.get(candidate.left()), units.get(candidate.right()))
            .orElseThrow();
    double[] numbers = new double[rows];
    evaluate(candidate, numbers);
    return add(candidate, unit, numbers);
  }

  private boolean add(Candidate origin, Unit unit, double[] numbers) {
    double[] standardized = numbers.clone();
    double[] scale = Fingerprint.standardize(standardized);
    if (scale[1] == 0) {
      return false;
    }
    double ratio = Math.abs(scale[0] / scale[1]);
    double print = fingerprint.of(standardized);
    long cell = (long) Math.floor(print / Fingerprint.NEAR);
    for (long c = cell - 1; c <= cell + 1; c++) {
      for (int other : cells.getOrDefault(c, List.of())) {
        if (Math.abs(ratios.get(other) - ratio) <= SAME_RATIO * (1 + ratio)
            && units.get(other).equals(unit)
            && same(standardized, other)) {
          return false;
        }
      }
    }
    cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(size());
    values.add(numbers);
    origins.add(origin);
    units.add(unit);
    ratios.add(ratio);
    return true;
  }

  private boolean same(double[] standardized, int other) {
    double[] its = values.get(other).clone();
    Fingerprint.standardize(its);
    return Fingerprint.same(standardized, its);
  }

  /** Computes the values of a candidate. */
  void evaluate(Candidate candidate, double[] to) {
    if (candidate.operator() == null) {
      System.arraycopy(values.get(candidate.left()), 0, to, 0, rows);
    } else {
      candidate.operator().apply(values.get(candidate.left()), values.get(candidate.right()), to);
    }
  }

  /** The unit of a candidate. */
  Unit unit(Candidate candidate) {
    return candidate.operator() == null
        ? units.get(candidate.left())
        : candidate
            .operator()
            .unit(units.get(candidate.left()), units.get(candidate.right()))
            .orElseThrow();
  }

  /** The candidate as an {@link Expression} reads it. */
  String text(Candidate candidate) {
    return candidate.operator() == null ? stored(candidate.left(), 0) : joined(candidate, 0);
  }

  private String stored(int feature, int binding) {
    Candidate origin = origins.get(feature);
    return origin.operator() == null
        ? Expression.quoted(columns.get(origin.left()).name())
        : joined(origin, binding);
  }

  /** In brackets when it binds less than asked for. */
  private String joined(Candidate c, int binding) {
    int own = c.operator().binding();
    String text =
        switch (c.operator()) {
          case ADD, SUBTRACT, MULTIPLY, DIVIDE ->
              stored(c.left(), own) + " " + c.operator().label() + " " + stored(c.right(), own + 1);
          case INVERSE -> "1 / " + stored(c.left(), own + 1);
          case SQUARE -> stored(c.left(), own + 1) + "^2";
          case CUBE -> stored(c.left(), own + 1) + "^3";
          default -> c.operator().label() + "(" + stored(c.left(), 0) + ")";
        };
    return own < binding ? "(" + text + ")" : text;
  }
}
