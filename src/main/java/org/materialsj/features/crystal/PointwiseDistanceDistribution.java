package org.materialsj.features.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.materialsj.engine.geometry.EarthMover;
import org.materialsj.engine.geometry.NearestDistances;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;

/**
 * The pointwise distance distribution (PDD) of a crystal: for each site one row of the distances to
 * its k nearest neighbours, near to far, whatever the elements; equal rows become one, whose weight
 * is their share of the sites. It does not depend on the choice of the cell and tells apart all but
 * exceptional crystals. The weighted mean of the rows are the average minimum distances. Immutable.
 *
 * @see "D. Widdowson and V. Kurlin 2022, doi:10.48550/arXiv.2108.04798"
 */
public final class PointwiseDistanceDistribution {

  /** Rows that differ nowhere by more than this count as equal unless told otherwise (angstrom). */
  public static final double DEFAULT_TOLERANCE = 1e-4;

  private static final double FULL = 1 - 1e-6;

  private final int[] counts;
  private final int sites;
  private final double[][] rows;

  private PointwiseDistanceDistribution(int[] counts, int sites, double[][] rows) {
    this.counts = counts;
    this.sites = sites;
    this.rows = rows;
  }

  /**
   * Finds the distribution.
   *
   * @param crystal crystal, slab or wire with fully occupied sites, or molecule of more than k
   *     atoms
   * @param k number of distances, 1 to {@value NearestDistances#MOST}
   * @param tolerance rows that differ nowhere by more than this (angstrom), directly or through
   *     rows between them, are replaced by their mean; at least 0
   * @return the distribution; cost about that of the neighbours within a sphere of 2 k sites, and
   *     at most O(k sites^2) to find equal rows
   * @throws IllegalArgumentException if a number is out of range, a site is partly empty, or the
   *     structure does not repeat and has at most k sites
   */
  public static PointwiseDistanceDistribution of(Crystal crystal, int k, double tolerance) {
    if (!(tolerance >= 0 && Double.isFinite(tolerance))) {
      throw new IllegalArgumentException("tolerance must be at least 0, got " + tolerance);
    }
    double[][] sorted = distances(crystal, k);
    Arrays.sort(sorted, Arrays::compare);
    int[] group = groups(sorted, tolerance);
    List<double[]> means = new ArrayList<>();
    for (int i = 0; i < sorted.length; i++) {
      if (group[i] == i) {
        means.add(mean(sorted, group, i));
      }
    }
    // By sums: first distances are often equal but for rounding, which must not decide.
    means.sort(Comparator.comparingDouble(mean -> Arrays.stream(mean, 0, k).sum()));
    int[] counts = means.stream().mapToInt(mean -> (int) mean[k]).toArray();
    double[][] rows = means.stream().map(mean -> Arrays.copyOf(mean, k)).toArray(double[][]::new);
    return new PointwiseDistanceDistribution(counts, sorted.length, rows);
  }

  /** The distances of all sites of a crystal whose points are known. */
  static double[][] distances(Crystal crystal, int k) {
    List<Site> sites = crystal.sites();
    for (int i = 0; i < sites.size(); i++) {
      double occupancy = sites.get(i).species().stream().mapToDouble(Species::occupancy).sum();
      if (occupancy < FULL) {
        throw new IllegalArgumentException(
            "site "
                + (i + 1)
                + " ("
                + sites.get(i).majority().element().symbol()
                + ") is partly empty (occupancy "
                + occupancy
                + "), so the distances between atoms are not known");
      }
    }
    Lattice lattice = crystal.lattice();
    return NearestDistances.find(crystal.cartesian(), lattice.rows(), lattice.periodic(), k);
  }

  /** The first row of the group of each row; rows are sorted, so near ones begin alike. */
  private static int[] groups(double[][] sorted, double tolerance) {
    int[] group = new int[sorted.length];
    Arrays.setAll(group, i -> i);
    for (int i = 0; i < sorted.length; i++) {
      for (int j = i - 1; j >= 0 && sorted[i][0] - sorted[j][0] <= tolerance; j--) {
        if (root(group, i) != root(group, j) && areNear(sorted[i], sorted[j], tolerance)) {
          int a = root(group, i);
          int b = root(group, j);
          group[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
    for (int i = 0; i < group.length; i++) {
      group[i] = root(group, i);
    }
    return group;
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  private static boolean areNear(double[] a, double[] b, double tolerance) {
    for (int m = 0; m < a.length; m++) {
      if (Math.abs(a[m] - b[m]) > tolerance) {
        return false;
      }
    }
    return true;
  }

  /** The mean row of a group, and in the last place their number. */
  private static double[] mean(double[][] sorted, int[] group, int root) {
    int k = sorted[root].length;
    double[] mean = new double[k + 1];
    int count = 0;
    for (int i = root; i < sorted.length; i++) {
      if (group[i] == root) {
        count++;
        for (int m = 0; m < k; m++) {
          mean[m] += sorted[i][m];
        }
      }
    }
    for (int m = 0; m < k; m++) {
      mean[m] /= count;
    }
    mean[k] = count;
    return mean;
  }

  /**
   * The number of different rows.
   *
   * @return at least 1
   */
  public int size() {
    return rows.length;
  }

  /**
   * The share of the sites that have a row.
   *
   * @param row index of the row; rows are in ascending order of their mean distance
   * @return in (0, 1]; the weights of all rows add up to 1
   */
  public double weight(int row) {
    return counts[row] / (double) sites;
  }

  /**
   * The distances of a row.
   *
   * @param row index of the row; rows are in ascending order of their mean distance
   * @return a new array of k distances (angstrom), ascending
   */
  public double[] distances(int row) {
    return rows[row].clone();
  }

  /**
   * How far this distribution is from another: the earth mover's distance, where rows are as far
   * from each other as their distances differ at most. 0 for the same crystal; at least the largest
   * difference of the average minimum distances; at most twice the largest distance that an atom
   * must be moved by to make one crystal of the other.
   *
   * @param other a distribution with the same k
   * @return the distance (angstrom); cost O(rows^2 k + rows^3)
   * @throws IllegalArgumentException if k differs
   */
  public double distanceTo(PointwiseDistanceDistribution other) {
    if (rows[0].length != other.rows[0].length) {
      throw new IllegalArgumentException(
          "both distributions must have the same number of distances, got "
              + rows[0].length
              + " and "
              + other.rows[0].length);
    }
    double[][] apart = new double[rows.length][other.rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < other.rows.length; j++) {
        for (int m = 0; m < rows[i].length; m++) {
          apart[i][j] = Math.max(apart[i][j], Math.abs(rows[i][m] - other.rows[j][m]));
        }
      }
    }
    long[] supply = Arrays.stream(counts).mapToLong(count -> (long) count * other.sites).toArray();
    long[] demand = Arrays.stream(other.counts).mapToLong(count -> (long) count * sites).toArray();
    return EarthMover.distance(supply, demand, apart);
  }
}
