package org.materialsj.packing.space;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;

/** Finds the sites of a crystal by their place, each once. Sorted along a; for one thread. */
final class SiteIndex {

  private final Lattice lattice;
  private final double tolerance;

  /** Half the width of a slab, in fractions of a, in which a site must be. */
  private final double width;

  private final double[][] sites;
  private final boolean[] taken;
  private int left;

  /**
   * The sites of a crystal.
   *
   * @param sites the sites
   * @param lattice of their fractional coordinates
   * @param tolerance largest distance from the place that is asked for (angstrom)
   */
  SiteIndex(List<Site> sites, Lattice lattice, double tolerance) {
    this.lattice = lattice;
    this.tolerance = tolerance;
    double[] inverse = lattice.inverse();
    this.width = 2 * tolerance * Math.hypot(Math.hypot(inverse[0], inverse[3]), inverse[6]);
    this.sites =
        sites.stream()
            .map(site -> new double[] {site.x() - Math.floor(site.x()), site.y(), site.z()})
            .sorted(Comparator.comparingDouble(site -> site[0]))
            .toArray(double[][]::new);
    this.taken = new boolean[this.sites.length];
    this.left = taken.length;
  }

  /**
   * Takes the site at a place.
   *
   * @param x fractional coordinates
   * @return the image of the site that is there, fractional; empty when there is none, or it is
   *     taken
   */
  Optional<double[]> take(double[] x) {
    double along = x[0] - Math.floor(x[0]);
    for (int cell = -1; cell <= 1; cell++) {
      for (int s = first(along + cell - width);
          s < sites.length && sites[s][0] <= along + cell + width;
          s++) {
        double[] there = near(sites[s], x);
        double[] d = {there[0] - x[0], there[1] - x[1], there[2] - x[2]};
        if (!taken[s] && Vectors.norm(lattice.toCartesian(d)) < tolerance) {
          taken[s] = true;
          left--;
          return Optional.of(there);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether every site was taken.
   *
   * @return true when none is left
   */
  boolean isEmpty() {
    return left == 0;
  }

  /** The first site at or beyond a place along a. */
  private int first(double along) {
    int low = 0;
    int high = sites.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sites[middle][0] < along) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The image of a site nearest to a point, in fractional coordinates. */
  private static double[] near(double[] site, double[] x) {
    return IntStream.range(0, 3).mapToDouble(i -> site[i] + Math.rint(x[i] - site[i])).toArray();
  }
}
