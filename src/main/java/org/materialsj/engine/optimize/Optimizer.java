package org.materialsj.engine.optimize;

/** Walks downhill along gradients that may be noisy. For one thread. */
public interface Optimizer {

  /**
   * Makes one step.
   *
   * @param x n variables, changed
   * @param gradient n derivatives at x; not modified
   */
  void step(double[] x, double[] gradient);
}
