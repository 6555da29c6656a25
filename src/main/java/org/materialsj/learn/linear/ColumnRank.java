package org.materialsj.learn.linear;

import java.util.List;

/**
 * Which features follow from others.
 *
 * @param features number of features
 * @param rank number of features that are independent of each other and of a constant
 * @param rows number of rows; with no more rows than features, some features always depend
 * @param dependent the features that follow from others, one sentence each, such as "x3 = 2 x0 - x1
 *     + 0.5"; one for each of the {@code features - rank} ones
 */
public record ColumnRank(int features, int rank, int rows, List<String> dependent) {

  private static final int MOST_NAMED = 10;

  /** Copies the list. */
  public ColumnRank {
    dependent = List.copyOf(dependent);
  }

  /**
   * Whether the coefficients are determined.
   *
   * @return true when no feature follows from others
   */
  public boolean full() {
    return rank == features;
  }

  /**
   * The report.
   *
   * @return one or two plain sentences
   */
  public String text() {
    if (full()) {
      return "All " + features + " features are independent of each other.";
    }
    if (rows <= features) {
      return "There are "
          + features
          + " features and only "
          + rows
          + " rows, so endlessly many models fit the rows equally well; of these the one with the"
          + " smallest coefficients is taken.";
    }
    List<String> named = dependent.subList(0, Math.min(MOST_NAMED, dependent.size()));
    return "The rank is "
        + rank
        + " for "
        + features
        + " features, because some follow from others: "
        + String.join("; ", named)
        + (named.size() < dependent.size() ? "; ..." : "")
        + ". Of all equally good models the one with the smallest coefficients is taken.";
  }
}
