package org.materialsj.learn.formula;

import java.util.SplittableRandom;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.random.Seeds;

/**
 * Recognises features with the same values but for scale and shift: those whose correlation is
 * beyond 1 - 1e-10. Standardised values that close differ by at most {@link #NEAR} as vectors, and
 * so do their projections on a unit vector; only features with near projections are compared.
 */
final class Fingerprint {

  /** sqrt(2 * 1e-10), and a little for rounding. */
  static final double NEAR = 1.5e-5;

  private static final double SAME = 1 - 1e-10;

  /** Values that vary by less beside their size are constant but for rounding. */
  private static final double CONSTANT = 1e-8;

  private static final double LARGEST = 1e50;

  private final double[] direction;

  Fingerprint(int rows) {
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, rows);
    direction = new double[rows];
    double squares = 0;
    for (int i = 0; i < rows; i++) {
      direction[i] = random.nextDouble() - 0.5;
      squares += direction[i] * direction[i];
    }
    for (int i = 0; i < rows; i++) {
      direction[i] /= Math.sqrt(squares);
    }
  }

  /**
   * Shifts and scales to mean 0 and length 1.
   *
   * @param values replaced
   * @return mean and length that the values had; a length of 0 when they are constant or not finite
   */
  static double[] standardize(double[] values) {
    double mean = LongVectors.mean(values);
    double squares = LongVectors.squares(values, mean);
    double size = Math.abs(mean) * Math.sqrt(values.length);
    double length = Math.sqrt(squares);
    if (!(length > CONSTANT * size) || !(length < LARGEST) || !(length > 1 / LARGEST)) {
      return new double[] {mean, 0};
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = (values[i] - mean) / length;
    }
    return new double[] {mean, length};
  }

  /** The projection of standardised values; its sign is lost. */
  double of(double[] standardized) {
    return Math.abs(LongVectors.dot(standardized, direction));
  }

  /** Whether standardised values are the same but for the sign. */
  static boolean same(double[] a, double[] b) {
    return Math.abs(LongVectors.dot(a, b)) > SAME;
  }
}
