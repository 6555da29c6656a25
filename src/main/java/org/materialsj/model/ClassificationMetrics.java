package org.materialsj.model;

import java.util.Arrays;
import java.util.List;

/**
 * How well predicted classes agree with actual ones.
 *
 * @param classes k class names
 * @param confusion k rows (actual) of k counts (predicted); copied
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record ClassificationMetrics(List<String> classes, long[][] confusion) {

  /** Copies and checks the shape. */
  public ClassificationMetrics {
    classes = List.copyOf(classes);
    confusion = Arrays.stream(confusion).map(long[]::clone).toArray(long[][]::new);
    if (confusion.length != classes.size()) {
      throw new IllegalArgumentException("the confusion matrix does not fit the classes");
    }
  }

  /**
   * The number of items.
   *
   * @return the sum of the matrix
   */
  public long count() {
    return Arrays.stream(confusion).mapToLong(row -> Arrays.stream(row).sum()).sum();
  }

  /**
   * The share of right predictions.
   *
   * @return trace / sum, 0 to 1; NaN when there are no items
   */
  public double accuracy() {
    long right = 0;
    for (int k = 0; k < confusion.length; k++) {
      right += confusion[k][k];
    }
    return (double) right / count();
  }
}
