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

  /**
   * Copies and checks the shape.
   *
   * @throws IllegalArgumentException if the matrix is not k x k or holds a negative count
   */
  public ClassificationMetrics {
    classes = List.copyOf(classes);
    confusion = Arrays.stream(confusion).map(long[]::clone).toArray(long[][]::new);
    if (confusion.length != classes.size()) {
      throw new IllegalArgumentException(
          "the confusion matrix has "
              + confusion.length
              + " rows for "
              + classes.size()
              + " classes");
    }
    for (long[] row : confusion) {
      if (row.length != classes.size() || Arrays.stream(row).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException(
            "a row of the confusion matrix needs "
                + classes.size()
                + " counts of at least 0, got "
                + Arrays.toString(row));
      }
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
