package org.materialsj.learn.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.FitListener;
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
    return of(settings, settings.integer("units", 2, 1, 10_000), TrainingOptions.DEFAULT);
  }

  /**
   * A step from texts, but for the number of columns that it makes.
   *
   * @param settings value by name of another component, or of {@link TrainingOptions}
   * @param units columns made, at least 1
   * @param usual how weights are found where the settings do not say otherwise
   * @return the step
   * @throws IllegalArgumentException for a value out of range
   */
  public static Autoencoder of(Settings settings, int units, TrainingOptions usual) {
    return new Autoencoder(
        units,
        NetworkOptions.layers(settings.text("layers", "32")),
        NetworkOptions.activation(settings, Activation.SILU),
        TrainingOptions.of(settings, usual));
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
    data.check("an autoencoder");
    double[][] columns = data.columns();
    double[] shift = new double[columns.length];
    double[] scale = new double[columns.length];
    for (int f = 0; f < columns.length; f++) {
      shift[f] = Descriptive.mean(columns[f]);
      scale[f] = Descriptive.scale(columns[f]);
    }
    double[][] standardized = standardized(columns, shift, scale);
    TrainedNetwork encoder = train(standardized, seed, run).upTo(layers.size() + 1);
    return new EncoderTransform(encoder, shift, scale);
  }

  private TrainedNetwork train(double[][] columns, long seed, RunContext run) {
    List<Integer> sizes = new ArrayList<>();
    sizes.add(columns.length);
    sizes.addAll(layers);
    sizes.add(units);
    for (int l = layers.size() - 1; l >= 0; l--) {
      sizes.add(layers.get(l));
    }
    sizes.add(columns.length);
    List<Activation> activations =
        new ArrayList<>(Collections.nCopies(sizes.size() - 1, activation));
    activations.set(layers.size(), Activation.IDENTITY);
    activations.set(sizes.size() - 2, Activation.IDENTITY);
    NetworkShape shape = new NetworkShape(sizes, activations, true);
    return new TrainedNetwork(
        shape,
        NetworkTraining.train(
            shape,
            columns,
            new Objective.SquaredError(columns),
            0,
            training,
            seed,
            run,
            FitListener.NONE));
  }

  /** Each column less its shift, divided by its scale. */
  static double[][] standardized(double[][] columns, double[] shift, double[] scale) {
    double[][] made = new double[columns.length][];
    for (int f = 0; f < columns.length; f++) {
      double s = shift[f];
      double w = scale[f];
      made[f] = Arrays.stream(columns[f]).map(x -> (x - s) / w).toArray();
    }
    return made;
  }
}
