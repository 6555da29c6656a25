package org.materialsj.learn.curve;

import java.util.Arrays;

/** Families of functions of one variable, each with an order. */
public enum CurveKind {
  /** 1, t, t^2, ... t^order with t = (x - middle) / half the range. */
  POLYNOMIAL("polynomial"),
  /** 1, cos(2 pi k x / period), sin(2 pi k x / period) for k = 1 .. order. */
  TRIGONOMETRIC("trigonometric"),
  /**
   * 1, t, ... t^order with t a scaled x^(-2/3): the energy of a crystal over its volume (Birch
   * 1947, doi:10.1103/PhysRev.71.809); the usual third-order equation has order 3.
   */
  BIRCH_MURNAGHAN("birch-murnaghan"),
  /** 1, cos(pi k (x - first) / range) for k = 1 .. order: for signals of few frequencies. */
  COSINE("cosine");

  private final String label;

  CurveKind(String label) {
    this.label = label;
  }

  /**
   * The name in texts.
   *
   * @return lower case
   */
  public String label() {
    return label;
  }

  /** The kind of a name. */
  static CurveKind of(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A model is polynomial, trigonometric, birch-murnaghan or cosine, got \""
                        + label
                        + "\"."));
  }
}
