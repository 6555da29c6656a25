package org.materialsj.engine.geometry;

/** The distances from every site to its k nearest neighbours, near to far. */
public final class NearestDistances {

  /** More than this many neighbours of a site are refused. */
  public static final int MOST = 10_000;

  /** How many times the radius of the sphere that holds k sites on average is searched first. */
  private static final double FIRST_REACH = 1.15;

  private static final double GROWTH = 1.4;

  private NearestDistances() {}

  /**
   * Finds the distances. Images of the site itself are neighbours too.
   *
   * @param cartesian 3n coordinates (angstrom), n at least 1; not modified
   * @param lattice 9 numbers, a then b then c (angstrom); vectors of directions that are not
   *     periodic are ignored; not modified
   * @param periodic 3 flags, whether the structure repeats along a, b, c; not modified
   * @param k number of neighbours, 1 to {@value #MOST}
   * @return n rows of k distances (angstrom), ascending in each row; cost about that of the
   *     neighbours within a sphere of 2 k sites
   * @throws IllegalArgumentException if k is out of range, or the structure does not repeat and has
   *     at most k sites
   */
  public static double[][] find(double[] cartesian, double[] lattice, boolean[] periodic, int k) {
    if (k < 1 || k > MOST) {
      throw new IllegalArgumentException(
          "number of neighbours must be 1 to " + MOST + ", got " + k);
    }
    int n = cartesian.length / 3;
    ReducedBasis basis = new ReducedBasis(lattice, periodic);
    if (basis.rank == 0 && n <= k) {
      throw new IllegalArgumentException(
          "each atom has only "
              + (n - 1)
              + " others in this molecule, and distances to "
              + k
              + " are asked for");
    }
    double radius = FIRST_REACH * meanRadius(cartesian, basis, k);
    PeriodicNeighbors neighbors = PeriodicNeighbors.find(cartesian, lattice, periodic, radius);
    while (fewest(neighbors) < k) {
      radius *= GROWTH;
      neighbors = PeriodicNeighbors.find(cartesian, lattice, periodic, radius);
    }
    double[][] rows = new double[n][k];
    for (int i = 0; i < n; i++) {
      int start = neighbors.start(i);
      for (int m = 0; m < k; m++) {
        rows[i][m] = neighbors.distance(start + m);
      }
    }
    return rows;
  }

  /**
   * The radius about a site that holds k others if the sites are spread evenly over the volume
   * (area, length) of the cell, and in the directions that do not repeat over what they take up.
   */
  private static double meanRadius(double[] cartesian, ReducedBasis basis, int k) {
    double volume = 1;
    for (int axis = 0; axis < basis.rank; axis++) {
      volume *= basis.heights[axis];
    }
    for (int axis = basis.rank; axis < 3; axis++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < cartesian.length; i += 3) {
        double x = 0;
        for (int xyz = 0; xyz < 3; xyz++) {
          x += cartesian[i + xyz] * basis.vectors[3 * axis + xyz];
        }
        low = Math.min(low, x);
        high = Math.max(high, x);
      }
      volume *= Math.max(1, high - low);
    }
    return Math.cbrt(3 * volume * (k + 1) / (4 * Math.PI * (cartesian.length / 3.0)));
  }

  private static int fewest(PeriodicNeighbors neighbors) {
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < neighbors.size(); i++) {
      fewest = Math.min(fewest, neighbors.count(i));
    }
    return fewest;
  }
}
