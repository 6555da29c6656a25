package org.materialsj.model.explore;

import java.util.Objects;

/**
 * A straight line through points of a map, y = intercept + slope x, over the range of their x.
 *
 * @param name what the points have in common; stands at the line's end
 * @param label index of the class whose points it describes; -1 for all points
 * @param intercept y where x is 0
 * @param slope change of y per unit of x
 */
public record Trend(String name, int label, double intercept, double slope) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite, or the label is below -1
   */
  public Trend {
    Objects.requireNonNull(name, "name");
    if (!Double.isFinite(intercept) || !Double.isFinite(slope) || label < -1) {
      throw new IllegalArgumentException(
          "a trend needs finite numbers and a class, got "
              + intercept
              + ", "
              + slope
              + " of class "
              + label);
    }
  }
}
