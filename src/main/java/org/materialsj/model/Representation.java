package org.materialsj.model;

import java.util.List;
import java.util.Locale;

/**
 * One way to write a molecule as numbers, before and after something was done to the molecule.
 *
 * @param name a few words
 * @param note what the numbers are, one short line
 * @param components names and units of the n numbers, at least one
 * @param before n numbers; not to be modified
 * @param after n numbers; not to be modified
 * @param tolerance differences up to this, in the unit of the numbers, are rounding
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Representation(
    String name,
    String note,
    List<ColumnSpec> components,
    double[] before,
    double[] after,
    double tolerance) {

  private static final double SMALLEST_PER_CENT = 1e-4;

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if there are not as many numbers as components, or none
   */
  public Representation {
    components = List.copyOf(components);
    if (components.isEmpty()
        || before.length != components.size()
        || after.length != components.size()) {
      throw new IllegalArgumentException(
          components.size()
              + " components got "
              + before.length
              + " numbers before and "
              + after.length
              + " after");
    }
  }

  /**
   * The number of numbers.
   *
   * @return n
   */
  public int size() {
    return before.length;
  }

  /**
   * Whether a number changed by more than rounding.
   *
   * @param k index of the number
   * @return whether the difference is above the tolerance
   */
  public boolean isChanged(int k) {
    return !(Math.abs(after[k] - before[k]) <= tolerance);
  }

  /**
   * How many numbers changed.
   *
   * @return 0 to n
   */
  public int changedCount() {
    int count = 0;
    for (int k = 0; k < before.length; k++) {
      count += isChanged(k) ? 1 : 0;
    }
    return count;
  }

  /**
   * The largest of the numbers.
   *
   * @return the largest magnitude, before or after
   */
  public double largest() {
    double largest = 0;
    for (int k = 0; k < before.length; k++) {
      largest = Math.max(largest, Math.max(Math.abs(before[k]), Math.abs(after[k])));
    }
    return largest;
  }

  /**
   * Whether there is nothing but rounding.
   *
   * @return whether all numbers are 0 to the tolerance, before and after
   */
  public boolean isZero() {
    return largest() <= tolerance;
  }

  /**
   * By how much the numbers changed at most.
   *
   * @return the largest difference as a share of {@link #largest}, 0 to 2; 0 when all are 0
   */
  public double largestChange() {
    double difference = 0;
    for (int k = 0; k < before.length; k++) {
      difference = Math.max(difference, Math.abs(after[k] - before[k]));
    }
    return difference == 0 ? 0 : difference / largest();
  }

  /**
   * What happened, in plain words.
   *
   * @return such as "12 of 15 changed, by up to 83.1 %" or "all 15 unchanged"
   */
  public String verdict() {
    int count = changedCount();
    double change = largestChange();
    if (count > 0) {
      String size =
          change >= SMALLEST_PER_CENT
              ? String.format(Locale.ROOT, "%.3g %%", 100 * change)
              : power(change) + " of the largest";
      return count + " of " + size() + " changed, by up to " + size;
    }
    if (isZero()) {
      return "unchanged: all " + size() + " are 0";
    }
    return "all "
        + size()
        + " unchanged"
        + (change == 0 ? "" : " (rounding " + power(change) + ")");
  }

  /** Such as 1e-9. */
  private static String power(double value) {
    return String.format(Locale.ROOT, "%.0e", value).replace("e-0", "e-");
  }
}
