package org.materialsj.learn.kernel;

import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.Settings;

/**
 * Hyper-parameters of kernel ridge.
 *
 * @param alpha weight of the squared norm beside the squared errors, above 0
 * @param kernel the kernel asked for
 */
public record KernelRidgeOptions(double alpha, KernelSettings kernel) {

  /** Alpha 0.1, the Gaussian kernel with its width from the data. */
  public static final KernelRidgeOptions DEFAULT =
      new KernelRidgeOptions(0.1, KernelSettings.DEFAULT);

  /** Checks the range. */
  public KernelRidgeOptions {
    if (!(alpha > 0) || alpha == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("alpha must be a number above 0, got " + alpha);
    }
  }

  /**
   * Options from texts.
   *
   * @param settings value by name: "alpha" and those of {@link KernelSettings#of}
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static KernelRidgeOptions of(Settings settings) {
    return new KernelRidgeOptions(
        settings.number("alpha", DEFAULT.alpha, 0, Double.MAX_VALUE), KernelSettings.of(settings));
  }

  /**
   * The options as texts, for model cards.
   *
   * @return value by name, accepted by {@link #of}
   */
  public SortedMap<String, String> toMap() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("alpha", Double.toString(alpha));
    kernel.addTo(map);
    return map;
  }
}
