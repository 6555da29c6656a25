package org.materialsj.engine.geometry;

/**
 * All neighbours of every site within a cutoff, in a structure that repeats in any subset of the
 * three lattice directions: crystals, slabs, wires, and molecules.
 *
 * <p>A neighbour is a site j in the cell shifted by the integers S with |x_j + S L - x_i| at most
 * cutoff + {@value #TOLERANCE} angstrom, so that rounding never splits a shell of equal distances.
 * Only the site itself (j = i, S = 0) is left out: its own images count, and so does another site
 * at the same place. Cells may be smaller than the cutoff and skewed at will; sites may lie outside
 * of the cell. The neighbours of a site are in order of distance, then index, then image.
 *
 * <p>Pairs are numbered; those of site i are {@code start(i)} to {@code end(i) - 1}. Immutable.
 */
public final class PeriodicNeighbors {

  /** How far beyond the cutoff a neighbour may be (angstrom). */
  public static final double TOLERANCE = 1e-8;

  /** Pairs accepted unless the caller says otherwise; they take 24 bytes each. */
  public static final int DEFAULT_MAX_PAIRS = 100_000_000;

  private final double[] cartesian;
  private final double[] lattice;
  private final int[] starts;
  private final int[] sites;
  private final int[] images;
  private final double[] distances;

  PeriodicNeighbors(
      double[] cartesian,
      double[] lattice,
      int[] starts,
      int[] sites,
      int[] images,
      double[] distances) {
    this.cartesian = cartesian;
    this.lattice = lattice;
    this.starts = starts;
    this.sites = sites;
    this.images = images;
    this.distances = distances;
  }

  /**
   * Finds the neighbours in a periodic structure of up to {@value #DEFAULT_MAX_PAIRS} pairs.
   *
   * @param cartesian 3n coordinates (angstrom), n at least 1; not modified
   * @param lattice 9 numbers, a then b then c (angstrom); vectors of directions that are not
   *     periodic are ignored; not modified
   * @param periodic 3 flags, whether the structure repeats along a, b, c; not modified
   * @param cutoff radius (angstrom)
   * @return the neighbours; cost O(sites + images within the cutoff + pairs log neighbours)
   * @throws IllegalArgumentException if lengths do not fit, a number is not finite, the periodic
   *     vectors are dependent, the cutoff is not positive, or there are too many pairs
   */
  public static PeriodicNeighbors find(
      double[] cartesian, double[] lattice, boolean[] periodic, double cutoff) {
    return find(cartesian, lattice, periodic, cutoff, DEFAULT_MAX_PAIRS);
  }

  /**
   * Finds the neighbours in a periodic structure.
   *
   * @param cartesian 3n coordinates (angstrom), n at least 1; not modified
   * @param lattice 9 numbers, a then b then c (angstrom); vectors of directions that are not
   *     periodic are ignored; not modified
   * @param periodic 3 flags, whether the structure repeats along a, b, c; not modified
   * @param cutoff radius (angstrom)
   * @param maxPairs most pairs to accept, 1 to 700 million
   * @return the neighbours; cost O(sites + images within the cutoff + pairs log neighbours)
   * @throws IllegalArgumentException as above
   */
  public static PeriodicNeighbors find(
      double[] cartesian, double[] lattice, boolean[] periodic, double cutoff, int maxPairs) {
    if (lattice.length != 9 || periodic.length != 3) {
      throw new IllegalArgumentException(
          "a lattice needs 9 numbers and 3 flags, got "
              + lattice.length
              + " and "
              + periodic.length);
    }
    return new NeighborSearch(cartesian.clone(), lattice.clone(), periodic, cutoff, maxPairs)
        .search();
  }

  /**
   * Finds the neighbours in a structure that does not repeat.
   *
   * @param cartesian 3n coordinates (angstrom), n at least 1; not modified
   * @param cutoff radius (angstrom)
   * @return the neighbours; all images are 0
   * @throws IllegalArgumentException as above
   */
  public static PeriodicNeighbors find(double[] cartesian, double cutoff) {
    return find(cartesian, new double[9], new boolean[3], cutoff);
  }

  /**
   * The number of sites.
   *
   * @return n
   */
  public int size() {
    return starts.length - 1;
  }

  /**
   * The number of pairs of all sites; each pair of neighbours counts twice, once for either site.
   *
   * @return the sum of the numbers of neighbours
   */
  public int pairs() {
    return starts[starts.length - 1];
  }

  /**
   * The first pair of a site.
   *
   * @param site index of the site
   * @return number of its first pair
   */
  public int start(int site) {
    return starts[site];
  }

  /**
   * The end of the pairs of a site.
   *
   * @param site index of the site
   * @return 1 more than the number of its last pair
   */
  public int end(int site) {
    return starts[site + 1];
  }

  /**
   * The number of neighbours of a site.
   *
   * @param site index of the site
   * @return at least 0
   */
  public int count(int site) {
    return starts[site + 1] - starts[site];
  }

  /**
   * The neighbour of a pair.
   *
   * @param pair number of the pair
   * @return index j of the neighbour's site
   */
  public int site(int pair) {
    return sites[pair];
  }

  /**
   * The cell that the neighbour of a pair is in, relative to the coordinates as given.
   *
   * @param pair number of the pair
   * @param vector 0, 1, 2 for a, b, c
   * @return the component of S; 0 along a direction that is not periodic
   */
  public int image(int pair, int vector) {
    return images[3 * pair + vector];
  }

  /**
   * The distance of a pair.
   *
   * @param pair number of the pair
   * @return |x_j + S L - x_i| (angstrom)
   */
  public double distance(int pair) {
    return distances[pair];
  }

  /**
   * The vector from a site to a neighbour.
   *
   * @param site index i of the site
   * @param pair number of one of its pairs
   * @param vector receives x_j + S L - x_i (angstrom) in its first 3 places
   */
  public void displacement(int site, int pair, double[] vector) {
    int j = 3 * sites[pair];
    for (int axis = 0; axis < 3; axis++) {
      double shift = 0;
      for (int k = 0; k < 3; k++) {
        int times = images[3 * pair + k];
        shift += times == 0 ? 0 : times * lattice[3 * k + axis];
      }
      vector[axis] = cartesian[j + axis] - cartesian[3 * site + axis] + shift;
    }
  }
}
