package org.materialsj.learn;

import java.util.Arrays;
import java.util.List;
import org.materialsj.model.ColumnSpec;

/**
 * What a learner learns from. The arrays are shared, not copied: read-only.
 *
 * @param features d names and units
 * @param columns d arrays of n numbers, column-major, finite
 * @param target name and unit of the target
 * @param values n targets: numbers, or indices into {@code classes}
 * @param classes k class names; empty for regression
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record TrainingSet(
    List<ColumnSpec> features,
    double[][] columns,
    ColumnSpec target,
    double[] values,
    List<String> classes) {

  /** Enough for any table of materials; keeps the counts per class small. */
  private static final int MOST_CLASSES = 1000;

  /**
   * Numbers up to this size can be learned from, and predicted from: their squares, and sums of
   * these, are still finite.
   */
  public static final double LARGEST = 1e100;

  /** Squares of numbers that are all smaller than this would vanish. */
  private static final double SMALLEST = 1e-100;

  /** Checks the shapes. */
  public TrainingSet {
    features = List.copyOf(features);
    classes = List.copyOf(classes);
    if (columns.length != features.size()) {
      throw new IllegalArgumentException(
          features.size() + " features got " + columns.length + " columns");
    }
    for (double[] column : columns) {
      if (column.length != values.length) {
        throw new IllegalArgumentException(
            values.length + " targets got a column of " + column.length + " values");
      }
    }
  }

  /**
   * The number of rows.
   *
   * @return n
   */
  public int size() {
    return values.length;
  }

  /**
   * Whether the targets are classes.
   *
   * @return false for regression
   */
  public boolean isClassification() {
    return !classes.isEmpty();
  }

  /**
   * Some of the rows.
   *
   * @param rows their indices, in the order asked for
   * @return a copy of these rows
   */
  public TrainingSet select(int[] rows) {
    return new TrainingSet(
        features,
        Arrays.stream(columns).map(column -> pick(column, rows)).toArray(double[][]::new),
        target,
        pick(values, rows),
        classes);
  }

  private static double[] pick(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> from[row]).toArray();
  }

  /**
   * Some of the features.
   *
   * @param chosen their indices, in the order asked for
   * @return all rows of these features; the columns are shared
   */
  public TrainingSet only(int[] chosen) {
    return with(
        Arrays.stream(chosen).mapToObj(features::get).toList(),
        Arrays.stream(chosen).mapToObj(f -> columns[f]).toArray(double[][]::new));
  }

  /**
   * Other features of the same rows.
   *
   * @param other names and units
   * @param numbers a column of n numbers for each; shared
   * @return them with the same target
   */
  public TrainingSet with(List<ColumnSpec> other, double[][] numbers) {
    return new TrainingSet(other, numbers, target, values, classes);
  }

  /**
   * Another target of the same rows: numbers.
   *
   * @param numbers n targets; shared
   * @return them with the same features
   */
  public TrainingSet regressing(double[] numbers) {
    return new TrainingSet(features, columns, target, numbers, List.of());
  }

  /**
   * Checks that an algorithm of numbers can learn from this.
   *
   * @param algorithm its name in menus
   * @throws IllegalArgumentException for classes, or as in {@link #check}
   */
  public void checkNumbers(String algorithm) {
    if (isClassification()) {
      throw new IllegalArgumentException(
          algorithm
              + " predicts numbers, but the target \""
              + target.name()
              + "\" holds classes: choose another learner.");
    }
    check(algorithm);
  }

  /**
   * Checks that an algorithm of classes can learn from this.
   *
   * @param algorithm its name in menus
   * @throws IllegalArgumentException for numbers, or as in {@link #check}
   */
  public void checkClasses(String algorithm) {
    if (!isClassification()) {
      throw new IllegalArgumentException(
          algorithm
              + " predicts classes, but the target \""
              + target.name()
              + "\" holds numbers: choose another learner.");
    }
    check(algorithm);
  }

  /**
   * Checks that an algorithm can learn from this.
   *
   * @param algorithm its name, for the message, such as "a random forest"
   * @throws IllegalArgumentException if there are fewer than 2 rows, no feature, more than {@value
   *     #MOST_CLASSES} classes, a number that is not finite or no class, or numbers so large or so
   *     small that their squares are none
   */
  public void check(String algorithm) {
    if (size() < 2 || columns.length < 1) {
      throw new IllegalArgumentException(
          algorithm
              + " needs at least 2 rows and 1 feature, got "
              + size()
              + " rows and "
              + columns.length
              + " features");
    }
    if (classes.size() > MOST_CLASSES) {
      throw new IllegalArgumentException(
          algorithm + " takes at most " + MOST_CLASSES + " classes, got " + classes.size());
    }
    for (int f = 0; f < columns.length; f++) {
      checkSizes("feature", features.get(f), columns[f]);
    }
    if (!isClassification()) {
      checkSizes("target", target, values);
      return;
    }
    for (double value : values) {
      if (value != Math.rint(value) || value < 0 || value >= classes.size()) {
        throw new IllegalArgumentException("target value " + value + " does not fit");
      }
    }
  }

  private static void checkSizes(String what, ColumnSpec spec, double[] numbers) {
    double largest = 0;
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException(
            what + " \"" + spec.name() + "\" must be finite, got " + number);
      }
      largest = Math.max(largest, Math.abs(number));
    }
    if (largest > LARGEST || largest > 0 && largest < SMALLEST) {
      throw new IllegalArgumentException(
          "The numbers of the "
              + what
              + " \""
              + spec.name()
              + "\" reach "
              + largest
              + " in size; to be learned from they must reach a size between "
              + SMALLEST
              + " and "
              + LARGEST
              + ": choose another unit, or leave out what is no measurement.");
    }
  }
}
