package org.materialsj.learn.linear;

import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.learn.Settings;

/**
 * Hyper-parameters of gradient descent.
 *
 * @param epochs passes over the rows, 1 to 1 000 000
 * @param learningRate by what the gradient is multiplied, above 0
 * @param batch rows per step, at least 1; 0 for all rows
 */
public record DescentOptions(int epochs, double learningRate, int batch) {

  /** 1000 epochs with learning rate 0.1, all rows in each step. */
  public static final DescentOptions DEFAULT = new DescentOptions(1000, 0.1, 0);

  private static final int MOST_EPOCHS = 1_000_000;

  /** Checks the ranges. */
  public DescentOptions {
    if (epochs < 1 || epochs > MOST_EPOCHS) {
      throw new IllegalArgumentException("epochs must be 1 to " + MOST_EPOCHS + ", got " + epochs);
    }
    if (!(learningRate > 0) || learningRate == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("learningRate must be above 0, got " + learningRate);
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
        settings.number("learningRate", DEFAULT.learningRate, 0, Double.MAX_VALUE),
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
    map.put("learningRate", Double.toString(learningRate));
    map.put("batch", Integer.toString(batch));
    return map;
  }
}
