package org.materialsj.potentials.descriptor;

import java.util.Arrays;
import java.util.List;

/**
 * Brings each value of a descriptor to mean 0 and variance 1 over the training atoms of an element.
 * Values that hardly vary there are left small, or rounding errors would be made large. Immutable.
 */
final class DescriptorScaling {

  /** Variations below this part of the mean do not count. */
  private static final double LEAST = 1e-4;

  private final double[][] means;
  private final double[][] factors;

  /**
   * A scaling that is known.
   *
   * @param means per element and value
   * @param factors per element and value
   */
  DescriptorScaling(double[][] means, double[][] factors) {
    this.means = means;
    this.factors = factors;
    for (int s = 0; s < means.length; s++) {
      if (!Arrays.stream(means[s]).allMatch(Double::isFinite)
          || !Arrays.stream(factors[s]).allMatch(f -> f > 0 && Double.isFinite(f))) {
        throw new IllegalArgumentException("the scaling of a descriptor must be finite");
      }
    }
  }

  /**
   * The scaling of the values of some atoms.
   *
   * @param values rows by element; none may be empty
   */
  static DescriptorScaling of(List<List<double[]>> values) {
    double[][] means = new double[values.size()][];
    double[][] factors = new double[values.size()][];
    for (int s = 0; s < means.length; s++) {
      List<double[]> rows = values.get(s);
      int length = rows.get(0).length;
      means[s] = new double[length];
      factors[s] = new double[length];
      for (int d = 0; d < length; d++) {
        double mean = 0;
        for (double[] row : rows) {
          mean += row[d] / rows.size();
        }
        double variance = LEAST * LEAST * mean * mean;
        for (double[] row : rows) {
          variance += (row[d] - mean) * (row[d] - mean) / rows.size();
        }
        means[s][d] = mean;
        factors[s][d] = variance > 0 ? 1 / Math.sqrt(variance) : 1;
      }
    }
    return new DescriptorScaling(means, factors);
  }

  void apply(int species, double[] values) {
    for (int d = 0; d < values.length; d++) {
      values[d] = (values[d] - means[species][d]) * factors[species][d];
    }
  }

  /** The derivative of each scaled value by the value; shared. */
  double[] factors(int species) {
    return factors[species];
  }

  /** The means; shared. */
  double[] means(int species) {
    return means[species];
  }

  /** The number of elements. */
  int species() {
    return means.length;
  }
}
