package org.materialsj.moments;

import java.util.Arrays;
import org.materialsj.engine.special.GaussLegendre;

/** Points and weights that integrate polynomials up to a degree over the unit ball exactly. */
record BallQuadrature(double[] points, double[] weights) {

  static BallQuadrature of(int degree) {
    GaussLegendre radii = GaussLegendre.of(degree / 2 + 2, 0, 1);
    GaussLegendre polar = GaussLegendre.of(degree / 2 + 1, -1, 1);
    int turns = degree + 1;
    double[] points = new double[3 * radii.nodes().length * polar.nodes().length * turns];
    double[] weights = new double[points.length / 3];
    int at = 0;
    for (int i = 0; i < radii.nodes().length; i++) {
      double r = radii.nodes()[i];
      for (int j = 0; j < polar.nodes().length; j++) {
        double z = polar.nodes()[j];
        double rho = Math.sqrt(1 - z * z);
        for (int t = 0; t < turns; t++) {
          double phi = 2 * Math.PI * t / turns;
          points[3 * at] = r * rho * Math.cos(phi);
          points[3 * at + 1] = r * rho * Math.sin(phi);
          points[3 * at + 2] = r * z;
          weights[at++] = radii.weights()[i] * r * r * polar.weights()[j] * 2 * Math.PI / turns;
        }
      }
    }
    return new BallQuadrature(points, weights);
  }

  /** The moments of a density given at the points. */
  double[] moments(int order, double[] density) {
    double[] weighted = weights.clone();
    Arrays.setAll(weighted, i -> weights[i] * density[i]);
    double[] moments = new double[ZernikeIndex.size(order)];
    new PointMoments(order).evaluator().values(weighted.length, points, weighted, moments);
    return moments;
  }

  /** The integral of the square of a density given at the points. */
  double square(double[] density) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * density[i] * density[i];
    }
    return sum;
  }
}
