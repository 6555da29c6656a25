package org.materialsj.learn.linear;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.Settings;

/**
 * Hyper-parameters of gradient descent.
 *
 * @param epochs passes over the rows, 1 to 1 000 000
 * @param learningRate by what the gradient is multiplied, above 0; empty for one that does not run
 *     away, of the largest curvature of the error
 * @param batch rows per step, at least 1; 0 for all rows
 */
public record DescentOptions(int epochs, OptionalDouble learningRate, int batch) {

  /** 1000 epochs with a safe learning rate, all rows in each step. */
  public static final DescentOptions DEFAULT = new DescentOptions(1000, OptionalDouble.empty(), 0);

  private static final String RATE = "learningRate";
  private static final String AUTO = "auto";

  private static final int MOST_EPOCHS = 1_000_000;

  /** Checks the ranges. */
  public DescentOptions {
    if (epochs < 1 || epochs > MOST_EPOCHS) {
      throw new IllegalArgumentException("epochs must be 1 to " + MOST_EPOCHS + ", got " + epochs);
    }
    if (learningRate.isPresent()) {
      double rate = learningRate.getAsDouble();
      if (!(rate > 0) || rate == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("learningRate must be above 0, got " + rate);
      }
    }
    if (batch < 0) {
      throw new IllegalArgumentException("batch must be at least 0, got " + batch);
    }
  }

  /**
   * Options from texts.
   *
   * @param settings value by name of the component; a missing one takes its default
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static DescentOptions of(Settings settings) {
    return new DescentOptions(
        settings.integer("epochs", DEFAULT.epochs, 1, MOST_EPOCHS),
        settings.text(RATE, AUTO).equals(AUTO)
            ? OptionalDouble.empty()
            : OptionalDouble.of(settings.number(RATE, 0, 0, Double.MAX_VALUE)),
        settings.integer("batch", DEFAULT.batch, 0, Integer.MAX_VALUE));
  }

  /**
   * The options as texts, for model cards.
   *
   * @return value by name, accepted by {@link #of}
   */
  public SortedMap<String, String> toMap() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("epochs", Integer.toString(epochs));
    map.put(RATE, learningRate.isPresent() ? Double.toString(learningRate.getAsDouble()) : AUTO);
    map.put("batch", Integer.toString(batch));
    return map;
  }
}
