package org.materialsj.engine.algebra;

/** Vectors of 3 numbers. */
public final class Vectors {

  private Vectors() {}

  /**
   * The scalar product a.b.
   *
   * @param a 3 numbers; not modified
   * @param b 3 numbers; not modified
   * @return the product
   */
  public static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  /**
   * The vector product a x b.
   *
   * @param a 3 numbers; not modified
   * @param b 3 numbers; not modified
   * @return a new array of 3 numbers
   */
  public static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /**
   * The length |a|.
   *
   * @param a 3 numbers; not modified
   * @return the length
   */
  public static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
