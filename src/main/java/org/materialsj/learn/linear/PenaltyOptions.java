package org.materialsj.learn.linear;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.Settings;

/**
 * Hyper-parameters of LASSO and elastic net.
 *
 * @param alpha weight of the penalty beside half the mean squared error, a number above 0; or
 *     "auto" for the one of 100 that predicts best in a cross-validation with 5 folds inside the
 *     training rows
 * @param l1Ratio share of the absolute values in the penalty, above 0 to 1; the rest is for the
 *     squares
 * @param tolerance largest duality gap as a share of the sum of squares of the target, above 0;
 *     smaller is more exact
 */
public record PenaltyOptions(String alpha, double l1Ratio, double tolerance) {

  /** LASSO with the weight chosen. */
  public static final PenaltyOptions LASSO = new PenaltyOptions("auto", 1, 1e-8);

  /** Elastic net with the weight chosen and both penalties alike. */
  public static final PenaltyOptions ELASTIC_NET = new PenaltyOptions("auto", 0.5, 1e-8);

  private static final String AUTO = "auto";

  /** Checks the ranges. */
  public PenaltyOptions {
    alpha = alpha.strip();
    if (!alpha.equals(AUTO) && !isPositive(alpha)) {
      throw new IllegalArgumentException(
          "alpha must be auto or a number above 0, got \"" + alpha + "\"");
    }
    if (!(l1Ratio > 0 && l1Ratio <= 1)) {
      throw new IllegalArgumentException(
          "l1Ratio must be above 0 and at most 1, got "
              + l1Ratio
              + "; for 0 take ridge regression");
    }
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException("tolerance must be above 0 and below 1, got " + tolerance);
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

  /** Options of LASSO, which has no l1Ratio. */
  static PenaltyOptions ofLasso(Settings settings) {
    return new PenaltyOptions(
        settings.text("alpha", AUTO), 1, settings.number("tolerance", LASSO.tolerance, 0, 1));
  }

  /** Options of an elastic net. */
  static PenaltyOptions ofElasticNet(Settings settings) {
    return new PenaltyOptions(
        settings.text("alpha", AUTO),
        settings.number("l1Ratio", ELASTIC_NET.l1Ratio, 0, 1),
        settings.number("tolerance", ELASTIC_NET.tolerance, 0, 1));
  }

  /** The options as texts, for model cards. */
  SortedMap<String, String> toMap(boolean withRatio) {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("alpha", alpha);
    map.put("tolerance", Double.toString(tolerance));
    if (withRatio) {
      map.put("l1Ratio", Double.toString(l1Ratio));
    }
    return map;
  }

  /** The weight, unless it is to be chosen. */
  OptionalDouble weight() {
    return alpha.equals(AUTO)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(alpha));
  }
}
