package org.materialsj.engine.optimize;

/**
 * RMSprop: v = 0.9 v + 0.1 g^2, x -= rate g / (sqrt(v) + 1e-8) (Tieleman and Hinton 2012, lecture
 * 6.5 of Neural Networks for Machine Learning).
 */
public final class RmsProp implements Optimizer {

  private static final double KEEP = 0.9;
  private static final double EPSILON = 1e-8;

  private final double rate;
  private final double[] squares;

  /**
   * An optimiser at rest.
   *
   * @param n number of variables
   * @param rate typical change of a variable per step, above 0
   */
  public RmsProp(int n, double rate) {
    this.rate = rate;
    squares = new double[n];
  }

  @Override
  public void step(double[] x, double[] gradient) {
    for (int i = 0; i < x.length; i++) {
      squares[i] = KEEP * squares[i] + (1 - KEEP) * (gradient[i] * gradient[i]);
    }
    for (int i = 0; i < x.length; i++) {
      x[i] -= rate * gradient[i] / (Math.sqrt(squares[i]) + EPSILON);
    }
  }
}
