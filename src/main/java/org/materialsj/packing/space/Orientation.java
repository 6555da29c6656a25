package org.materialsj.packing.space;

import java.util.List;
import org.materialsj.engine.geometry.Rotations;

/** How a body may be turned: d x d rotations R as a smooth function of 0 to 3 variables. */
sealed interface Orientation {

  /** Nearer to a pole derivatives are cut off, since they grow without bound. */
  double POLE = 1e-9;

  /**
   * The number of variables.
   *
   * @return 0 to 3
   */
  int count();

  /**
   * The rotation of a point of the torus.
   *
   * @param u variables
   * @param at where this orientation's variables begin
   * @param out receives d x d numbers, row by row
   * @param offset where they begin
   */
  void rotation(double[] u, int at, double[] out, int offset);

  /**
   * The derivative of the rotation.
   *
   * @param u variables
   * @param at where this orientation's variables begin
   * @param variable 0 to {@link #count} - 1
   * @param out receives d x d numbers, row by row
   */
  void derivative(double[] u, int at, int variable, double[] out);

  /**
   * One name per variable.
   *
   * @return "turn" for one variable, "turn 1", "turn 2"... for more
   */
  default List<String> names() {
    return count() == 1
        ? List.of("turn")
        : List.of("turn 1", "turn 2", "turn 3").subList(0, count());
  }

  /**
   * One rotation.
   *
   * @param matrix d x d numbers, row by row
   */
  record Fixed(double[] matrix) implements Orientation {

    @Override
    public int count() {
      return 0;
    }

    @Override
    public void rotation(double[] u, int at, double[] out, int offset) {
      System.arraycopy(matrix, 0, out, offset, matrix.length);
    }

    @Override
    public void derivative(double[] u, int at, int variable, double[] out) {
      throw new IndexOutOfBoundsException(variable);
    }
  }

  /**
   * Any rotation of the plane, for a body that looks the same after 1/{@code order} of a turn.
   *
   * @param order at least 1
   */
  record Plane(int order) implements Orientation {

    @Override
    public int count() {
      return 1;
    }

    @Override
    public void rotation(double[] u, int at, double[] out, int offset) {
      double angle = 2 * Math.PI / order * Folds.circle(u[at]);
      double c = Math.cos(angle);
      double s = Math.sin(angle);
      out[offset] = c;
      out[offset + 1] = -s;
      out[offset + 2] = s;
      out[offset + 3] = c;
    }

    @Override
    public void derivative(double[] u, int at, int variable, double[] out) {
      double slope = 2 * Math.PI / order;
      double angle = slope * Folds.circle(u[at]);
      out[0] = -slope * Math.sin(angle);
      out[1] = -slope * Math.cos(angle);
      out[2] = -out[1];
      out[3] = out[0];
    }
  }

  /**
   * Rotations of space about one axis: R = (turn about the axis) x start, for a body that looks the
   * same after 1/{@code order} of a turn.
   *
   * @param axis Cartesian unit vector
   * @param start 9 numbers
   * @param order at least 1
   */
  record Axis(double[] axis, double[] start, int order) implements Orientation {

    @Override
    public int count() {
      return 1;
    }

    @Override
    public void rotation(double[] u, int at, double[] out, int offset) {
      double angle = 2 * Math.PI / order * Folds.circle(u[at]);
      turn(Math.cos(angle), Math.sin(angle), 1, out, offset);
    }

    @Override
    public void derivative(double[] u, int at, int variable, double[] out) {
      double slope = 2 * Math.PI / order;
      double angle = slope * Folds.circle(u[at]);
      turn(-slope * Math.sin(angle), slope * Math.cos(angle), 0, out, 0);
    }

    /** (c (I - n n') + one n n' + s [n]x) start. */
    private void turn(double c, double s, double one, double[] out, int offset) {
      double x = axis[0];
      double y = axis[1];
      double z = axis[2];
      double d = one - c;
      for (int j = 0; j < 3; j++) {
        double p = start[j];
        double q = start[3 + j];
        double r = start[6 + j];
        double along = d * (x * p + y * q + z * r);
        out[offset + j] = c * p + along * x + s * (y * r - z * q);
        out[offset + 3 + j] = c * q + along * y + s * (z * p - x * r);
        out[offset + 6 + j] = c * r + along * z + s * (x * q - y * p);
      }
    }
  }

  /**
   * Any rotation of space, all equally likely for uniform variables: R = R(q) x tilt, with the
   * quaternion q of Shoemake. Its first variable is folded. The constant tilt keeps the body's own
   * axes away from the poles of the first variable.
   *
   * @see "Shoemake 1992, Graphics Gems III, 124, doi:10.1016/B978-0-08-050755-2.50036-1"
   */
  record Space() implements Orientation {

    private static final double[] TILT = Rotations.ofAxisAngle(new double[] {0.36, -0.48, 0.8}, 1);

    @Override
    public int count() {
      return 3;
    }

    @Override
    public void rotation(double[] u, int at, double[] out, int offset) {
      double t = Folds.triangle(u[at]);
      double a = Math.sqrt(1 - t);
      double b = Math.sqrt(t);
      double p = 2 * Math.PI * u[at + 1];
      double q = 2 * Math.PI * u[at + 2];
      double x = a * Math.sin(p);
      double y = a * Math.cos(p);
      double z = b * Math.sin(q);
      double w = b * Math.cos(q);
      tilted(1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y), out, offset);
      tilted(2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x), out, offset + 3);
      tilted(2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y), out, offset + 6);
    }

    @Override
    public void derivative(double[] u, int at, int variable, double[] out) {
      double t = Folds.triangle(u[at]);
      double a = Math.sqrt(1 - t);
      double b = Math.sqrt(t);
      double p = 2 * Math.PI * u[at + 1];
      double q = 2 * Math.PI * u[at + 2];
      double x = a * Math.sin(p);
      double y = a * Math.cos(p);
      double z = b * Math.sin(q);
      double w = b * Math.cos(q);
      double dx = 0;
      double dy = 0;
      double dz = 0;
      double dw = 0;
      if (variable == 0) {
        double da = -Folds.slope(u[at]) / (2 * Math.max(a, POLE));
        double db = Folds.slope(u[at]) / (2 * Math.max(b, POLE));
        dx = da * Math.sin(p);
        dy = da * Math.cos(p);
        dz = db * Math.sin(q);
        dw = db * Math.cos(q);
      } else if (variable == 1) {
        dx = 2 * Math.PI * y;
        dy = -2 * Math.PI * x;
      } else {
        dz = 2 * Math.PI * w;
        dw = -2 * Math.PI * z;
      }
      double xy = dx * y + x * dy;
      double xz = dx * z + x * dz;
      double yz = dy * z + y * dz;
      double wx = dw * x + w * dx;
      double wy = dw * y + w * dy;
      double wz = dw * z + w * dz;
      tilted(-4 * (y * dy + z * dz), 2 * (xy - wz), 2 * (xz + wy), out, 0);
      tilted(2 * (xy + wz), -4 * (x * dx + z * dz), 2 * (yz - wx), out, 3);
      tilted(2 * (xz - wy), 2 * (yz + wx), -4 * (x * dx + y * dy), out, 6);
    }

    private static void tilted(double x, double y, double z, double[] out, int offset) {
      for (int j = 0; j < 3; j++) {
        out[offset + j] = x * TILT[j] + y * TILT[3 + j] + z * TILT[6 + j];
      }
    }
  }

  /**
   * All directions of the axis of a body that looks the same after any turn about it, equally
   * likely for uniform variables: R = tilt x (turn about z) x (turn about y) x start, where start
   * turns the axis of the body to z. The first variable is folded.
   *
   * @param start 9 numbers
   */
  record Direction(double[] start) implements Orientation {

    private static final double[] TILT = Rotations.ofAxisAngle(new double[] {0.36, -0.48, 0.8}, 1);

    @Override
    public int count() {
      return 2;
    }

    @Override
    public void rotation(double[] u, int at, double[] out, int offset) {
      double cosine = 1 - 2 * Folds.triangle(u[at]);
      double sine = Math.sqrt(1 - cosine * cosine);
      double angle = 2 * Math.PI * u[at + 1];
      turn(cosine, sine, 1, Math.cos(angle), Math.sin(angle), 1, out, offset);
    }

    @Override
    public void derivative(double[] u, int at, int variable, double[] out) {
      double cosine = 1 - 2 * Folds.triangle(u[at]);
      double sine = Math.sqrt(1 - cosine * cosine);
      double angle = 2 * Math.PI * u[at + 1];
      double c = Math.cos(angle);
      double s = Math.sin(angle);
      if (variable == 0) {
        double f = -2 * Folds.slope(u[at]);
        turn(f, -f * cosine / Math.max(sine, POLE), 0, c, s, 1, out, 0);
      } else {
        double whole = 2 * Math.PI;
        turn(cosine, sine, 1, -whole * s, whole * c, 0, out, 0);
      }
    }

    /** tilt x (c, -s, 0; s, c, 0; 0, 0, one) x (f, 0, g; 0, still, 0; -g, 0, f) x start. */
    private void turn(
        double f, double g, double still, double c, double s, double one, double[] out, int at) {
      for (int j = 0; j < 3; j++) {
        double p = f * start[j] + g * start[6 + j];
        double q = still * start[3 + j];
        double z = one * (f * start[6 + j] - g * start[j]);
        double x = c * p - s * q;
        double y = s * p + c * q;
        for (int i = 0; i < 3; i++) {
          out[at + 3 * i + j] = TILT[3 * i] * x + TILT[3 * i + 1] * y + TILT[3 * i + 2] * z;
        }
      }
    }
  }
}
