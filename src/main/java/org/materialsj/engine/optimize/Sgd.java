package org.materialsj.engine.optimize;

/**
 * Gradient descent with Nesterov's momentum: v = momentum v - rate g, x += momentum v - rate g
 * (Sutskever et al. 2013, Proceedings of Machine Learning Research 28, 1139).
 */
public final class Sgd implements Optimizer {

  private final double rate;
  private final double momentum;
  private final double[] velocity;

  /**
   * An optimiser at rest.
   *
   * @param n number of variables
   * @param rate length of a step per unit of gradient, above 0
   * @param momentum share of the last step that goes on, 0 to below 1
   */
  public Sgd(int n, double rate, double momentum) {
    this.rate = rate;
    this.momentum = momentum;
    velocity = new double[n];
  }

  @Override
  public void step(double[] x, double[] gradient) {
    for (int i = 0; i < x.length; i++) {
      velocity[i] = momentum * velocity[i] - rate * gradient[i];
    }
    for (int i = 0; i < x.length; i++) {
      x[i] += momentum * velocity[i] - rate * gradient[i];
    }
  }
}
