package org.materialsj.engine.geometry;

/**
 * The exact Voronoi cells of the sites of a structure that repeats in any subset of the lattice
 * directions. Facets are numbered; those of site i are {@code start(i)} to {@code end(i) - 1}.
 * Immutable.
 */
public final class PeriodicVoronoi {

  private PeriodicVoronoi() {}

  /**
   * Builds the cells.
   *
   * @param cartesian 3n coordinates (angstrom); not modified
   * @param lattice 9 numbers, a then b then c (angstrom); not modified
   * @param periodic 3 flags; not modified
   * @return the cells
   * @throws IllegalArgumentException with one plain sentence when there are none
   */
  public static PeriodicVoronoi of(double[] cartesian, double[] lattice, boolean[] periodic) {
    throw new UnsupportedOperationException();
  }

  /**
   * The number of sites.
   *
   * @return n
   */
  public int size() {
    return 0;
  }

  /**
   * The first facet of a site.
   *
   * @param site index
   * @return index of a facet
   */
  public int start(int site) {
    return site;
  }

  /**
   * One past the last facet of a site.
   *
   * @param site index
   * @return index
   */
  public int end(int site) {
    return site;
  }

  /**
   * The site behind a facet.
   *
   * @param facet index
   * @return index of a site, perhaps the same one in another cell
   */
  public int site(int facet) {
    return facet;
  }

  /**
   * The cell of the site behind a facet.
   *
   * @param facet index
   * @param vector 0, 1, 2 for a, b, c
   * @return whole number of lattice vectors that were added to the site
   */
  public int image(int facet, int vector) {
    return facet + vector;
  }

  /**
   * The distance of the site behind a facet.
   *
   * @param facet index
   * @return distance of the two sites (angstrom), twice that of the facet's plane
   */
  public double distance(int facet) {
    return facet;
  }

  /**
   * The vector from the site to the site behind the facet.
   *
   * @param facet index
   * @param axis 0, 1, 2 for x, y, z
   * @return component (angstrom)
   */
  public double displacement(int facet, int axis) {
    return facet + axis;
  }

  /**
   * The area of a facet.
   *
   * @param facet index
   * @return area (angstrom^2)
   */
  public double area(int facet) {
    return facet;
  }

  /**
   * The solid angle of a facet, seen from the site.
   *
   * @param facet index
   * @return solid angle (sr)
   */
  public double solidAngle(int facet) {
    return facet;
  }

  /**
   * The number of edges of a facet, after vertices closer than 1e-6 angstrom were merged.
   *
   * @param facet index
   * @return at least 3
   */
  public int edges(int facet) {
    return facet;
  }
}
