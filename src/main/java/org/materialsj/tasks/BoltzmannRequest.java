package org.materialsj.tasks;

import java.util.List;
import org.materialsj.potentials.sampling.GeneratorOptions;
import org.materialsj.potentials.sampling.ModelSurface;

/**
 * What to sample, and by which methods.
 *
 * @param surface the energy
 * @param temperature kT in units of the surface's usual one, above 0
 * @param methods at least one
 * @param samples samples of each method, at least 100
 * @param levels chains of parallel tempering, at least 2
 * @param hottest kT of the hottest of them in units of the coldest, above 1
 * @param generator how to train the flow
 * @param seed of everything random
 */
public record BoltzmannRequest(
    ModelSurface surface,
    double temperature,
    List<Method> methods,
    int samples,
    int levels,
    double hottest,
    GeneratorOptions generator,
    long seed) {

  /** A way to sample. */
  public enum Method {
    /** One Markov chain, from the first state. */
    METROPOLIS("Metropolis"),
    /** Several chains that trade. */
    TEMPERING("Parallel tempering"),
    /** A trained flow with weights. */
    FLOW("Normalizing flow");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /**
   * Copies the list and checks the numbers.
   *
   * @throws IllegalArgumentException with a sentence if one is out of range
   */
  public BoltzmannRequest {
    methods = List.copyOf(methods);
    if (methods.isEmpty() || samples < 100 || levels < 2) {
      throw new IllegalArgumentException(
          "Sampling needs a method, at least 100 samples and at least 2 temperatures.");
    }
    if (!(temperature > 0 && temperature <= 1000) || !(hottest > 1 && hottest <= 1000)) {
      throw new IllegalArgumentException(
          "The temperature must be above 0 and the hottest one above 1 of it, got %s and %s."
              .formatted(temperature, hottest));
    }
  }

  /** kT in the surface's unit. */
  double thermal() {
    return temperature * surface.usualThermalEnergy();
  }
}
