package org.materialsj.view.chart;

import java.util.Optional;

/**
 * The part of a plane that a plot shows, in the units of its axes.
 *
 * @param left least value of the horizontal axis
 * @param right largest value of the horizontal axis
 * @param bottom least value of the vertical axis
 * @param top largest value of the vertical axis
 */
public record PlotLimits(double left, double right, double bottom, double top) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite, or a range is empty
   */
  public PlotLimits {
    check("horizontal", left, right);
    check("vertical", bottom, top);
  }

  private static void check(String axis, double low, double high) {
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "The limits of the %s axis must be a smaller and a larger number, got %s and %s."
              .formatted(axis, low, high));
    }
  }

  /**
   * Reads limits.
   *
   * @param text four numbers separated by commas: left, right, bottom, top; blank for none
   * @return the limits, or empty for a blank text
   * @throws IllegalArgumentException with one plain sentence if these are not four such numbers
   */
  public static Optional<PlotLimits> parse(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    String[] parts = text.split(",", -1);
    double[] numbers = new double[4];
    try {
      if (parts.length != 4) {
        throw new NumberFormatException("four numbers are needed");
      }
      for (int k = 0; k < 4; k++) {
        numbers[k] = Double.parseDouble(parts[k].strip());
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Limits are four numbers separated by commas (left, right, bottom, top), got \""
              + text
              + "\".",
          e);
    }
    return Optional.of(new PlotLimits(numbers[0], numbers[1], numbers[2], numbers[3]));
  }

  /**
   * The limits as a text that {@link #parse} reads to the same bits.
   *
   * @return four numbers separated by commas
   */
  public String text() {
    return left + "," + right + "," + bottom + "," + top;
  }
}
