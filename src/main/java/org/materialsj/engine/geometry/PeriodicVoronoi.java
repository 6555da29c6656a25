package org.materialsj.engine.geometry;

/**
 * The exact Voronoi cells of the sites of a structure that repeats in any subset of the lattice
 * directions: the cell of a site is all that is nearer to it than to any other site or image. Cells
 * may be small and skewed at will; sites may lie outside of the cell.
 *
 * <p>Vertices of a cell that are closer than {@value #MERGED} angstrom are one, and facets of less
 * than {@value #SMALLEST_AREA} times the largest area of their cell, or with less than 3 corners,
 * are left out: in symmetric crystals, where many planes meet in one vertex, rounding makes those.
 *
 * <p>Where all three directions are periodic, every cell is closed. Else a cell may be open, such
 * as that of an atom at the surface of a slab; a cell that reaches {@value #LARGEST_OPEN_REACH}
 * angstrom or more from its site counts as open too. An open cell has no facets and no vertices
 * here, and infinite volume: see {@link #bounded} and {@link #requireBounded}.
 *
 * <p>Facets are numbered; those of site i are {@code start(i)} to {@code end(i) - 1}, in order of
 * distance, then site, then image. Vertices are numbered likewise. Immutable.
 */
public final class PeriodicVoronoi {

  /** Vertices of a cell that are closer are one (angstrom). */
  public static final double MERGED = 1e-6;

  /** Share of the largest area of a cell below which a facet is left out. */
  public static final double SMALLEST_AREA = 1e-7;

  /** Sites that are closer have no cells (angstrom). */
  public static final double COINCIDENT = 1e-4;

  /** How far a closed cell reaches at most if a direction is not periodic (angstrom). */
  public static final double LARGEST_OPEN_REACH = 20;

  private final VoronoiSearch cells;

  private PeriodicVoronoi(VoronoiSearch cells) {
    this.cells = cells;
  }

  /**
   * Builds the cells.
   *
   * @param cartesian 3n coordinates (angstrom), n at least 1; not modified
   * @param lattice 9 numbers, a then b then c (angstrom); vectors of directions that are not
   *     periodic are ignored; not modified
   * @param periodic 3 flags, whether the structure repeats along a, b, c; not modified
   * @return the cells; cost O(n) for even density, about 30 microseconds a site
   * @throws IllegalArgumentException if lengths do not fit, a number is not finite, the periodic
   *     vectors are dependent, two sites are closer than {@value #COINCIDENT} angstrom, the
   *     periodic vectors are so skewed that rounding errors hide their lattice, or the largest hole
   *     is so wide that there are too many pairs of neighbours across it
   */
  public static PeriodicVoronoi of(double[] cartesian, double[] lattice, boolean[] periodic) {
    if (lattice.length != 9 || periodic.length != 3) {
      throw new IllegalArgumentException(
          "a lattice needs 9 numbers and 3 flags, got "
              + lattice.length
              + " and "
              + periodic.length);
    }
    if (cartesian.length == 0 || cartesian.length % 3 != 0) {
      throw new IllegalArgumentException(
          "coordinates must come in threes, at least one point, got an array of length "
              + cartesian.length);
    }
    VoronoiSearch search = new VoronoiSearch(cartesian.clone(), lattice.clone(), periodic.clone());
    search.search();
    return new PeriodicVoronoi(search);
  }

  /**
   * The number of sites.
   *
   * @return n
   */
  public int size() {
    return cells.starts.length;
  }

  /**
   * The number of facets of all cells; each facet counts twice, once for either cell.
   *
   * @return the sum of the numbers of facets
   */
  public int facets() {
    return cells.facets;
  }

  /**
   * Whether the cell of a site is closed.
   *
   * @param site index
   * @return true for every site of a structure that is periodic in all directions
   */
  public boolean bounded(int site) {
    return cells.volumes[site] < Double.POSITIVE_INFINITY;
  }

  /**
   * Checks that all cells are closed.
   *
   * @throws IllegalArgumentException that names the first site whose cell is not
   */
  public void requireBounded() {
    for (int site = 0; site < size(); site++) {
      if (!bounded(site)) {
        throw new IllegalArgumentException(
            "the Voronoi cell of site "
                + (site + 1)
                + " is not closed, as the structure does not repeat in all three directions");
      }
    }
  }

  /**
   * The volume of a cell.
   *
   * @param site index
   * @return volume (angstrom^3); infinite for an open cell
   */
  public double volume(int site) {
    return cells.volumes[site];
  }

  /**
   * The first facet of a site.
   *
   * @param site index
   * @return number of a facet
   */
  public int start(int site) {
    return cells.starts[site];
  }

  /**
   * One past the last facet of a site.
   *
   * @param site index
   * @return number of a facet; equal to {@link #start} if the cell is open
   */
  public int end(int site) {
    return cells.ends[site];
  }

  /**
   * The site behind a facet.
   *
   * @param facet number
   * @return index of a site, perhaps the same one in another cell
   */
  public int site(int facet) {
    return cells.sites[facet];
  }

  /**
   * The cell of the site behind a facet.
   *
   * @param facet number
   * @param vector 0, 1, 2 for a, b, c
   * @return whole number of lattice vectors that were added to the site, as given
   */
  public int image(int facet, int vector) {
    return cells.images[3 * facet + vector];
  }

  /**
   * The distance of the site behind a facet.
   *
   * @param facet number
   * @return distance of the two sites (angstrom), twice that of the facet's plane
   */
  public double distance(int facet) {
    return cells.distances[facet];
  }

  /**
   * The vector from the site to the site behind the facet.
   *
   * @param facet number
   * @param axis 0, 1, 2 for x, y, z
   * @return component (angstrom)
   */
  public double displacement(int facet, int axis) {
    return cells.displacements[3 * facet + axis];
  }

  /**
   * The area of a facet.
   *
   * @param facet number
   * @return area (angstrom^2)
   */
  public double area(int facet) {
    return cells.areas[facet];
  }

  /**
   * The solid angle of a facet, seen from the site.
   *
   * @param facet number
   * @return solid angle (sr)
   */
  public double solidAngle(int facet) {
    return cells.solidAngles[facet];
  }

  /**
   * The volume of the pyramid from the site to a facet, area * distance / 6.
   *
   * @param facet number
   * @return volume (angstrom^3)
   */
  public double pyramidVolume(int facet) {
    return cells.areas[facet] * cells.distances[facet] / 6;
  }

  /**
   * The number of edges of a facet, after close vertices were merged.
   *
   * @param facet number
   * @return at least 3
   */
  public int edges(int facet) {
    return cells.cornerStarts[facet + 1] - cells.cornerStarts[facet];
  }

  /**
   * A corner of a facet; they go round it in order.
   *
   * @param facet number
   * @param k 0 to {@code edges(facet) - 1}
   * @return number of a vertex of the facet's cell
   */
  public int corner(int facet, int k) {
    return cells.corners[cells.cornerStarts[facet] + k];
  }

  /**
   * The first vertex of the cell of a site.
   *
   * @param site index
   * @return number of a vertex
   */
  public int vertexStart(int site) {
    return cells.vertexStarts[site];
  }

  /**
   * One past the last vertex of the cell of a site.
   *
   * @param site index
   * @return number of a vertex
   */
  public int vertexEnd(int site) {
    return cells.vertexEnds[site];
  }

  /**
   * A coordinate of a vertex, near its site as given. A place where several cells meet is a vertex
   * of each of them, perhaps in different cells of the lattice.
   *
   * @param vertex number
   * @param axis 0, 1, 2 for x, y, z
   * @return coordinate (angstrom)
   */
  public double vertex(int vertex, int axis) {
    return cells.positions[3 * vertex + axis];
  }
}
