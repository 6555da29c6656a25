package org.materialsj.learn.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.explore.StraightLine.Centred;

/**
 * The pairs of columns whose Pearson's correlation tells most, out of all pairs, without a matrix
 * of them. A pair tells the more the less likely chance alone makes it: pairs are in the order of
 * |artanh r| sqrt(n - 3), where n counts the rows in which both have a value, so that few rows do
 * not win by accident. Rank correlations are left to {@link Correlation}, for the pairs found.
 *
 * @param pairs the most telling ones first; equal ones in the order of columns
 * @param tested pairs with at least 4 common rows in which neither column is constant
 * @param beyondChance how many of them are correlated with a probability, times their number, below
 *     0.05
 * @param copies how many of them have |r| above 0.999: nearly the same column twice
 */
public record StrongestPairs(List<Pair> pairs, long tested, long beyondChance, long copies) {

  private static final int BLOCK = 16;
  private static final double LEVEL = 0.05;
  private static final int BISECTIONS = 60;
  private static final double COPY = 0.999;

  /** Fewer common rows have no standard error. */
  private static final int FEWEST_ROWS = 4;

  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparingDouble(Pair::strength)
          .reversed()
          .thenComparingInt(Pair::first)
          .thenComparingInt(Pair::second);

  /**
   * Two columns.
   *
   * @param first index of one
   * @param second a larger index
   * @param count rows in which both have a value
   * @param pearson their correlation
   */
  public record Pair(int first, int second, int count, double pearson) {

    double strength() {
      double r = Math.min(Math.abs(pearson), 1 - 1e-15);
      return 0.5 * Math.log((1 + r) / (1 - r)) * Math.sqrt(count - 3);
    }
  }

  private record Part(List<Pair> pairs, long tested, long clear, long copies) {}

  /**
   * Searches all pairs on all threads. Cost d^2 n / 2 for d columns of n numbers; memory d n.
   *
   * @param columns numbers column by column; those that are not finite are missing; not modified
   * @param most how many pairs to keep, at least 1
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the pairs
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static StrongestPairs find(double[][] columns, int most, RunContext run) {
    List<Column> prepared =
        run.executor()
            .map(
                columns.length,
                c -> Column.of(columns[c]),
                "prepared columns",
                run.progress().part(0, 0.1),
                run.cancel());
    long all = (long) columns.length * (columns.length - 1) / 2;
    List<Part> parts =
        run.executor()
            .map(
                (columns.length + BLOCK - 1) / BLOCK,
                block -> search(prepared, block, most, all, run),
                "blocks of correlations",
                run.progress().part(0.1, 1),
                run.cancel());
    return new StrongestPairs(
        parts.stream()
            .flatMap(part -> part.pairs().stream())
            .sorted(BEST_FIRST)
            .limit(most)
            .toList(),
        parts.stream().mapToLong(Part::tested).sum(),
        parts.stream().mapToLong(Part::clear).sum(),
        parts.stream().mapToLong(Part::copies).sum());
  }

  /**
   * The pairs of one column with each other one. Cost d n.
   *
   * @param columns numbers column by column; those that are not finite are missing; not modified
   * @param column index of the column
   * @return all such pairs, the most telling ones first; those without a correlation are left out
   */
  public static List<Pair> with(double[][] columns, int column) {
    List<Pair> pairs = new ArrayList<>();
    Column one = Column.of(columns[column]);
    for (int c = 0; c < columns.length; c++) {
      if (c != column) {
        Pair pair = one.with(Column.of(columns[c]), Math.min(c, column), Math.max(c, column));
        if (!Double.isNaN(pair.pearson())) {
          pairs.add(pair);
        }
      }
    }
    pairs.sort(BEST_FIRST);
    return List.copyOf(pairs);
  }

  private static Part search(List<Column> columns, int block, int most, long all, RunContext run) {
    PriorityQueue<Pair> best = new PriorityQueue<>(BEST_FIRST.reversed());
    Map<Integer, Double> limits = new HashMap<>();
    long tested = 0;
    long clear = 0;
    long copies = 0;
    int end = Math.min(columns.size(), (block + 1) * BLOCK);
    for (int i = block * BLOCK; i < end; i++) {
      run.cancel().check("correlation of columns");
      for (int j = i + 1; j < columns.size(); j++) {
        Pair pair = columns.get(i).with(columns.get(j), i, j);
        if (Double.isNaN(pair.pearson())) {
          continue;
        }
        tested++;
        double least = limits.computeIfAbsent(pair.count(), n -> limit(n, LEVEL / all));
        clear += Math.abs(pair.pearson()) > least ? 1 : 0;
        copies += Math.abs(pair.pearson()) > COPY ? 1 : 0;
        if (best.size() < most) {
          best.add(pair);
        } else if (BEST_FIRST.compare(pair, best.peek()) < 0) {
          best.remove();
          best.add(pair);
        }
      }
    }
    return new Part(new ArrayList<>(best), tested, clear, copies);
  }

  /** The correlation of so many rows that chance exceeds with a probability, by bisection. */
  private static double limit(int count, double probability) {
    double low = 0;
    double high = 1;
    for (int k = 0; k < BISECTIONS; k++) {
      double middle = (low + high) / 2;
      if (Correlation.chance(middle, count) < probability) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** A column made ready: of unit length when complete, else scaled, with NaN where missing. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Column(double[] values, boolean complete, boolean constant) {

    static Column of(double[] raw) {
      double[] finite = Arrays.stream(raw).filter(Double::isFinite).toArray();
      if (finite.length < FEWEST_ROWS) {
        return new Column(raw, false, true);
      }
      Centred centred = Centred.of(finite);
      if (finite.length == raw.length) {
        return new Column(Descriptive.unit(centred.values()), true, centred.scale() == 0);
      }
      double[] scaled = new double[raw.length];
      int next = 0;
      for (int i = 0; i < raw.length; i++) {
        scaled[i] = Double.isFinite(raw[i]) ? centred.values()[next++] : Double.NaN;
      }
      return new Column(scaled, false, centred.scale() == 0);
    }

    Pair with(Column other, int first, int second) {
      if (constant || other.constant) {
        return new Pair(first, second, 0, Double.NaN);
      }
      if (complete && other.complete) {
        double r = LongVectors.dot(values, other.values);
        return new Pair(first, second, values.length, Math.max(-1, Math.min(1, r)));
      }
      return overCommonRows(values, other.values, first, second);
    }

    private static Pair overCommonRows(double[] x, double[] y, int first, int second) {
      int n = 0;
      double sx = 0;
      double sy = 0;
      for (int i = 0; i < x.length; i++) {
        if (!Double.isNaN(x[i] + y[i])) {
          n++;
          sx += x[i];
          sy += y[i];
        }
      }
      double xx = 0;
      double yy = 0;
      double xy = 0;
      double largestX = 0;
      double largestY = 0;
      for (int i = 0; i < x.length; i++) {
        if (!Double.isNaN(x[i] + y[i])) {
          double dx = x[i] - sx / n;
          double dy = y[i] - sy / n;
          xx += dx * dx;
          yy += dy * dy;
          xy += dx * dy;
          largestX = Math.max(largestX, Math.abs(x[i]));
          largestY = Math.max(largestY, Math.abs(y[i]));
        }
      }
      double rounding = n * StraightLine.ROUNDING * StraightLine.ROUNDING;
      boolean flat = xx <= rounding * largestX * largestX || yy <= rounding * largestY * largestY;
      double r = n < FEWEST_ROWS || flat ? Double.NaN : xy / Math.sqrt(xx * yy);
      return new Pair(first, second, n, Math.max(-1, Math.min(1, r)));
    }
  }
}
