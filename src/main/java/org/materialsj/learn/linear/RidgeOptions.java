package org.materialsj.learn.linear;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.Settings;

/**
 * Hyper-parameters of a ridge regression.
 *
 * @param alpha weight of the squared coefficients beside the squared errors, a number above 0; or
 *     "auto" for the one of 10^-8, 10^-7.5, ..., 10^6 that predicts each training row best from all
 *     others
 * @param standardize whether each feature is divided by its standard deviation first, so that its
 *     unit does not matter
 */
public record RidgeOptions(String alpha, boolean standardize) {

  /** The weight is chosen, the features are standardised. */
  public static final RidgeOptions DEFAULT = new RidgeOptions("auto", true);

  private static final String AUTO = "auto";

  /** Checks the weight. */
  public RidgeOptions {
    alpha = alpha.strip();
    if (!alpha.equals(AUTO) && !isPositive(alpha)) {
      throw new IllegalArgumentException(
          "alpha must be auto or a number above 0, got \"" + alpha + "\"");
    }
  }

  private static boolean isPositive(String text) {
    try {
      double number = Double.parseDouble(text);
      return number > 0 && Double.isFinite(number);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * Options from texts.
   *
   * @param settings value by name of the component; a missing one takes its default
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static RidgeOptions of(Settings settings) {
    return new RidgeOptions(
        settings.text("alpha", AUTO), settings.flag("standardize", DEFAULT.standardize));
  }

  /**
   * The options as texts, for model cards.
   *
   * @return value by name, accepted by {@link #of}
   */
  public SortedMap<String, String> toMap() {
    return new TreeMap<>(Map.of("alpha", alpha, "standardize", Boolean.toString(standardize)));
  }

  /** The weight, unless it is to be chosen. */
  OptionalDouble weight() {
    return alpha.equals(AUTO)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(alpha));
  }
}
