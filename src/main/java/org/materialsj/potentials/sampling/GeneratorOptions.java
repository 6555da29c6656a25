package org.materialsj.potentials.sampling;

import java.util.Map;
import org.materialsj.engine.run.Settings;

/**
 * How to train a Boltzmann generator.
 *
 * @param layers coupling layers, at least 2
 * @param hidden units of each hidden layer
 * @param likelihoodSteps steps by likelihood of the samples alone, at least 1
 * @param energySteps steps by likelihood and energy, at least 0
 * @param batch samples per step, at least 1
 * @param rate length of the steps of Adam
 * @param seed of everything random
 */
public record GeneratorOptions(
    int layers,
    int hidden,
    int likelihoodSteps,
    int energySteps,
    int batch,
    double rate,
    long seed) {

  /** What suits surfaces of two coordinates: some ten seconds. */
  public static final GeneratorOptions DEFAULT =
      new GeneratorOptions(8, 32, 400, 800, 512, 3e-3, 42);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public GeneratorOptions {
    if (layers < 2 || hidden < 1 || likelihoodSteps < 1 || energySteps < 0 || batch < 1) {
      throw new IllegalArgumentException(
          "a generator needs at least 2 layers and 1 unit, step and sample of a batch");
    }
    if (!(rate > 0) || !Double.isFinite(rate)) {
      throw new IllegalArgumentException("the learning rate must be above 0, got " + rate);
    }
  }

  /**
   * Options from texts.
   *
   * @param values value by name: layers, hidden, steps (by likelihood alone), energySteps, batch,
   *     rate; those left out have their defaults
   * @param seed of everything random
   * @return the options
   * @throws IllegalArgumentException with a sentence for another name or a value out of range
   */
  public static GeneratorOptions of(Map<String, String> values, long seed) {
    Settings settings = new Settings("Normalizing flow", values);
    GeneratorOptions options =
        new GeneratorOptions(
            settings.integer("layers", DEFAULT.layers, 2, 64),
            settings.integer("hidden", DEFAULT.hidden, 1, 1024),
            settings.integer("steps", DEFAULT.likelihoodSteps, 1, 1_000_000),
            settings.integer("energySteps", DEFAULT.energySteps, 0, 1_000_000),
            settings.integer("batch", DEFAULT.batch, 1, 100_000),
            settings.number("rate", DEFAULT.rate, 1e-9, 10),
            seed);
    settings.checkNames();
    return options;
  }
}
