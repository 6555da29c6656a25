package org.materialsj.model.packing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How each variable of a search is distributed in the model of the search, reckoned in two ways.
 * Densities are per turn: their mean over the circle is 1.
 *
 * @param names one per variable, such as "angle beta"
 * @param beliefs one row per variable: density at the turns 0, 1 / K, ..., (K - 1) / K, by belief
 *     propagation
 * @param histograms one row per variable: mean density of Gibbs samples in the bins from b / B to
 *     (b + 1) / B turns
 * @param converged whether belief propagation came to rest; if not, its densities mean little
 * @param sweeps how often its messages were passed
 */
public record Marginals(
    List<String> names, double[][] beliefs, double[][] histograms, boolean converged, int sweeps) {

  /** Copies the names and checks the lengths. */
  public Marginals {
    names = List.copyOf(names);
    if (beliefs.length != names.size() || histograms.length != names.size()) {
      throw new IllegalArgumentException("marginals need one row per name");
    }
  }

  /**
   * How far the two ways are apart for one variable: half the integral of the absolute difference
   * of the histogram and of the means of the belief in its bins, so that 0 is agreement and 1 means
   * that nothing is in common. The noise of the samples counts, too. The belief is linear between
   * its points.
   *
   * @param variable index of the variable
   * @return total variation distance, 0 to 1
   */
  public double difference(int variable) {
    double[] histogram = histograms[variable];
    double sum = 0;
    for (int bin = 0; bin < histogram.length; bin++) {
      double from = cumulated(beliefs[variable], (double) bin / histogram.length);
      double to = cumulated(beliefs[variable], (bin + 1.0) / histogram.length);
      sum += Math.abs(to - from - histogram[bin] / histogram.length);
    }
    return sum / 2;
  }

  /**
   * The largest {@link #difference} of all variables.
   *
   * @return total variation distance, 0 to 1
   */
  public double largestDifference() {
    return IntStream.range(0, names.size()).mapToDouble(this::difference).max().orElse(0);
  }

  /** The integral from 0 to some turns of a density that is linear between its points. */
  private static double cumulated(double[] density, double turns) {
    int points = density.length;
    int whole = Math.min(points - 1, (int) (turns * points));
    double sum = 0;
    for (int k = 0; k < whole; k++) {
      sum += (density[k] + density[(k + 1) % points]) / 2;
    }
    double part = turns * points - whole;
    double next = density[(whole + 1) % points];
    return (sum + part * (density[whole] + part * (next - density[whole]) / 2)) / points;
  }
}
