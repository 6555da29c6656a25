package org.materialsj.potentials.sampling;

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
      new GeneratorOptions(8, 32, 600, 1200, 512, 3e-3, 42);

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
   * These options with another seed.
   *
   * @param other the seed
   * @return a copy
   */
  public GeneratorOptions withSeed(long other) {
    return new GeneratorOptions(
        layers, hidden, likelihoodSteps, energySteps, batch, rate, other);
  }
}
