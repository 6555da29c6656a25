package org.materialsj.model.explore;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * How much each component of a projection explains. The array is shared, read-only.
 *
 * @param title what is shown, one line
 * @param notes what a reader should know, a line each; may be none
 * @param explained what is shared, such as "variance"
 * @param shares share of each component, 0 to 1, the first component first
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record ExplainedShares(String title, List<String> notes, String explained, double[] shares) {

  private static final double ROUNDING = 1e-9;

  /**
   * Copies the list and checks the shares.
   *
   * @throws IllegalArgumentException if a share is not 0 to 1
   */
  public ExplainedShares {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(explained, "explained");
    notes = List.copyOf(notes);
    for (double share : shares) {
      if (!(share >= -ROUNDING && share <= 1 + ROUNDING)) {
        throw new IllegalArgumentException("a share must be 0 to 1, got " + share);
      }
    }
  }

  /**
   * What each component explains together with those before it.
   *
   * @return one share per component, a new array
   */
  public double[] cumulative() {
    double[] sums = shares.clone();
    Arrays.parallelPrefix(sums, Double::sum);
    return sums;
  }

  /**
   * The shares as a table.
   *
   * @return one row per component
   */
  public FeatureTable table() {
    List<String> ids = IntStream.rangeClosed(1, shares.length).mapToObj(k -> "" + k).toList();
    return FeatureTable.builder(ids)
        .numbers(ColumnSpec.free("share of " + explained, "", new HashSet<>()), shares)
        .ownNumbers(new ColumnSpec("cumulative share", ""), cumulative())
        .build();
  }
}
