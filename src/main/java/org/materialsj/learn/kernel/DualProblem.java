package org.materialsj.learn.kernel;

import java.util.Arrays;

/**
 * Find b that minimises 1/2 b^T K b - y^T b + epsilon |b|_1 with low_i <= b_i <= high_i and the sum
 * of b 0. Regression has y the targets and |b_i| <= C; two classes have y = 1 or -1, epsilon 0, and
 * b between 0 and C y.
 *
 * @param target y
 * @param low lower bounds, 0 or less
 * @param high upper bounds, 0 or more
 * @param epsilon 0 or more
 * @param tolerance by how much the conditions of the optimum may be missed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record DualProblem(double[] target, double[] low, double[] high, double epsilon, double tolerance) {

  /** The problem of regression. */
  static DualProblem ofNumbers(double[] target, SupportVectorOptions options) {
    double[] low = new double[target.length];
    double[] high = new double[target.length];
    Arrays.fill(low, -options.c());
    Arrays.fill(high, options.c());
    return new DualProblem(target, low, high, options.epsilon(), options.tolerance());
  }

  /** The problem of two classes; the target is 1 or -1. */
  static DualProblem ofSigns(double[] target, SupportVectorOptions options) {
    double[] low = new double[target.length];
    double[] high = new double[target.length];
    for (int i = 0; i < target.length; i++) {
      low[i] = Math.min(0, options.c() * target[i]);
      high[i] = Math.max(0, options.c() * target[i]);
    }
    return new DualProblem(target, low, high, 0, options.tolerance());
  }
}
