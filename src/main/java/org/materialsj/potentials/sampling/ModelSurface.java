package org.materialsj.potentials.sampling;

/** Well-known surfaces of two coordinates with two states. They have no workspace. */
public enum ModelSurface implements EnergySurface {
  /**
   * U = x^4 / 4 - 3 x^2 + x + y^2 / 2, as in Noe et al. 2019, doi:10.1126/science.aaw1147; at kT =
   * 1 its barrier is some 11 kT high, seen from the deeper well at the left.
   */
  DOUBLE_WELL(
      "Double well",
      1,
      new double[] {-5, -6},
      new double[] {5, 6},
      new double[] {-2.528918, 0},
      new double[] {2.361469, 0}) {
    @Override
    public double energy(double[] x, double[] gradient) {
      double a = x[0];
      gradient[0] = a * a * a - 6 * a + 1;
      gradient[1] = x[1];
      return 0.25 * a * a * a * a - 3 * a * a + a + 0.5 * x[1] * x[1];
    }
  },

  /**
   * The surface of Mueller and Brown 1979, doi:10.1007/BF00547608: a sum of four terms A exp(a (x -
   * x0)^2 + b (x - x0) (y - y0) + c (y - y0)^2), with three minima along a bent valley.
   */
  MUELLER_BROWN(
      "Mueller-Brown",
      15,
      new double[] {-2.2, -1},
      new double[] {1.6, 2.6},
      new double[] {-0.558224, 1.441726},
      new double[] {0.623499, 0.028038}) {
    @Override
    public double energy(double[] x, double[] gradient) {
      double sum = 0;
      gradient[0] = 0;
      gradient[1] = 0;
      for (int k = 0; k < 4; k++) {
        double p = x[0] - BROWN[4][k];
        double q = x[1] - BROWN[5][k];
        double term =
            BROWN[0][k] * Math.exp(BROWN[1][k] * p * p + BROWN[2][k] * p * q + BROWN[3][k] * q * q);
        sum += term;
        gradient[0] += term * (2 * BROWN[1][k] * p + BROWN[2][k] * q);
        gradient[1] += term * (BROWN[2][k] * p + 2 * BROWN[3][k] * q);
      }
      return sum;
    }
  };

  /** A, a, b, c, x0, y0. */
  private static final double[][] BROWN = {
    {-200, -100, -170, 15},
    {-1, -1, -6.5, 0.7},
    {0, 0, 11, 0.6},
    {-10, -10, -6.5, 0.7},
    {1, 0, -0.5, -1},
    {0, 0.5, 1.5, 1}
  };

  private final String label;
  private final double usual;
  private final double[] low;
  private final double[] high;
  private final double[] first;
  private final double[] second;

  ModelSurface(
      String label, double usual, double[] low, double[] high, double[] first, double[] second) {
    this.label = label;
    this.usual = usual;
    this.low = low;
    this.high = high;
    this.first = first;
    this.second = second;
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double energy(double[] x) {
    return energy(x, new double[2]);
  }

  /**
   * The kT at which the surface is usually sampled.
   *
   * @return energy in the surface's unit
   */
  public double usualThermalEnergy() {
    return usual;
  }

  /**
   * The lower corner of the box that holds all that matters.
   *
   * @return 2 coordinates, a new array
   */
  public double[] low() {
    return low.clone();
  }

  /**
   * The upper corner of the box that holds all that matters.
   *
   * @return 2 coordinates, a new array
   */
  public double[] high() {
    return high.clone();
  }

  /**
   * The minimum of a state.
   *
   * @param state 0 or 1
   * @return 2 coordinates, a new array
   */
  public double[] minimum(int state) {
    return state == 0 ? first.clone() : second.clone();
  }

  /**
   * The state of a point: that of the nearer of the two minima.
   *
   * @param x coordinates; not modified
   * @return 0 or 1
   */
  public int state(double[] x) {
    double a = Math.hypot(x[0] - first[0], x[1] - first[1]);
    double b = Math.hypot(x[0] - second[0], x[1] - second[1]);
    return a <= b ? 0 : 1;
  }

  @Override
  public String toString() {
    return label;
  }
}
