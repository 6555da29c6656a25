package org.materialsj.model.learning;

/** Checks of shares. */
final class Shares {

  private Shares() {}

  /**
   * Checks that a number is from 0 to 1.
   *
   * @throws IllegalArgumentException naming it if it is not
   */
  static void check(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be from 0 to 1, got " + value);
    }
  }
}
