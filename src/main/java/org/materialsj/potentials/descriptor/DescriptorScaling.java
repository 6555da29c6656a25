package org.materialsj.potentials.descriptor;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.SymmetricEigen;

/**
 * Makes the inputs of the networks from the values of a descriptor: their principal components over
 * the training atoms of an element, after each value was brought to mean 0 and variance 1, divided
 * by their spread. Descriptors are strongly correlated, and a network of independent inputs of the
 * same size learns many times faster. Components that hardly vary are left out, and faint ones are
 * left small, or rounding errors would be made large. Immutable.
 */
final class DescriptorScaling {

  /** Variations of a value below this part of its mean do not count. */
  private static final double LEAST = 1e-4;

  /** Components with a smaller share of the largest variance are left out. */
  private static final double FAINTEST = 1e-6;

  /** Added to the variance, as a share of the largest, before the spread is divided out. */
  private static final double FAINT = 1e-2;

  private final double[][] means;
  private final double[][][] maps;

  /**
   * A scaling that is known.
   *
   * @param means of the values, per element
   * @param maps per element a row per input, with the weight of each value
   */
  DescriptorScaling(double[][] means, double[][][] maps) {
    this.means = means;
    this.maps = maps;
    for (int s = 0; s < means.length; s++) {
      int length = means[s].length;
      boolean sound = maps[s].length == maps[0].length && finite(means[s]);
      for (double[] row : maps[s]) {
        sound &= row.length == length && finite(row);
      }
      if (!sound || maps[s].length == 0) {
        throw new IllegalArgumentException(
            "the scaling of a descriptor must be as many rows of finite numbers for each element");
      }
    }
  }

  private static boolean finite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }

  /**
   * The scaling of the values of some atoms.
   *
   * @param values rows by element; none may be empty
   */
  static DescriptorScaling of(List<List<double[]>> values) {
    int species = values.size();
    double[][] means = new double[species][];
    double[][] spreads = new double[species][];
    SymmetricEigen[] eigen = new SymmetricEigen[species];
    int inputs = 1;
    for (int s = 0; s < species; s++) {
      List<double[]> rows = values.get(s);
      means[s] = means(rows);
      spreads[s] = spreads(rows, means[s]);
      int length = means[s].length;
      eigen[s] = SymmetricEigen.small(correlations(rows, means[s], spreads[s]), length);
      double[] variances = eigen[s].values();
      double least = FAINTEST * variances[length - 1];
      inputs = Math.max(inputs, (int) Arrays.stream(variances).filter(v -> v > least).count());
    }
    double[][][] maps = new double[species][][];
    for (int s = 0; s < species; s++) {
      maps[s] = map(eigen[s], spreads[s], inputs);
    }
    return new DescriptorScaling(means, maps);
  }

  private static double[] means(List<double[]> rows) {
    double[] means = new double[rows.get(0).length];
    for (double[] row : rows) {
      for (int d = 0; d < means.length; d++) {
        means[d] += row[d] / rows.size();
      }
    }
    return means;
  }

  private static double[] spreads(List<double[]> rows, double[] means) {
    double[] spreads = new double[means.length];
    for (int d = 0; d < means.length; d++) {
      double variance = LEAST * LEAST * means[d] * means[d];
      for (double[] row : rows) {
        variance += (row[d] - means[d]) * (row[d] - means[d]) / rows.size();
      }
      spreads[d] = variance > 0 ? Math.sqrt(variance) : 1;
    }
    return spreads;
  }

  private static double[] correlations(List<double[]> rows, double[] means, double[] spreads) {
    int length = means.length;
    double[] matrix = new double[length * length];
    double[] scaled = new double[length];
    for (double[] row : rows) {
      for (int d = 0; d < length; d++) {
        scaled[d] = (row[d] - means[d]) / spreads[d];
      }
      for (int d = 0; d < length; d++) {
        double weight = scaled[d] / rows.size();
        for (int e = 0; e < length; e++) {
          matrix[d * length + e] += weight * scaled[e];
        }
      }
    }
    return matrix;
  }

  /** The components of largest variance first; all 0 when the atoms are all alike. */
  private static double[][] map(SymmetricEigen eigen, double[] spreads, int inputs) {
    int length = spreads.length;
    double largest = eigen.values()[length - 1];
    double[][] map = new double[inputs][length];
    for (int k = 0; k < inputs && largest > 0; k++) {
      int at = length - 1 - k;
      double variance = Math.max(0, eigen.values()[at]) + FAINT * largest;
      for (int d = 0; d < length; d++) {
        map[k][d] = eigen.vectors()[at * length + d] / (spreads[d] * Math.sqrt(variance));
      }
    }
    return map;
  }

  /** The number of inputs of the networks. */
  int inputs() {
    return maps[0].length;
  }

  /** The inputs for the values of an atom. */
  void apply(int species, double[] values, double[] inputs) {
    for (int k = 0; k < inputs.length; k++) {
      double[] row = maps[species][k];
      double sum = 0;
      for (int d = 0; d < values.length; d++) {
        sum += row[d] * (values[d] - means[species][d]);
      }
      inputs[k] = sum;
    }
  }

  /** The derivative by the values from that by the inputs. */
  void back(int species, double[] byInput, double[] byValue) {
    Arrays.fill(byValue, 0);
    for (int k = 0; k < byInput.length; k++) {
      double[] row = maps[species][k];
      for (int d = 0; d < byValue.length; d++) {
        byValue[d] += byInput[k] * row[d];
      }
    }
  }

  /** The weights of the values in each input; shared. */
  double[][] map(int species) {
    return maps[species];
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
