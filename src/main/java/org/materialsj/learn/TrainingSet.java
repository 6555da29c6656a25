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
   *     #MOST_CLASSES} classes, or a number that is not finite or no class
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
      for (double value : columns[f]) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException(
              "feature \"" + features.get(f).name() + "\" must be finite, got " + value);
        }
      }
    }
    for (double value : values) {
      boolean fits =
          isClassification()
              ? value == Math.rint(value) && value >= 0 && value < classes.size()
              : Double.isFinite(value);
      if (!fits) {
        throw new IllegalArgumentException("target value " + value + " does not fit");
      }
    }
  }
}
