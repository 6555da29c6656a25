package org.materialsj.packing.kernel;

/**
 * The scales at which two balls of two copies overlap: those between the roots of |t|^2 s^2 + 2 (t
 * . e) s + |e|^2 - d^2. Set first the image, then the balls.
 */
final class SpherePair {

  /** The centre of the image minus that of the unmoved body per unit of scale. */
  double tx;

  double ty;
  double tz;

  /** From ball to ball when the bodies share their origins (angstrom). */
  double ex;

  double ey;
  double ez;

  private double[] turned;
  private int turnedAt;
  private double[] rotations;
  private int rotationAt;

  // The coefficients of the quadratic.
  private double tt;
  private double te;
  private double ed;

  /** Fractional offset of the image. */
  final double[] offset = new double[3];

  void image(Pose pose, SphereFamily family, SphereImages images, int image) {
    int f = images.family[image];
    for (int k = 0; k < 3; k++) {
      offset[k] = images.offset[3 * f + k] + images.shift[3 * image + k];
    }
    double[] h = pose.cell;
    tx = offset[0] * h[0] + offset[1] * h[3] + offset[2] * h[6];
    ty = offset[0] * h[1] + offset[1] * h[4] + offset[2] * h[7];
    tz = offset[0] * h[2] + offset[1] * h[5] + offset[2] * h[8];
    tt = tx * tx + ty * ty + tz * tz;
    turned = images.turned;
    turnedAt = 9 * f;
    rotations = pose.rotations;
    rotationAt = 9 * family.first;
  }

  void balls(SphereBody a, int i, SphereBody b, int j, double square) {
    double[] p = b.centres;
    double[] q = a.centres;
    double[] m = turned;
    double[] r = rotations;
    double px = p[3 * j];
    double py = p[3 * j + 1];
    double pz = p[3 * j + 2];
    double qx = q[3 * i];
    double qy = q[3 * i + 1];
    double qz = q[3 * i + 2];
    int u = turnedAt;
    int v = rotationAt;
    ex = m[u] * px + m[u + 1] * py + m[u + 2] * pz;
    ex -= r[v] * qx + r[v + 1] * qy + r[v + 2] * qz;
    ey = m[u + 3] * px + m[u + 4] * py + m[u + 5] * pz;
    ey -= r[v + 3] * qx + r[v + 4] * qy + r[v + 5] * qz;
    ez = m[u + 6] * px + m[u + 7] * py + m[u + 8] * pz;
    ez -= r[v + 6] * qx + r[v + 7] * qy + r[v + 8] * qz;
    te = tx * ex + ty * ey + tz * ez;
    ed = ex * ex + ey * ey + ez * ez - square;
  }

  /** Whether the balls overlap at a scale. */
  boolean overlapAt(double s) {
    return (tt * s + 2 * te) * s + ed < 0;
  }

  /**
   * Whether the balls overlap at some scale at or above one: at it, or beyond, when they draw
   * nearer and the roots are real.
   */
  boolean overlapFrom(double s) {
    return overlapAt(s) || (tt * s + te < 0 && te * te - tt * ed > 0);
  }

  /** The scale above which the balls are apart; infinite when no scale parts them; NaN if none. */
  double upper() {
    if (tt == 0) {
      return ed < 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    double root = Math.sqrt(te * te - tt * ed);
    // The form without cancellation.
    return te <= 0 ? (root - te) / tt : -ed / (root + te);
  }
}
