package org.materialsj.engine.optimize;

/**
 * Adam (Kingma and Ba 2014, arXiv:1412.6980): x -= rate m / (sqrt(v) + 1e-8), where m and v are the
 * means of gradient and squared gradient with weights 0.9^t and 0.999^t, corrected for their start
 * at 0. With a decay it is AdamW (Loshchilov and Hutter 2017, arXiv:1711.05101): before each step x
 * is multiplied by 1 - rate decay.
 */
public final class Adam implements Optimizer {

  private static final double KEEP_MEAN = 0.9;
  private static final double KEEP_SQUARE = 0.999;
  private static final double EPSILON = 1e-8;

  private double rate;
  private final double decay;
  private final double[] means;
  private final double[] squares;
  private double meanShare = 1;
  private double squareShare = 1;

  /**
   * An optimiser at rest.
   *
   * @param n number of variables
   * @param rate largest typical change of a variable per step, above 0
   * @param decay shrinks the variables towards 0, per step and unit of rate; 0 for Adam
   */
  public Adam(int n, double rate, double decay) {
    this.rate = rate;
    this.decay = decay;
    means = new double[n];
    squares = new double[n];
  }

  /**
   * Changes the rate of the steps to come.
   *
   * @param next largest typical change of a variable per step, above 0
   */
  public void rate(double next) {
    rate = next;
  }

  @Override
  public void step(double[] x, double[] gradient) {
    meanShare *= KEEP_MEAN;
    squareShare *= KEEP_SQUARE;
    for (int i = 0; i < x.length; i++) {
      means[i] = KEEP_MEAN * means[i] + (1 - KEEP_MEAN) * gradient[i];
    }
    for (int i = 0; i < x.length; i++) {
      squares[i] = KEEP_SQUARE * squares[i] + (1 - KEEP_SQUARE) * (gradient[i] * gradient[i]);
    }
    double step = rate / (1 - meanShare);
    double shrink = 1 / Math.sqrt(1 - squareShare);
    double keep = 1 - rate * decay;
    for (int i = 0; i < x.length; i++) {
      x[i] = keep * x[i] - step * means[i] / (Math.sqrt(squares[i]) * shrink + EPSILON);
    }
  }
}
