package org.materialsj.model;

import java.util.OptionalDouble;

/**
 * An element on a site, with the share of the site that it takes.
 *
 * @param element the element
 * @param occupancy fraction of the cells in which the site holds it, in (0, 1]
 * @param oxidationState charge in units of e, when known
 */
public record Species(Element element, double occupancy, OptionalDouble oxidationState) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the occupancy is not in (0, 1] or the oxidation state is
   *     not finite
   */
  public Species {
    if (!(occupancy > 0 && occupancy <= 1)) {
      throw new IllegalArgumentException(
          "occupancy of " + element.symbol() + " must be in (0, 1], got " + occupancy);
    }
    if (oxidationState.isPresent() && !Double.isFinite(oxidationState.getAsDouble())) {
      throw new IllegalArgumentException(
          "oxidation state of "
              + element.symbol()
              + " must be finite, got "
              + oxidationState.getAsDouble());
    }
  }

  /**
   * A fully occupied species of unknown oxidation state.
   *
   * @param element the element
   * @return the species
   */
  public static Species of(Element element) {
    return new Species(element, 1.0, OptionalDouble.empty());
  }
}
