package org.materialsj.packing.entropic;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Systematic resampling: points follow a change of their density. */
final class Resampling {

  private Resampling() {}

  /**
   * As many points again, each as often as its share of the weights says, to within one.
   *
   * @param points N points; not modified
   * @param weights N numbers, at least 0 and not all 0: new over old density; not modified
   * @param random one number is drawn
   * @return N copies of points, in their order
   */
  static double[][] of(double[][] points, double[] weights, SplittableRandom random) {
    int size = points.length;
    double total = Arrays.stream(weights).sum();
    double[][] next = new double[size][];
    double offset = random.nextDouble();
    double sum = 0;
    int at = 0;
    int last = 0;
    for (int k = 0; k < size; k++) {
      sum += weights[k] / total * size;
      last = weights[k] > 0 ? k : last;
      while (at < size && at + offset < sum) {
        next[at++] = points[k].clone();
      }
    }
    // Rounding may leave the last place empty.
    while (at < size) {
      next[at++] = points[last].clone();
    }
    return next;
  }
}
