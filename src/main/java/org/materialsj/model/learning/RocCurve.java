package org.materialsj.model.learning;

import java.util.Objects;

/**
 * How well scores tell one class from the rest: for each threshold the share of the members of the
 * class that score at or above it against the share of the others that do.
 *
 * @param name what is told from the rest, such as a class; stands in legends
 * @param falsePositiveRate n shares of the others, 0 to 1, not falling; shared, read-only
 * @param truePositiveRate n shares of the class, 0 to 1, not falling; shared, read-only
 * @param auc area under the curve, 0 to 1; 0.5 for scores that tell nothing; NaN when undefined
 * @param positives how many members of the class there are
 * @param negatives how many others there are
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record RocCurve(
    String name,
    double[] falsePositiveRate,
    double[] truePositiveRate,
    double auc,
    long positives,
    long negatives) {

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if there are not as many of either, or one is not from 0 to 1
   */
  public RocCurve {
    Objects.requireNonNull(name, "name");
    if (falsePositiveRate.length != truePositiveRate.length) {
      throw new IllegalArgumentException(
          "the curve of \""
              + name
              + "\" has "
              + falsePositiveRate.length
              + " false and "
              + truePositiveRate.length
              + " true positive rates");
    }
    for (int i = 0; i < truePositiveRate.length; i++) {
      Shares.check("falsePositiveRate", falsePositiveRate[i]);
      Shares.check("truePositiveRate", truePositiveRate[i]);
    }
  }
}
