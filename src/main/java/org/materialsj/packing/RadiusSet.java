package org.materialsj.packing;

import java.util.Map;
import java.util.OptionalDouble;
import org.materialsj.model.Element;

/** A published set of van der Waals radii. */
public enum RadiusSet {
  /**
   * A. Bondi 1964, doi:10.1021/j100785a001: 38 elements, chosen so that molecules have the right
   * volumes.
   */
  BONDI("Bondi 1964", "doi:10.1021/j100785a001"),

  /**
   * R. S. Rowland and R. Taylor 1996, doi:10.1021/jp953141+: H, C, N, O, F, S, Cl, Br and I, from
   * contacts in organic crystals.
   */
  ROWLAND_TAYLOR("Rowland and Taylor 1996", "doi:10.1021/jp953141+"),

  /**
   * S. Alvarez 2013, doi:10.1039/c3dt50599e: 93 elements, from the distances between all atoms in
   * crystals that are not bonded.
   */
  ALVAREZ("Alvarez 2013", "doi:10.1039/c3dt50599e");

  /** Radii of Rowland and Taylor (angstrom) by atomic number. */
  private static final Map<Integer, Double> ROWLAND_TAYLOR_RADII =
      Map.of(1, 1.10, 6, 1.77, 7, 1.64, 8, 1.58, 9, 1.46, 16, 1.81, 17, 1.76, 35, 1.87, 53, 2.03);

  private final String label;
  private final String source;

  RadiusSet(String label, String source) {
    this.label = label;
    this.source = source;
  }

  /**
   * The name that a user chooses it by.
   *
   * @return authors and year
   */
  public String label() {
    return label;
  }

  /**
   * Where the radii were published.
   *
   * @return a DOI, beginning with "doi:"
   */
  public String source() {
    return source;
  }

  /**
   * The radius of an element.
   *
   * @param element the element
   * @return radius (angstrom), or empty when the set does not give it
   */
  public OptionalDouble radius(Element element) {
    return switch (this) {
      case BONDI -> element.bondiRadius();
      case ALVAREZ -> element.alvarezRadius();
      case ROWLAND_TAYLOR -> {
        Double radius = ROWLAND_TAYLOR_RADII.get(element.number());
        yield radius == null ? OptionalDouble.empty() : OptionalDouble.of(radius);
      }
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
