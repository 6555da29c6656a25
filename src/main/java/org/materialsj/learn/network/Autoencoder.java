package org.materialsj.learn.network;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Settings;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.preparation.Step;
import org.materialsj.learn.preparation.Transform;

/**
 * Replaces the features by a few units in the middle of a network that was trained to give the
 * features back.
 *
 * @param units columns made, at least 1
 * @param layers units of the layers before the middle; the same behind it, in reverse order
 * @param activation of the layers beside the middle, which is linear
 * @param training how the weights are found
 */
public record Autoencoder(
    int units, List<Integer> layers, Activation activation, TrainingOptions training)
    implements Step {

  /** The name of the step. */
  public static final String NAME = "autoencoder";

  /**
   * A step from texts.
   *
   * @param settings value by name of the component, or of {@link TrainingOptions}
   * @return the step
   * @throws IllegalArgumentException for a value out of range
   */
  public static Autoencoder of(Settings settings) {
    return new Autoencoder(
        settings.integer("units", 2, 1, 10_000),
        NetworkOptions.layers(settings.text("layers", "32")),
        NetworkOptions.activation(settings, Activation.SILU),
        TrainingOptions.of(settings, TrainingOptions.DEFAULT));
  }

  @Override
  public String text() {
    SortedMap<String, String> map = training.toMap();
    map.put("layers", NetworkOptions.text(layers));
    map.put("activation", NetworkOptions.word(activation));
    return NAME
        + " units="
        + units
        + map.entrySet().stream()
            .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining());
  }

  @Override
  public Transform fit(TrainingSet data, long seed, RunContext run) {
    throw new IllegalArgumentException("not built yet");
  }
}
