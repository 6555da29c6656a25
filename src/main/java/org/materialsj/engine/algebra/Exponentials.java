package org.materialsj.engine.algebra;

/** Exponential functions of many numbers. */
public final class Exponentials {

  private Exponentials() {}

  /**
   * values[i] becomes exp(-rate values[i]).
   *
   * @param values numbers of 0 or more; overwritten
   * @param from first of them
   * @param to end of them
   * @param rate 0 or more
   */
  public static void decay(double[] values, int from, int to, double rate) {
    for (int i = from; i < to; i++) {
      values[i] = Math.exp(-rate * values[i]);
    }
  }
}
