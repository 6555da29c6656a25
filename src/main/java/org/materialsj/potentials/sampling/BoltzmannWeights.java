package org.materialsj.potentials.sampling;

/**
 * Weights that turn samples of one distribution into samples of another: w = exp(log p - log q),
 * known up to a factor. The largest is set to 1 first, so that nothing overflows. Immutable.
 */
public final class BoltzmannWeights {

  private final double[] weights;
  private final double logarithm;

  private BoltzmannWeights(double[] weights, double logarithm) {
    this.weights = weights;
    this.logarithm = logarithm;
  }

  /**
   * Weights of given logarithms.
   *
   * @param logarithms log p - log q of each sample; negative infinity for a weight of 0; not
   *     modified
   * @return the weights
   * @throws IllegalArgumentException if there are none, one is NaN or positive infinity, or all are
   *     0
   */
  public static BoltzmannWeights of(double[] logarithms) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double each : logarithms) {
      if (Double.isNaN(each) || each == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("a weight must have a logarithm, got " + each);
      }
      largest = Math.max(largest, each);
    }
    if (largest == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException("at least one sample needs a weight above 0");
    }
    double[] weights = new double[logarithms.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(logarithms[i] - largest);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return new BoltzmannWeights(weights, largest + Math.log(sum / weights.length));
  }

  /**
   * Boltzmann weights of samples that were drawn evenly: exp(-E / kT).
   *
   * @param energies energy of each sample; not modified
   * @param thermal kT in the same unit, above 0
   * @return the weights
   * @throws IllegalArgumentException if kT is not positive and finite
   */
  public static BoltzmannWeights ofEnergies(double[] energies, double thermal) {
    if (!(thermal > 0) || !Double.isFinite(thermal)) {
      throw new IllegalArgumentException("kT must be above 0, got " + thermal);
    }
    double[] logarithms = new double[energies.length];
    for (int i = 0; i < energies.length; i++) {
      logarithms[i] = -energies[i] / thermal;
    }
    return of(logarithms);
  }

  /**
   * The weights.
   *
   * @return one per sample, their sum is 1; a new array
   */
  public double[] normalized() {
    return weights.clone();
  }

  /**
   * Logarithm of the mean of the weights as they were given: that of the ratio of the partition
   * functions of p and q.
   *
   * @return the logarithm
   */
  public double logarithmOfMean() {
    return logarithm;
  }

  /**
   * How many samples of equal weight would say as much: (sum w)^2 / sum w^2.
   *
   * @return from 1 to the number of samples
   * @see "Kish, Survey Sampling, 1965"
   */
  public double effectiveSize() {
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    return 1 / squares;
  }
}
