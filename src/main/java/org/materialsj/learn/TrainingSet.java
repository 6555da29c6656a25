package org.materialsj.learn;

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
}
