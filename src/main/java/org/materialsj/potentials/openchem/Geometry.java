package org.materialsj.potentials.openchem;

/** Vectors in flat arrays of coordinates. Atoms are given by three times their index. */
final class Geometry {

  private Geometry() {}

  static double distance(double[] x, int a, int b) {
    double dx = x[a] - x[b];
    double dy = x[a + 1] - x[b + 1];
    double dz = x[a + 2] - x[b + 2];
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  /** Adds the derivatives of a function of one distance: {@code factor} is its slope over r. */
  static void push(double[] x, int a, int b, double factor, double[] gradient) {
    for (int i = 0; i < 3; i++) {
      double push = factor * (x[a + i] - x[b + i]);
      gradient[a + i] += push;
      gradient[b + i] -= push;
    }
  }

  /** Sets a vector to a minus b. */
  static void between(double[] x, int a, int b, double[] vector) {
    vector[0] = x[a] - x[b];
    vector[1] = x[a + 1] - x[b + 1];
    vector[2] = x[a + 2] - x[b + 2];
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  /** Makes it a unit vector. */
  static double normalize(double[] a) {
    double norm = norm(a);
    a[0] /= norm;
    a[1] /= norm;
    a[2] /= norm;
    return norm;
  }

  static void cross(double[] a, double[] b, double[] product) {
    product[0] = a[1] * b[2] - a[2] * b[1];
    product[1] = a[2] * b[0] - a[0] * b[2];
    product[2] = a[0] * b[1] - a[1] * b[0];
  }
}
