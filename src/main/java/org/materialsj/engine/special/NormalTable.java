package org.materialsj.engine.special;

/**
 * The integral of the standard normal density, P(x) = integral from -infinity to x of exp(-t^2 / 2)
 * / sqrt(2 pi) dt, from a table with cubic interpolation: absolute error below 3e-14, and many
 * times as fast as by {@link ErrorFunction}.
 */
public final class NormalTable {

  /** Beyond this, P is 0 or 1 in double precision. */
  private static final double END = 8.5;

  private static final int STEPS_PER_UNIT = 512;

  private static final double STEP = 1.0 / STEPS_PER_UNIT;

  /** P and its derivative times the step, in turn. */
  private static final double[] TABLE = table();

  private NormalTable() {}

  private static double[] table() {
    int points = (int) (2 * END * STEPS_PER_UNIT) + 1;
    double[] table = new double[2 * points];
    for (int i = 0; i < points; i++) {
      double x = i * STEP - END;
      table[2 * i] = 0.5 * (1 + ErrorFunction.erf(x / Math.sqrt(2)));
      table[2 * i + 1] = STEP * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
    return table;
  }

  /**
   * The share of a normal distribution below x standard deviations.
   *
   * @param x any number but NaN
   * @return P(x), from 0 to 1
   */
  public static double below(double x) {
    if (x <= -END) {
      return 0;
    }
    if (x >= END) {
      return 1;
    }
    double at = (x + END) * STEPS_PER_UNIT;
    // The largest numbers below the end are rounded up to it.
    int i = Math.min((int) at, TABLE.length / 2 - 2);
    double u = at - i;
    double from = TABLE[2 * i];
    double fromSlope = TABLE[2 * i + 1];
    double to = TABLE[2 * i + 2];
    double toSlope = TABLE[2 * i + 3];
    double rise = to - from;
    // Hermite's cubic through both values with both slopes.
    return from
        + u
            * (fromSlope
                + u * (3 * rise - 2 * fromSlope - toSlope + u * (fromSlope + toSlope - 2 * rise)));
  }

  /**
   * Where the table ends.
   *
   * @return number of standard deviations beyond which {@link #below} is 0 or 1
   */
  public static double end() {
    return END;
  }
}
