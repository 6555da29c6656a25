package org.materialsj.features.environment;

/**
 * Projects the Gaussian of an atom at distance R onto radial functions: for each degree l and
 * function n, F_nl(R) with coefficient c_nlm = F_nl(R) R^l Y_lm. Immutable and thread-safe.
 */
interface RadialBasis {

  /** Numbers that {@link #project} needs as working memory. */
  int scratch();

  /**
   * Computes F_nl(R).
   *
   * @param squared R^2
   * @param values receives F, all n of l = 0, then of l = 1 and so on
   * @param slopes receives the derivatives by R^2 in the same order, or null
   * @param work working memory of {@link #scratch} numbers
   */
  void project(double squared, double[] values, double[] slopes, double[] work);
}
