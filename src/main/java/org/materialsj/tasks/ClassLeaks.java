package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.TextColumn;

/**
 * Finds features that alone tell the classes of a target: numbers that do it by one interval per
 * class, as a copy of the class does, and texts of which each belongs to one class.
 */
final class ClassLeaks {

  /** Wrong rows per row that the most frequent class gets wrong. */
  private static final double SUSPICIOUS_ERRORS = 0.005;

  /** The probability that one of all features does it by chance must be below this. */
  private static final double CHANCE = 0.01;

  /** Enough to be sure of; more would have to be sorted for each feature. */
  private static final int MOST_ROWS = 2000;

  private final Dataset data;
  private final int[] rows;
  private final int[] classes;
  private final int[] counts;

  private ClassLeaks(Dataset data) {
    this.data = data;
    int[] order = Splits.shuffled(data.size(), Seeds.DEFAULT);
    rows = Arrays.copyOf(order, Math.min(MOST_ROWS, order.length));
    int[] all = data.classIndices();
    classes = Arrays.stream(rows).map(row -> all[row]).toArray();
    counts = new int[data.classes().size()];
    for (int c : classes) {
      counts[c]++;
    }
  }

  /** The names of such features, each with its number of wrong rows. */
  static List<String> suspects(Dataset data, CancelToken cancel) {
    ClassLeaks leaks = new ClassLeaks(data);
    List<String> suspects = new ArrayList<>();
    double chance = Math.log(CHANCE / (data.columns().length + data.texts().size()));
    for (int f = 0; f < data.columns().length && leaks.logArrangements() < chance; f++) {
      cancel.check("comparison of features with the target");
      leaks.add(data.features().get(f).name(), leaks.wrong(data.columns()[f]), suspects);
    }
    for (TextColumn column : data.texts()) {
      cancel.check("comparison of features with the target");
      if (leaks.logPure(column) < chance) {
        leaks.add(column.column().name(), leaks.wrong(column), suspects);
      }
    }
    return suspects;
  }

  private void add(String name, int wrong, List<String> suspects) {
    int others = rows.length - Arrays.stream(counts).max().orElseThrow();
    if (wrong <= SUSPICIOUS_ERRORS * others) {
      suspects.add(name + " (" + wrong + " of " + rows.length + " rows wrong)");
    }
  }

  /** The logarithm of the probability that classes in random order stand one behind the other. */
  private double logArrangements() {
    long present = Arrays.stream(counts).filter(count -> count > 0).count();
    double sum = logFactorial(present) - logFactorial(rows.length);
    for (int count : counts) {
      sum += logFactorial(count);
    }
    return sum;
  }

  private static double logFactorial(long n) {
    double sum = 0;
    for (long i = 2; i <= n; i++) {
      sum += Math.log(i);
    }
    return sum;
  }

  /** Rows that the best intervals, one per class, get wrong; missing values are wrong. */
  private int wrong(double[] values) {
    int[] sorted =
        IntStream.range(0, rows.length)
            .filter(i -> Double.isFinite(values[rows[i]]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[rows[i]]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] place = places(sorted);
    // least[c] is the least number of wrong rows so far when the c-th interval has begun.
    int[] least = new int[counts.length];
    for (int from = 0; from < sorted.length; ) {
      int end = from + 1;
      while (end < sorted.length && values[rows[sorted[end]]] == values[rows[sorted[from]]]) {
        end++;
      }
      for (int c = 1; c < least.length; c++) {
        least[c] = Math.min(least[c], least[c - 1]);
      }
      for (int c = 0; c < least.length; c++) {
        least[c] += end - from;
      }
      for (int i = from; i < end; i++) {
        least[place[classes[sorted[i]]]]--;
      }
      from = end;
    }
    return Arrays.stream(least).min().orElseThrow() + rows.length - sorted.length;
  }

  /** The order of the classes along a feature, by the mean rank of their rows. */
  private int[] places(int[] sorted) {
    double[] ranks = new double[counts.length];
    for (int i = 0; i < sorted.length; i++) {
      ranks[classes[sorted[i]]] += (double) i / counts[classes[sorted[i]]];
    }
    int[] order =
        IntStream.range(0, ranks.length)
            .boxed()
            .sorted(Comparator.comparingDouble(c -> ranks[c]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    return place;
  }

  private Map<String, int[]> byText(TextColumn column) {
    Map<String, int[]> table = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      table.computeIfAbsent(column.texts().get(rows[i]), t -> new int[counts.length])[classes[i]]++;
    }
    return table;
  }

  /** Rows that are not of the most frequent class of their text. */
  private int wrong(TextColumn column) {
    return byText(column).values().stream()
        .mapToInt(row -> Arrays.stream(row).sum() - Arrays.stream(row).max().orElseThrow())
        .sum();
  }

  /** A bound of the logarithm of the probability that all rows of each text are of one class. */
  private double logPure(TextColumn column) {
    double share = (double) Arrays.stream(counts).max().orElseThrow() / rows.length;
    return (rows.length - byText(column).size()) * Math.log(share);
  }
}
