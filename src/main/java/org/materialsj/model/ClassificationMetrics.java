package org.materialsj.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

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

  /**
   * The share of a class that was found.
   *
   * @param k index of the class
   * @return right predictions / actual items of the class, 0 to 1; NaN when there are none
   */
  public double recall(int k) {
    return (double) confusion[k][k] / Arrays.stream(confusion[k]).sum();
  }

  /**
   * The share of the predictions of a class that was right.
   *
   * @param k index of the class
   * @return right predictions / predictions of the class, 0 to 1; NaN when there are none
   */
  public double precision(int k) {
    long predicted = 0;
    for (long[] row : confusion) {
      predicted += row[k];
    }
    return (double) confusion[k][k] / predicted;
  }

  /**
   * The harmonic mean of precision and recall of a class.
   *
   * @param k index of the class
   * @return 2 right / (actual + predicted), 0 to 1; NaN when the class neither occurs nor is
   *     predicted
   */
  public double f1(int k) {
    long both = 0;
    for (int c = 0; c < confusion.length; c++) {
      both += confusion[k][c] + confusion[c][k];
    }
    return 2.0 * confusion[k][k] / both;
  }

  /**
   * The mean recall of the classes, which a guess of the most frequent class cannot raise above one
   * over the number of classes.
   *
   * @return the mean over the classes that occur, 0 to 1; NaN when there are no items
   */
  public double balancedAccuracy() {
    return meanOfDefined(this::recall);
  }

  /**
   * The mean F1 of the classes, each counting the same (macro average).
   *
   * @return the mean over the classes that occur or are predicted, 0 to 1; NaN when there are no
   *     items
   */
  public double f1() {
    return meanOfDefined(this::f1);
  }

  private double meanOfDefined(IntToDoubleFunction score) {
    return IntStream.range(0, confusion.length)
        .mapToDouble(score)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  /**
   * The matrix as a table.
   *
   * @return a row per pair of classes: the actual one, the predicted one, and how often they met
   */
  public FeatureTable table() {
    int k = classes.size();
    List<String> ids = IntStream.rangeClosed(1, k * k).mapToObj(Integer::toString).toList();
    return FeatureTable.builder(ids)
        .texts(
            new ColumnSpec("actual class", ""),
            IntStream.range(0, k * k).mapToObj(i -> classes.get(i / k)).toList())
        .texts(
            new ColumnSpec("predicted class", ""),
            IntStream.range(0, k * k).mapToObj(i -> classes.get(i % k)).toList())
        .ownNumbers(
            new ColumnSpec("count", ""),
            Arrays.stream(confusion).flatMapToLong(Arrays::stream).asDoubleStream().toArray())
        .build();
  }
}
