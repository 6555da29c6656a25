package org.materialsj.model.learning;

import java.util.Objects;

/**
 * How often a class is right that is predicted with a certain probability. Rows are put into bins
 * by their predicted probability.
 *
 * @param name the class; stands in legends
 * @param edges n + 1 rising probabilities, 0 to 1, between which the bins are; shared, read-only
 * @param predicted n mean predicted probabilities of the rows of a bin, NaN in an empty one;
 *     shared, read-only
 * @param observed n shares of the rows of a bin that are of the class, NaN in an empty one; shared,
 *     read-only
 * @param counts n numbers of rows; shared, read-only
 * @param brier mean squared difference of predicted probability and outcome (0 or 1) over all rows;
 *     0 is best; NaN when there are no rows
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record CalibrationCurve(
    String name,
    double[] edges,
    double[] predicted,
    double[] observed,
    long[] counts,
    double brier) {

  /**
   * Checks shapes and ranges.
   *
   * @throws IllegalArgumentException if the lengths do not fit or a number is out of range
   */
  public CalibrationCurve {
    Objects.requireNonNull(name, "name");
    int bins = counts.length;
    if (bins < 1
        || edges.length != bins + 1
        || predicted.length != bins
        || observed.length != bins) {
      throw new IllegalArgumentException(
          "the calibration of \""
              + name
              + "\" has "
              + edges.length
              + " edges, "
              + predicted.length
              + " predicted and "
              + observed.length
              + " observed shares for "
              + bins
              + " bins");
    }
    for (int i = 0; i < bins; i++) {
      Shares.check("edges", edges[i]);
      Shares.check("edges", edges[i + 1]);
      if (!(edges[i] < edges[i + 1]) || counts[i] < 0) {
        throw new IllegalArgumentException(
            "bin "
                + i
                + " of \""
                + name
                + "\" goes from "
                + edges[i]
                + " to "
                + edges[i + 1]
                + " and has "
                + counts[i]
                + " rows");
      }
      if (counts[i] > 0) {
        Shares.check("predicted", predicted[i]);
        Shares.check("observed", observed[i]);
      }
    }
  }

  /**
   * The number of rows.
   *
   * @return the sum of the counts
   */
  public long count() {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
