package org.materialsj.learn.active;

/** What answers are asked for. */
public enum Goal {
  /** A model that is good everywhere. */
  LEARN("Learn everywhere", 0),
  /** The rows of the highest targets. */
  MAXIMISE("Find the highest", 1),
  /** The rows of the lowest targets. */
  MINIMISE("Find the lowest", -1);

  private final String label;
  private final int sign;

  Goal(String label, int sign) {
    this.label = label;
    this.sign = sign;
  }

  /** The label shown in menus. */
  @Override
  public String toString() {
    return label;
  }

  /**
   * Whether single rows are looked for, not a good model.
   *
   * @return false for {@link #LEARN}
   */
  public boolean seeksRows() {
    return sign != 0;
  }

  /**
   * A target as a gain, which is better the higher it is.
   *
   * @param value a target
   * @return the target, or minus it when the lowest is looked for
   */
  double gain(double value) {
    return sign < 0 ? -value : value;
  }
}
