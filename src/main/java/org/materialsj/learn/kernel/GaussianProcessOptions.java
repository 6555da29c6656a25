package org.materialsj.learn.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.Settings;

/**
 * Hyper-parameters of a Gaussian process.
 *
 * @param lengthScale how far features reach: one number above 0 for all, or one per feature, with
 *     spaces between
 * @param variance variance of the function, in units of the variance of the target
 * @param noise variance of the noise, in units of the variance of the target
 * @param fit whether these are only where the search for the most likely ones starts
 */
public record GaussianProcessOptions(
    String lengthScale, double variance, double noise, boolean fit) {

  /** All 1, fitted. */
  public static final GaussianProcessOptions DEFAULT = new GaussianProcessOptions("1", 1, 1, true);

  /** Fitted values stay in this range. */
  static final double LEAST = 1e-5;

  static final double MOST = 1e5;

  /** Checks the ranges. */
  public GaussianProcessOptions {
    lengthScale = lengthScale.strip();
    if (lengthScale.isEmpty()) {
      throw new IllegalArgumentException("lengthScale must be a number, or one per feature");
    }
    for (String text : lengthScale.split("\\s+")) {
      check("lengthScale", number(text));
    }
    check("variance", variance);
    check("noise", noise);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "lengthScale must be a number, or one per feature, got \"" + text + "\"", e);
    }
  }

  private static void check(String name, double value) {
    if (!(value >= LEAST && value <= MOST)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s must be from %s to %s, got %s", name, LEAST, MOST, value));
    }
  }

  /**
   * Options from texts.
   *
   * @param settings value by name of the component; a missing one takes its default
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static GaussianProcessOptions of(Settings settings) {
    return new GaussianProcessOptions(
        settings.text("lengthScale", DEFAULT.lengthScale),
        settings.number("variance", DEFAULT.variance, LEAST, MOST),
        settings.number("noise", DEFAULT.noise, LEAST, MOST),
        settings.flag("fit", DEFAULT.fit));
  }

  /**
   * The options as texts, for model cards.
   *
   * @return value by name, accepted by {@link #of}
   */
  public SortedMap<String, String> toMap() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("lengthScale", lengthScale);
    map.put("variance", Double.toString(variance));
    map.put("noise", Double.toString(noise));
    map.put("fit", Boolean.toString(fit));
    return map;
  }

  /** The covariance at which the search starts, or stays. */
  Covariance covariance(int features) {
    String[] texts = lengthScale.split("\\s+");
    if (texts.length != 1 && texts.length != features) {
      throw new IllegalArgumentException(
          "lengthScale must be one number or one per feature ("
              + features
              + "), got "
              + texts.length);
    }
    double[] scales = new double[features];
    Arrays.setAll(scales, f -> number(texts[texts.length == 1 ? 0 : f]));
    return new Covariance(scales, variance, noise);
  }
}
