package org.materialsj.potentials.crystal;

/** Turns written as a vector: its direction is the axis, its length the angle (radians). */
final class RotationVector {

  /** Below this angle the series replace the quotients. */
  private static final double SMALL = 1e-4;

  private RotationVector() {}

  /**
   * The matrix of a turn after another one, exp(w) R.
   *
   * @param w 3 components; not modified
   * @param start 9 numbers R, row by row; not modified
   * @param result 9 numbers; overwritten
   * @param at where in {@code start} and {@code result} the matrices begin
   */
  static void turn(double[] w, double[] start, double[] result, int at) {
    double square = w[0] * w[0] + w[1] * w[1] + w[2] * w[2];
    double angle = Math.sqrt(square);
    double sine = sine(angle);
    double cosine = cosine(angle);
    for (int k = 0; k < 3; k++) {
      double x = start[at + k];
      double y = start[at + 3 + k];
      double z = start[at + 6 + k];
      double cx = w[1] * z - w[2] * y;
      double cy = w[2] * x - w[0] * z;
      double cz = w[0] * y - w[1] * x;
      double along = w[0] * x + w[1] * y + w[2] * z;
      // Rodrigues: v + sin w x v + (1 - cos) w x (w x v).
      result[at + k] = x + sine * cx + cosine * (w[0] * along - square * x);
      result[at + 3 + k] = y + sine * cy + cosine * (w[1] * along - square * y);
      result[at + 6 + k] = z + sine * cz + cosine * (w[2] * along - square * z);
    }
  }

  /**
   * The derivative by the components of w from the derivative by a further small turn.
   *
   * @param w 3 components; not modified
   * @param torque derivative by the angles of a small turn after exp(w) R, about x, y, z
   * @param at where in {@code torque} its 3 numbers begin
   * @param result 3 derivatives by w; overwritten
   */
  static void pullBack(double[] w, double[] torque, int at, double[] result) {
    double square = w[0] * w[0] + w[1] * w[1] + w[2] * w[2];
    double angle = Math.sqrt(square);
    double sine = sine(angle);
    double cosine = cosine(angle);
    double rest = angle < SMALL ? 1.0 / 6 - square / 120 : (1 - sine) / square;
    double x = torque[at];
    double y = torque[at + 1];
    double z = torque[at + 2];
    double along = rest * (w[0] * x + w[1] * y + w[2] * z);
    result[0] = sine * x + along * w[0] - cosine * (w[1] * z - w[2] * y);
    result[1] = sine * y + along * w[1] - cosine * (w[2] * x - w[0] * z);
    result[2] = sine * z + along * w[2] - cosine * (w[0] * y - w[1] * x);
  }

  /** sin(angle) / angle. */
  private static double sine(double angle) {
    return angle < SMALL ? 1 - angle * angle / 6 : Math.sin(angle) / angle;
  }

  /** (1 - cos(angle)) / angle^2. */
  private static double cosine(double angle) {
    return angle < SMALL ? 0.5 - angle * angle / 24 : (1 - Math.cos(angle)) / (angle * angle);
  }
}
