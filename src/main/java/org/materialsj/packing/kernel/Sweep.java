package org.materialsj.packing.kernel;

/** Which feasible scale of a pose a {@link ScaleKernel} finds. For convex bodies both are one. */
public enum Sweep {
  /** The smallest one: hollow bodies may lie in one another, links of a chain may be joined. */
  INNERMOST,
  /**
   * The smallest one with no overlap at any larger scale: what can be taken apart by stretching the
   * packing, so no body lies in the hollow of another that is closed in the direction of
   * stretching.
   */
  OUTERMOST
}
