package org.materialsj.features.environment;

import java.util.Arrays;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.moments.PointInvariants;

/** Computes the invariants of {@link MomentDescriptor}. */
final class MomentEvaluator implements EnvironmentDescriptor.Evaluator {

  private final ElementIndex elements;
  private final double[] weight;
  private final double cutoff;
  private final boolean smooth;
  private final int length;
  private final PointInvariants.Evaluator invariants;

  // The neighbours that count, then the centre.
  private double[] points = {};
  private double[] weights = {};
  private double[] slopes = {};
  private double[] byPoint = {};

  MomentEvaluator(MomentDescriptor family, ElementIndex elements, double[] weight) {
    this.elements = elements;
    this.weight = weight;
    cutoff = family.reach();
    smooth = family.isSmooth();
    length = family.invariants().set().length();
    invariants = family.invariants().evaluator();
  }

  @Override
  public void values(AtomicEnvironment environment, double[] values) {
    int neighbors = load(environment);
    invariants.values(neighbors + 1, points, weights, values);
  }

  @Override
  public void derivatives(AtomicEnvironment environment, double[] values, double[] derivatives) {
    int neighbors = load(environment);
    invariants.positionJacobian(
        neighbors + 1, neighbors, points, weights, slopes, values, derivatives);
    int known = 3 * neighbors * length;
    for (int k = 0; k < known; k++) {
      derivatives[k] /= cutoff;
    }
    Arrays.fill(derivatives, known, 3 * environment.size() * length, 0);
  }

  @Override
  public void gradient(
      AtomicEnvironment environment, double[] factors, double[] values, double[] gradient) {
    int neighbors = load(environment);
    if (byPoint.length < 4 * (neighbors + 1)) {
      byPoint = new double[4 * (neighbors + 1)];
    }
    invariants.gradient(neighbors + 1, points, weights, factors, values, byPoint);
    for (int j = 0; j < neighbors; j++) {
      double byWeight = byPoint[3 * (neighbors + 1) + j];
      for (int k = 3 * j; k < 3 * j + 3; k++) {
        gradient[k] = (byPoint[k] + byWeight * slopes[k]) / cutoff;
      }
    }
    Arrays.fill(gradient, 3 * neighbors, 3 * environment.size(), 0);
  }

  /** Brings an environment into the unit ball; the number of neighbours that count. */
  private int load(AtomicEnvironment environment) {
    double[] vectors = environment.vectors();
    int[] numbers = environment.numbers();
    if (weights.length <= numbers.length) {
      points = new double[3 * (numbers.length + 1)];
      slopes = new double[points.length];
      weights = new double[numbers.length + 1];
    }
    int neighbors = 0;
    while (neighbors < numbers.length && isWithin(vectors, neighbors)) {
      for (int k = 3 * neighbors; k < 3 * neighbors + 3; k++) {
        points[k] = vectors[k] / cutoff;
        slopes[k] = 0;
      }
      weights[neighbors] = weight[elements.of(numbers[neighbors])];
      if (smooth) {
        CosineFade.apply(points, weights, slopes, neighbors);
      }
      neighbors++;
    }
    Arrays.fill(points, 3 * neighbors, 3 * neighbors + 3, 0);
    weights[neighbors] = weight[elements.of(environment.centreNumber())];
    return neighbors;
  }

  /**
   * Neighbours are in order of distance, so that those that count come first. One at the cutoff but
   * for rounding is beyond it, or a rotation would split a shell of equal distances.
   */
  private boolean isWithin(double[] vectors, int j) {
    double x = vectors[3 * j];
    double y = vectors[3 * j + 1];
    double z = vectors[3 * j + 2];
    return Math.sqrt(x * x + y * y + z * z) < cutoff - PeriodicNeighbors.TOLERANCE;
  }
}
