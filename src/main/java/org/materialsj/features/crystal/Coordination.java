package org.materialsj.features.crystal;

import java.util.Arrays;

/**
 * The near neighbours of one site with their weights, and how probable each coordination number is.
 * A coordination number n that is the number of neighbours of weight b or more has probability
 * (F(b) - F(b')) / (pi / 4), where b' is the next smaller weight, or 0, and F(x) = (x sqrt(1 - x^2)
 * + asin x) / 2 the area of the quarter of the unit circle up to x. Immutable.
 */
public final class Coordination {

  private final int[] facets;
  private final double[] weights;

  /** Sorts the facets of a site, numbered from start, by descending weight; drops weights of 0. */
  Coordination(int start, double[] facetWeights) {
    int[] sorted = new int[facetWeights.length];
    double[] kept = new double[facetWeights.length];
    int size = 0;
    for (int k = 0; k < facetWeights.length; k++) {
      if (facetWeights[k] > 0) {
        int at = size++;
        while (at > 0 && kept[at - 1] < facetWeights[k]) {
          kept[at] = kept[at - 1];
          sorted[at] = sorted[at - 1];
          at--;
        }
        kept[at] = facetWeights[k];
        sorted[at] = start + k;
      }
    }
    this.facets = Arrays.copyOf(sorted, size);
    this.weights = Arrays.copyOf(kept, size);
  }

  /**
   * The number of neighbours of any weight.
   *
   * @return at least 0
   */
  public int size() {
    return facets.length;
  }

  /**
   * A neighbour, in order of descending weight.
   *
   * @param index from 0
   * @return number of its facet in the Voronoi cells of the crystal
   */
  public int facet(int index) {
    return facets[index];
  }

  /**
   * The weight of a neighbour.
   *
   * @param index from 0
   * @return in (0, 1], with 3 decimals
   */
  public double weight(int index) {
    return weights[index];
  }

  /**
   * The probability of a coordination number.
   *
   * @param number at least 0
   * @return from 0 to 1; the probabilities of 0 to {@link #size()} add up to 1
   */
  public double probability(int number) {
    if (number == 0) {
      return weights.length == 0 ? 1 : 1 - area(weights[0]);
    }
    if (number > weights.length) {
      return 0;
    }
    double next = number == weights.length ? 0 : weights[number];
    double last = weights[number - 1];
    return next == last ? 0 : area(last) - area(next);
  }

  /** The share of the quarter circle up to x. */
  private static double area(double x) {
    return (x * Math.sqrt(1 - x * x) + Math.asin(x)) / (Math.PI / 2);
  }
}
