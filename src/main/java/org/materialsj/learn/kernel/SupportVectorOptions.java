package org.materialsj.learn.kernel;

import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.Settings;

/**
 * Hyper-parameters of support vectors.
 *
 * @param c weight of the errors beside the squared norm, above 0: the greatest weight of a row
 * @param epsilon errors up to this count as none, 0 or more, in the unit of the target; unused for
 *     classes
 * @param tolerance by how much the conditions of the optimum may be missed, 1e-10 to 1
 * @param probability whether a model of classes also tells probabilities, which takes five more
 *     trainings
 * @param kernel the kernel asked for
 */
public record SupportVectorOptions(
    double c, double epsilon, double tolerance, boolean probability, KernelSettings kernel) {

  /** C 1, epsilon 0.1, tolerance 0.001, no probabilities, the Gaussian kernel. */
  public static final SupportVectorOptions DEFAULT =
      new SupportVectorOptions(1, 0.1, 1e-3, false, KernelSettings.DEFAULT);

  /** Rounding keeps the optimum from being found more exactly. */
  private static final double LEAST_TOLERANCE = 1e-10;

  /** Checks the ranges. */
  public SupportVectorOptions {
    check("c", c, Double.MIN_NORMAL);
    check("epsilon", epsilon, 0);
    if (!(tolerance >= LEAST_TOLERANCE && tolerance <= 1)) {
      throw new IllegalArgumentException(
          "tolerance must be from " + LEAST_TOLERANCE + " to 1, got " + tolerance);
    }
  }

  private static void check(String name, double value, double least) {
    if (!(value >= least) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          name
              + " must be a number "
              + (least > 0 ? "above 0" : "of 0 or more")
              + ", got "
              + value);
    }
  }

  /**
   * Options from texts.
   *
   * @param settings value by name: "c", "epsilon", "tolerance", "probability" and those of {@link
   *     KernelSettings#of}
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static SupportVectorOptions of(Settings settings) {
    return new SupportVectorOptions(
        settings.number("c", DEFAULT.c, 0, Double.MAX_VALUE),
        settings.number("epsilon", DEFAULT.epsilon, 0, Double.MAX_VALUE),
        settings.number("tolerance", DEFAULT.tolerance, LEAST_TOLERANCE, 1),
        settings.flag("probability", DEFAULT.probability),
        KernelSettings.of(settings));
  }

  /**
   * The options as texts, for model cards.
   *
   * @return value by name, accepted by {@link #of}
   */
  public SortedMap<String, String> toMap() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("c", Double.toString(c));
    map.put("epsilon", Double.toString(epsilon));
    map.put("tolerance", Double.toString(tolerance));
    map.put("probability", Boolean.toString(probability));
    kernel.addTo(map);
    return map;
  }
}
