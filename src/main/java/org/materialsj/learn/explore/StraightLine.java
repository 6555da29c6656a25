package org.materialsj.learn.explore;

import java.util.Optional;
import org.materialsj.engine.special.IncompleteBeta;
import org.materialsj.engine.statistics.Descriptive;

/**
 * The line y = intercept + slope x of least squares through points, with the standard error of its
 * slope, sqrt(sum of squared residuals / freedom / sum (x - mean x)^2).
 *
 * @param count number of points
 * @param slope unit of y by unit of x
 * @param intercept unit of y
 * @param slopeError standard error of the slope; NaN when freedom is 0
 * @param freedom degrees of freedom that are left for the residuals, such as count - 2
 * @param determination the share of the variance of y that the line explains (r squared), 0 to 1;
 *     NaN when y is constant
 */
public record StraightLine(
    int count,
    double slope,
    double intercept,
    double slopeError,
    int freedom,
    double determination) {

  /** Residuals of this size, as a share of the deviations, are those of rounding. */
  static final double ROUNDING = 1e-10;

  /**
   * Fits. Cost n.
   *
   * @param x n finite numbers; not modified
   * @param y n finite numbers; not modified
   * @return the line; empty for fewer than 2 points or when x is constant
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Optional<StraightLine> fit(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "a line needs pairs, got " + x.length + " x and " + y.length + " y");
    }
    if (x.length < 2) {
      return Optional.empty();
    }
    Centred u = Centred.of(x);
    Centred v = Centred.of(y);
    if (u.scale() == 0) {
      return Optional.empty();
    }
    double slope = u.product(v) / u.squares();
    double rest = rest(u, v, slope);
    double unit = v.scale() / u.scale();
    int freedom = x.length - 2;
    return Optional.of(
        new StraightLine(
            x.length,
            slope * unit,
            v.mean() - slope * unit * u.mean(),
            freedom == 0 ? Double.NaN : Math.sqrt(rest / freedom / u.squares()) * unit,
            freedom,
            v.scale() == 0 ? Double.NaN : Math.max(0, 1 - rest / v.squares())));
  }

  /** The sum of squared residuals; 0 when they are only rounding. */
  static double rest(Centred u, Centred v, double slope) {
    double rest = 0;
    for (int i = 0; i < u.values().length; i++) {
      double residual = v.values()[i] - slope * u.values()[i];
      rest += residual * residual;
    }
    return rest <= ROUNDING * ROUNDING * v.squares() ? 0 : rest;
  }

  /**
   * The value of the line.
   *
   * @param x where
   * @return y
   */
  public double at(double x) {
    return intercept + slope * x;
  }

  /**
   * The probability of a slope at least as far from 0 when y does not depend on x and residuals are
   * normal and independent (two-sided t test).
   *
   * @return 0 to 1; 1 when freedom is 0 or y is constant
   */
  public double chance() {
    if (freedom < 1 || slope == 0) {
      return 1;
    }
    double t = slope / slopeError;
    return slopeError == 0 ? 0 : IncompleteBeta.upperTailOfF(t * t, 1, freedom);
  }

  /**
   * Numbers less their mean, divided by the largest deviation, so that no square overflows or
   * vanishes.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Centred(double[] values, double mean, double scale) {

    /** Of at least one number; all 0, with the scale 0, when they are equal. */
    static Centred of(double[] numbers) {
      double mean = Descriptive.mean(numbers);
      double scale = 0;
      for (double number : numbers) {
        scale = Math.max(scale, Math.abs(number - mean));
      }
      double[] values = new double[numbers.length];
      for (int i = 0; i < values.length && scale > 0; i++) {
        values[i] = (numbers[i] - mean) / scale;
      }
      return new Centred(values, mean, scale);
    }

    double squares() {
      return product(this);
    }

    double product(Centred other) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[i] * other.values[i];
      }
      return sum;
    }
  }
}
