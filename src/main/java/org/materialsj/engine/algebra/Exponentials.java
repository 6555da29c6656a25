package org.materialsj.engine.algebra;

/** Exponential functions of many numbers. */
public final class Exponentials {

  private Exponentials() {}

  /**
   * values[i] becomes exp(-rate values[i]).
   *
   * @param values numbers of 0 or more; overwritten
   * @param count how many of them
   * @param rate 0 or more
   */
  public static void decay(double[] values, int count, double rate) {
    for (int i = 0; i < count; i++) {
      values[i] = Math.exp(-rate * values[i]);
    }
  }
}
