package org.materialsj.model.symmetry;

/** The four crystal systems of the plane, by what symmetry asks of the cell. */
public enum PlaneSystem {
  /** Nothing is asked of a, b and gamma. */
  OBLIQUE,
  /** gamma = 90 degrees. */
  RECTANGULAR,
  /** a = b, gamma = 90 degrees. */
  SQUARE,
  /** a = b, gamma = 120 degrees. */
  HEXAGONAL
}
