package org.materialsj.learn.kernel;

import java.util.Arrays;

/** The form of a kernel; g is gamma, o the offset, p the degree. */
public enum KernelShape {
  /** The dot product x y. */
  LINEAR("linear"),
  /** (g x y + o)^p. */
  POLYNOMIAL("polynomial"),
  /** exp(-g |x - y|^2), the Gaussian or radial basis function. */
  RBF("rbf"),
  /** exp(-g |x - y|_1), with the sum of the absolute differences. */
  LAPLACIAN("laplacian");

  private final String label;

  KernelShape(String label) {
    this.label = label;
  }

  /**
   * The name in settings.
   *
   * @return such as "rbf"
   */
  public String label() {
    return label;
  }

  /**
   * The names of all shapes.
   *
   * @return in order
   */
  public static String[] labels() {
    return Arrays.stream(values()).map(KernelShape::label).toArray(String[]::new);
  }

  /**
   * The shape of a name.
   *
   * @param label one of {@link #labels()}
   * @return the shape
   * @throws IllegalArgumentException for another name
   */
  public static KernelShape ofLabel(String label) {
    for (KernelShape shape : values()) {
      if (shape.label.equals(label)) {
        return shape;
      }
    }
    throw new IllegalArgumentException(
        "kernel must be one of " + String.join(", ", labels()) + ", got \"" + label + "\"");
  }
}
