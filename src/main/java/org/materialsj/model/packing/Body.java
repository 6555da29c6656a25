package org.materialsj.model.packing;

/**
 * A rigid body that is packed, in its own frame: its coordinates are relative to its centre of
 * reference, the origin, about which it is turned. Immutable.
 */
public interface Body {

  /**
   * What the user calls the body.
   *
   * @return such as "anthracene", "regular pentagon", never empty
   */
  String name();

  /**
   * The dimension of the space that the body fills.
   *
   * @return 2 or 3
   */
  int dimension();

  /**
   * Area or volume of the body, each point counted once.
   *
   * @return positive (angstrom^2 in two dimensions, angstrom^3 in three)
   */
  double measure();

  /**
   * The radius of the smallest ball about the origin that holds the body.
   *
   * @return positive (angstrom)
   */
  double radius();
}
