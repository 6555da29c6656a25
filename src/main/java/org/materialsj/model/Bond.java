package org.materialsj.model;

/**
 * A bond of a molecule.
 *
 * @param first index of an atom
 * @param second index of the other atom, not equal to {@code first}
 * @param order kind of the bond
 * @param stereo drawing or double-bond geometry, as in an MDL file
 */
public record Bond(int first, int second, Order order, Stereo stereo) {

  /** The order of a bond. */
  public enum Order {
    /** Single bond. */
    SINGLE,
    /** Double bond. */
    DOUBLE,
    /** Triple bond. */
    TRIPLE,
    /** Delocalised bond, order 1.5. */
    AROMATIC
  }

  /** The stereo mark of a bond. */
  public enum Stereo {
    /** No mark. */
    NONE,
    /** Solid wedge, {@code first} at the narrow end. */
    UP,
    /** Hashed wedge, {@code first} at the narrow end. */
    DOWN,
    /** Wavy bond: either. */
    EITHER,
    /** Double bond of unknown geometry. */
    EITHER_DOUBLE
  }

  /**
   * Checks the indices.
   *
   * @throws IllegalArgumentException if an index is negative or both are equal
   */
  public Bond {
    if (first < 0 || second < 0 || first == second) {
      throw new IllegalArgumentException(
          "a bond joins two different atoms, got " + first + " and " + second);
    }
  }
}
