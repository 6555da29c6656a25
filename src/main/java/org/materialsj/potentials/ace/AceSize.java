package org.materialsj.potentials.ace;

import java.util.List;

/**
 * Named sizes of a basis: for products of 1, 2, 3 and 4 sums the largest sum of all n + l, and the
 * largest l. The numbers of functions are those of one species.
 */
public enum AceSize {
  /** 149 functions. */
  S(List.of(8, 8, 6, 4), List.of(0, 4, 3, 2)),
  /** 349 functions. */
  M(List.of(10, 10, 8, 6), List.of(0, 5, 4, 3)),
  /** 801 functions. */
  L(List.of(12, 12, 10, 8), List.of(0, 5, 4, 3)),
  /** 970 functions. */
  XL(List.of(14, 12, 10, 9), List.of(0, 4, 3, 3));

  private final List<Integer> degrees;
  private final List<Integer> angular;

  AceSize(List<Integer> degrees, List<Integer> angular) {
    this.degrees = degrees;
    this.angular = angular;
  }

  /**
   * The largest sum of all n + l in a product.
   *
   * @return one per number of factors, from 1
   */
  public List<Integer> degrees() {
    return degrees;
  }

  /**
   * The largest l in a product.
   *
   * @return one per number of factors, from 1
   */
  public List<Integer> angular() {
    return angular;
  }
}
