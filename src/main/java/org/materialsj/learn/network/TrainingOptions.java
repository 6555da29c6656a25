package org.materialsj.learn.network;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.optimize.OptimizerKind;
import org.materialsj.engine.run.Settings;

/**
 * How the weights of a network are found.
 *
 * @param optimizer what makes a step of a gradient
 * @param learningRate length of the steps, above 0
 * @param epochs most passes over the training rows, 1 to 100 000
 * @param batch rows of one step, at least 1; all rows when there are fewer
 * @param l2 weight of half the squared weights, per row, 0 or more
 * @param decay decoupled decay of the weights per step and unit of learning rate, for AdamW alone
 * @param momentum share of the last step that goes on, for gradient descent alone, 0 to below 1
 * @param validation share of the rows set aside to stop early, 0 to 0.5; 0 for none
 * @param patience epochs without a better loss by {@code tolerance} after which training ends
 * @param tolerance by how much the loss (of a standardised target) must fall to count as better
 */
public record TrainingOptions(
    OptimizerKind optimizer,
    double learningRate,
    int epochs,
    int batch,
    double l2,
    double decay,
    double momentum,
    double validation,
    int patience,
    double tolerance) {

  /** Adam with steps of 0.001 on batches of 200 rows, at most 200 epochs, a little l2. */
  public static final TrainingOptions DEFAULT =
      new TrainingOptions(OptimizerKind.ADAM, 1e-3, 200, 200, 1e-4, 0.01, 0.9, 0, 10, 2e-4);

  private static final int MOST_EPOCHS = 100_000;

  /** Checks the ranges. */
  public TrainingOptions {
    check("learningRate", learningRate, 1e-12, 1e6);
    check("epochs", epochs, 1, MOST_EPOCHS);
    check("batch", batch, 1, Integer.MAX_VALUE);
    check("l2", l2, 0, Double.MAX_VALUE);
    check("decay", decay, 0, 1e6);
    check("momentum", momentum, 0, 0.999999);
    check("validation", validation, 0, 0.5);
    check("patience", patience, 1, MOST_EPOCHS);
    check("tolerance", tolerance, 0, 1);
  }

  private static void check(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + ", got " + value);
    }
  }

  /**
   * Options from texts.
   *
   * @param settings value by name of the component; a missing one takes its default
   * @param missing the defaults
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static TrainingOptions of(Settings settings, TrainingOptions missing) {
    return new TrainingOptions(
        OptimizerKind.valueOf(
            settings
                .choice("optimizer", word(missing.optimizer), "adam", "adamw", "rmsprop", "sgd")
                .toUpperCase(Locale.ROOT)),
        settings.number("learningRate", missing.learningRate, 1e-12, 1e6),
        settings.integer("epochs", missing.epochs, 1, MOST_EPOCHS),
        settings.integer("batch", missing.batch, 1, Integer.MAX_VALUE),
        settings.number("l2", missing.l2, 0, Double.MAX_VALUE),
        settings.number("decay", missing.decay, 0, 1e6),
        settings.number("momentum", missing.momentum, 0, 0.999999),
        settings.number("validation", missing.validation, 0, 0.5),
        settings.integer("patience", missing.patience, 1, MOST_EPOCHS),
        settings.number("tolerance", missing.tolerance, 0, 1));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The options as texts, for model cards.
   *
   * @return value by name, accepted by {@link #of}
   */
  public SortedMap<String, String> toMap() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("optimizer", word(optimizer));
    map.put("learningRate", Double.toString(learningRate));
    map.put("epochs", Integer.toString(epochs));
    map.put("batch", Integer.toString(batch));
    map.put("l2", Double.toString(l2));
    map.put("decay", Double.toString(decay));
    map.put("momentum", Double.toString(momentum));
    map.put("validation", Double.toString(validation));
    map.put("patience", Integer.toString(patience));
    map.put("tolerance", Double.toString(tolerance));
    return map;
  }
}
