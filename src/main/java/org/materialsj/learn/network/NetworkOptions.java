package org.materialsj.learn.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.run.Settings;

/**
 * Hyper-parameters of a multilayer perceptron.
 *
 * @param layers units of the hidden layers, none to 10 of them, each 1 to 10 000; as text "64x64",
 *     or "none"
 * @param activation of the hidden units
 * @param dropout share of the hidden units left out at random in each step, 0 to 0.9
 * @param loss what is made small when numbers are learned; classes have the cross-entropy
 * @param training how the weights are found
 */
public record NetworkOptions(
    List<Integer> layers,
    Activation activation,
    double dropout,
    Loss loss,
    TrainingOptions training) {

  /** One hidden layer of 100 rectified units, no dropout, squared error. */
  public static final NetworkOptions DEFAULT =
      new NetworkOptions(List.of(100), Activation.RELU, 0, Loss.SQUARED, TrainingOptions.DEFAULT);

  private static final int MOST_LAYERS = 10;
  private static final int MOST_UNITS = 10_000;
  private static final double MOST_DROPOUT = 0.9;
  private static final String NO_LAYERS = "none";

  /** What training makes small when it learns numbers. */
  public enum Loss {
    /** Half the squared error. */
    SQUARED,
    /** The absolute error. */
    ABSOLUTE
  }

  /** Checks the ranges. */
  public NetworkOptions {
    layers = List.copyOf(layers);
    if (layers.size() > MOST_LAYERS
        || layers.stream().anyMatch(units -> units < 1 || units > MOST_UNITS)) {
      throw new IllegalArgumentException(
          "layers must be at most "
              + MOST_LAYERS
              + " numbers from 1 to "
              + MOST_UNITS
              + ", got "
              + layers);
    }
    if (!(dropout >= 0 && dropout <= MOST_DROPOUT)) {
      throw new IllegalArgumentException(
          "dropout must be 0 to " + MOST_DROPOUT + ", got " + dropout);
    }
  }

  /**
   * Options from texts.
   *
   * @param settings value by name of the component; a missing one takes its default
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static NetworkOptions of(Settings settings) {
    return new NetworkOptions(
        layers(settings.text("layers", text(DEFAULT.layers))),
        activation(settings, DEFAULT.activation),
        settings.number("dropout", DEFAULT.dropout, 0, MOST_DROPOUT),
        Loss.valueOf(
            settings
                .choice("loss", word(DEFAULT.loss), "squared", "absolute")
                .toUpperCase(Locale.ROOT)),
        TrainingOptions.of(settings, TrainingOptions.DEFAULT));
  }

  /** The activation of hidden units. */
  static Activation activation(Settings settings, Activation missing) {
    return Activation.valueOf(
        settings
            .choice("activation", word(missing), "relu", "silu", "tanh", "sigmoid", "identity")
            .toUpperCase(Locale.ROOT));
  }

  /** Numbers of units joined by "x". */
  static List<Integer> layers(String text) {
    List<Integer> layers = new ArrayList<>();
    if (text.equals(NO_LAYERS)) {
      return layers;
    }
    for (String units : text.split("x", -1)) {
      if (!units.matches("[1-9][0-9]{0,4}")) {
        throw new IllegalArgumentException(
            "layers must be numbers of units joined by x, such as 64x64, or none; got \""
                + text
                + "\"");
      }
      layers.add(Integer.valueOf(units));
    }
    return layers;
  }

  /** The text that {@link #layers(String)} reads. */
  static String text(List<Integer> layers) {
    return layers.isEmpty()
        ? NO_LAYERS
        : layers.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  /** The word of a choice in settings. */
  static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The options as texts, for model cards.
   *
   * @return value by name, accepted by {@link #of}
   */
  public SortedMap<String, String> toMap() {
    SortedMap<String, String> map = training.toMap();
    map.put("layers", text(layers));
    map.put("activation", word(activation));
    map.put("dropout", Double.toString(dropout));
    map.put("loss", word(loss));
    return map;
  }
}
