package org.materialsj.learn;

import org.materialsj.model.ColumnSpec;

/** What is done to a numeric target before learning, and undone in predictions. */
public enum TargetTransform {
  /** Nothing. */
  NONE("none"),
  /** The decimal logarithm of a positive target. */
  LOG10("log10");

  private final String label;

  TargetTransform(String label) {
    this.label = label;
  }

  /**
   * The name shown in menus and model files.
   *
   * @return "none" or "log10"
   */
  public String label() {
    return label;
  }

  /**
   * The transform of a name.
   *
   * @param label "none" or "log10"
   * @return the transform
   * @throws IllegalArgumentException for another name
   */
  public static TargetTransform ofLabel(String label) {
    for (TargetTransform transform : values()) {
      if (transform.label.equals(label)) {
        return transform;
      }
    }
    throw new IllegalArgumentException("transform must be none or log10, got \"" + label + "\"");
  }

  /**
   * Whether a number can be transformed.
   *
   * @param value a number
   * @return true for a finite number, positive in case of the logarithm
   */
  public boolean accepts(double value) {
    return Double.isFinite(value) && (this == NONE || value > 0);
  }

  /**
   * From the unit of the target to the space of the model.
   *
   * @param value a number that {@link #accepts} accepts
   * @return the number to learn
   */
  public double apply(double value) {
    return this == NONE ? value : Math.log10(value);
  }

  /**
   * From the space of the model to the unit of the target.
   *
   * @param value a learned number
   * @return the number in the unit of the target
   */
  public double undo(double value) {
    return this == NONE ? value : Math.pow(10, value);
  }

  /**
   * Name and unit of the transformed target.
   *
   * @param target name and unit of the target
   * @return the same for no transform, such as "log10 exp_B" with unit "log10 GPa" for the
   *     logarithm
   */
  public ColumnSpec modelled(ColumnSpec target) {
    if (this == NONE) {
      return target;
    }
    return new ColumnSpec(
        label + " " + target.name(), target.unit().isEmpty() ? "" : label + " " + target.unit());
  }
}
