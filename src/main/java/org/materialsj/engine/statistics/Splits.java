package org.materialsj.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;

/**
 * Random divisions of rows 0 .. n-1 into training and test parts. The same arguments always give
 * the same division; both parts are in ascending order.
 */
public final class Splits {

  private Splits() {}

  /**
   * A random order, every order being equally likely (Fisher and Yates, in the form of Durstenfeld
   * 1964, doi:10.1145/364520.364540).
   *
   * @param n number of rows, at least 0
   * @param seed seed
   * @return a new array of 0 .. n-1 in random order
   */
  public static int[] shuffled(int n, long seed) {
    if (n < 0) {
      throw new IllegalArgumentException("n must be at least 0, got " + n);
    }
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    shuffle(order, seed);
    return order;
  }

  /**
   * Puts numbers into a random order, every order being equally likely.
   *
   * @param values reordered in place
   * @param seed seed
   */
  public static void shuffle(int[] values, long seed) {
    SplittableRandom random = Seeds.forItem(seed, 0);
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = values[i];
      values[i] = values[j];
      values[j] = swap;
    }
  }

  /**
   * One random division.
   *
   * @param n number of rows, at least 2
   * @param testFraction share of the rows to test on, in (0, 1)
   * @param seed seed
   * @return n * testFraction rows to test on, rounded, at least 1 and at most n - 1
   * @throws IllegalArgumentException if n or testFraction is out of range
   */
  public static Split trainTest(int n, double testFraction, long seed) {
    return take(shuffled(n, seed), testCount(n, testFraction));
  }

  /**
   * One random division in which each class has nearly the same share in both parts: the number of
   * test rows of a class is less than 1 away from its fair share.
   *
   * @param classes class index of each of n rows, at least 2 rows; not modified
   * @param testFraction share of the rows to test on, in (0, 1)
   * @param seed seed
   * @return as many rows to test on as {@link #trainTest} gives
   * @throws IllegalArgumentException if the number of rows or testFraction is out of range
   */
  public static Split stratifiedTrainTest(int[] classes, double testFraction, long seed) {
    return take(byClass(classes, seed), testCount(classes.length, testFraction));
  }

  /**
   * Divisions for k-fold cross-validation: each row is tested on exactly once.
   *
   * @param n number of rows
   * @param k number of folds, 2 to n
   * @param seed seed
   * @return k divisions; the sizes of the test parts differ by at most 1
   * @throws IllegalArgumentException if k is out of range
   */
  public static List<Split> kFold(int n, int k, long seed) {
    return deal(shuffled(n, seed), k);
  }

  /**
   * Divisions for k-fold cross-validation in which each class is spread evenly over the folds.
   *
   * @param classes class index of each of n rows; not modified
   * @param k number of folds, 2 to n
   * @param seed seed
   * @return k divisions; the sizes of the test parts, and the numbers of each class in them, differ
   *     by at most 1; a class with fewer than k rows is missing from some test parts
   * @throws IllegalArgumentException if k is out of range
   */
  public static List<Split> stratifiedKFold(int[] classes, int k, long seed) {
    return deal(byClass(classes, seed), k);
  }

  private static int testCount(int n, double testFraction) {
    if (n < 2) {
      throw new IllegalArgumentException("a split needs at least 2 rows, got " + n);
    }
    if (!(testFraction > 0 && testFraction < 1)) {
      throw new IllegalArgumentException(
          "testFraction must be between 0 and 1, both excluded, got " + testFraction);
    }
    return (int) Math.max(1, Math.min(n - 1, Math.round(n * testFraction)));
  }

  /** All rows in random order, then stably sorted by class. */
  private static int[] byClass(int[] classes, long seed) {
    return Arrays.stream(shuffled(classes.length, seed))
        .boxed()
        .sorted((p, q) -> Integer.compare(classes[p], classes[q]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Tests on {@code count} rows at even distances in the order. */
  private static Split take(int[] order, int count) {
    long n = order.length;
    boolean[] tested = new boolean[order.length];
    for (int p = 0; p < n; p++) {
      tested[order[p]] = (p + 1) * (long) count / n > p * (long) count / n;
    }
    return split(tested, count);
  }

  /** Deals the rows to the folds like cards. */
  static List<Split> deal(int[] order, int k) {
    int n = order.length;
    if (k < 2 || k > n) {
      throw new IllegalArgumentException("k must be 2 to the number of rows " + n + ", got " + k);
    }
    List<Split> folds = new ArrayList<>(k);
    for (int fold = 0; fold < k; fold++) {
      boolean[] tested = new boolean[n];
      int count = 0;
      for (int p = fold; p < n; p += k) {
        tested[order[p]] = true;
        count++;
      }
      folds.add(split(tested, count));
    }
    return List.copyOf(folds);
  }

  /** The rows that are tested on, and the others. */
  static Split split(boolean[] tested, int count) {
    int[] train = new int[tested.length - count];
    int[] test = new int[count];
    int trainEnd = 0;
    int testEnd = 0;
    for (int row = 0; row < tested.length; row++) {
      if (tested[row]) {
        test[testEnd++] = row;
      } else {
        train[trainEnd++] = row;
      }
    }
    return new Split(train, test);
  }
}
