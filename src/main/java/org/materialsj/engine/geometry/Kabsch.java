package org.materialsj.engine.geometry;

import java.util.Arrays;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.SymmetricEigen;

/**
 * Superposes two sets of points that correspond one to one: finds the rotation R and translation t
 * that minimise the sum of w |R x + t - y|^2. The rotation is the eigenvector of largest eigenvalue
 * of Horn's 4x4 quaternion matrix, which also serves one point, two points, and points on a line or
 * plane; where several rotations are best, one of them is returned.
 *
 * @see "Kabsch 1976, doi:10.1107/S0567739476001873; Horn 1987, doi:10.1364/JOSAA.4.000629"
 */
public final class Kabsch {

  /** Least share of the largest moment of inertia that is more than rounding. */
  private static final double NO_MOMENT = 1e-13;

  /** Corrections of rounding errors are smaller (radians). */
  private static final double SMALL_ANGLE = 1e-6;

  private Kabsch() {}

  /**
   * A best superposition.
   *
   * @param rotation 9 numbers R, row by row; the determinant is -1 for a reflection, else +1
   * @param translation 3 numbers t, in the unit of the points
   * @param rmsd sqrt(sum w |R x + t - y|^2 / sum w), in the unit of the points
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Superposition(double[] rotation, double[] translation, double rmsd) {

    /**
     * Moves points as the moving set is moved.
     *
     * @param points 3n coordinates; not modified
     * @return a new array of 3n coordinates, R x + t for each point x
     */
    public double[] apply(double[] points) {
      double[] moved = Rotations.apply(rotation, points);
      for (int i = 0; i < moved.length; i++) {
        moved[i] += translation[i % 3];
      }
      return moved;
    }
  }

  /**
   * Superposes points of equal weight.
   *
   * @param moving 3n coordinates x, n at least 1; not modified
   * @param fixed 3n coordinates y; not modified
   * @param reflections whether a mirror image may be taken where it fits better
   * @return the best superposition; cost O(n)
   * @throws IllegalArgumentException if lengths do not fit or a number is not finite
   */
  public static Superposition superpose(double[] moving, double[] fixed, boolean reflections) {
    double[] weights = new double[moving.length / 3];
    Arrays.fill(weights, 1);
    return superpose(moving, fixed, weights, reflections);
  }

  /**
   * Superposes points with weights.
   *
   * @param moving 3n coordinates x, n at least 1; not modified
   * @param fixed 3n coordinates y; not modified
   * @param weights n weights w, at least 0, not all 0; not modified
   * @param reflections whether a mirror image may be taken where it fits better
   * @return the best superposition; cost O(n)
   * @throws IllegalArgumentException if lengths do not fit, or a number is not finite or a weight
   *     negative
   */
  public static Superposition superpose(
      double[] moving, double[] fixed, double[] weights, boolean reflections) {
    double total = check(moving, fixed, weights);
    double[] from = centre(moving, weights, total);
    double[] to = centre(fixed, weights, total);
    double[] s = covariance(moving, from, fixed, to, weights);
    Superposition proper =
        superposition(properRotation(s), moving, from, fixed, to, weights, total);
    if (!reflections) {
      return proper;
    }
    // Every improper rotation is the inversion x -> -x followed by a proper one.
    for (int i = 0; i < 9; i++) {
      s[i] = -s[i];
    }
    double[] improperRotation = properRotation(s);
    for (int i = 0; i < 9; i++) {
      improperRotation[i] = -improperRotation[i];
    }
    Superposition improper =
        superposition(improperRotation, moving, from, fixed, to, weights, total);
    return improper.rmsd() < proper.rmsd() ? improper : proper;
  }

  private static double check(double[] moving, double[] fixed, double[] weights) {
    if (moving.length == 0 || moving.length % 3 != 0 || moving.length != fixed.length) {
      throw new IllegalArgumentException(
          "superposition needs as many coordinates twice, in threes, got "
              + moving.length
              + " and "
              + fixed.length);
    }
    if (3 * weights.length != moving.length) {
      throw new IllegalArgumentException(
          moving.length / 3 + " points got " + weights.length + " weights");
    }
    double total = 0;
    for (double weight : weights) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("weights must be at least 0, got " + weight);
      }
      total += weight;
    }
    if (!(total > 0) || !Double.isFinite(total)) {
      throw new IllegalArgumentException("weights must have a positive finite sum, got " + total);
    }
    return total;
  }

  private static double[] centre(double[] points, double[] weights, double total) {
    double[] centre = new double[3];
    for (int i = 0; i < points.length; i++) {
      centre[i % 3] += weights[i / 3] / total * points[i];
    }
    return centre;
  }

  /** The sums of w (x - from)_j (y - to)_k. */
  private static double[] covariance(
      double[] moving, double[] from, double[] fixed, double[] to, double[] weights) {
    double[] s = new double[9];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < 3; j++) {
        double x = weights[i] * (moving[3 * i + j] - from[j]);
        for (int k = 0; k < 3; k++) {
          s[3 * j + k] += x * (fixed[3 * i + k] - to[k]);
        }
      }
    }
    return s;
  }

  private static double[] properRotation(double[] s) {
    double[] n = {
      s[0] + s[4] + s[8],
      s[5] - s[7],
      s[6] - s[2],
      s[1] - s[3],
      0,
      s[0] - s[4] - s[8],
      s[1] + s[3],
      s[6] + s[2],
      0,
      0,
      -s[0] + s[4] - s[8],
      s[5] + s[7],
      0,
      0,
      0,
      -s[0] - s[4] + s[8]
    };
    SymmetricEigen eigen = SymmetricEigen.small(n, 4);
    int k = 3;
    while (k > 0 && eigen.values()[k - 1] == eigen.values()[3]) {
      k--; // The first of equals makes the rotation of a single point the unit matrix.
    }
    double[] q = eigen.vectors();
    return Rotations.ofQuaternion(q[4 * k], q[4 * k + 1], q[4 * k + 2], q[4 * k + 3]);
  }

  private static Superposition superposition(
      double[] rotation,
      double[] moving,
      double[] from,
      double[] fixed,
      double[] to,
      double[] weights,
      double total) {
    double[] refined = refined(rotation, moving, from, fixed, to, weights);
    double sum = 0;
    double[] x = new double[3];
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < 3; k++) {
        x[k] = moving[3 * i + k] - from[k];
      }
      double[] r = Rotations.apply(refined, x);
      for (int k = 0; k < 3; k++) {
        double d = r[k] - (fixed[3 * i + k] - to[k]);
        sum += weights[i] * d * d;
      }
    }
    double[] turned = Rotations.apply(refined, from);
    double[] translation = {to[0] - turned[0], to[1] - turned[1], to[2] - turned[2]};
    return new Superposition(refined, translation, Math.sqrt(sum / total));
  }

  /**
   * Turns a little further, by the axis vector v that solves J v = t: t = sum w p x (y - p) is the
   * torque that is left and J the inertia tensor of the turned points p. For nearly collinear
   * points the covariance knows the turn about their line too badly; what is left is small, and so
   * are its rounding errors.
   */
  private static double[] refined(
      double[] rotation,
      double[] moving,
      double[] from,
      double[] fixed,
      double[] to,
      double[] weights) {
    double[] inertia = new double[9];
    double[] torque = new double[3];
    double[] x = new double[3];
    double[] left = new double[3];
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < 3; k++) {
        x[k] = moving[3 * i + k] - from[k];
      }
      double[] p = Rotations.apply(rotation, x);
      for (int k = 0; k < 3; k++) {
        left[k] = fixed[3 * i + k] - to[k] - p[k];
      }
      double square = p[0] * p[0] + p[1] * p[1] + p[2] * p[2];
      for (int k = 0; k < 3; k++) {
        int next = (k + 1) % 3;
        int last = (k + 2) % 3;
        torque[k] += weights[i] * (p[next] * left[last] - p[last] * left[next]);
        for (int j = 0; j < 3; j++) {
          inertia[3 * k + j] += weights[i] * ((j == k ? square : 0) - p[k] * p[j]);
        }
      }
    }
    SymmetricEigen axes = SymmetricEigen.small(inertia, 3);
    double[] v = new double[3];
    for (int a = 0; a < 3; a++) {
      double moment = axes.values()[a];
      // About the line of collinear points every turn is as good.
      if (moment > NO_MOMENT * axes.values()[2]) {
        double[] e = axes.vectors();
        double along =
            (e[3 * a] * torque[0] + e[3 * a + 1] * torque[1] + e[3 * a + 2] * torque[2]) / moment;
        for (int k = 0; k < 3; k++) {
          v[k] += along * e[3 * a + k];
        }
      }
    }
    double angle = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    // A larger step would leave the optimum of points that do not match.
    return angle > 0 && angle < SMALL_ANGLE
        ? Matrix3.multiply(Rotations.ofAxisAngle(v, angle), rotation)
        : rotation;
  }
}
