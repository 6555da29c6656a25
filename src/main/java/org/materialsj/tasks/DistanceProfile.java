package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.features.crystal.PointwiseDistanceDistribution;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;

/**
 * The distances between the atoms of a crystal, by which unlike packings are told apart before
 * their molecules are compared.
 *
 * @param averages the average minimum distances AMD_1 to AMD_k (angstrom)
 * @param pointwise the pointwise distance distribution
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record DistanceProfile(double[] averages, PointwiseDistanceDistribution pointwise) {

  /** As many neighbours as are usual. */
  private static final int NEIGHBORS = 100;

  /** The profile of a crystal, of its heavier atoms only if hydrogens are ignored. */
  static DistanceProfile of(Crystal crystal, boolean ignoreHydrogens) {
    PointwiseDistanceDistribution pointwise =
        PointwiseDistanceDistribution.of(
            ignoreHydrogens ? withoutHydrogens(crystal) : crystal,
            NEIGHBORS,
            PointwiseDistanceDistribution.DEFAULT_TOLERANCE);
    double[] averages = new double[NEIGHBORS];
    for (int row = 0; row < pointwise.size(); row++) {
      double[] distances = pointwise.distances(row);
      for (int k = 0; k < NEIGHBORS; k++) {
        averages[k] += pointwise.weight(row) * distances[k];
      }
    }
    return new DistanceProfile(averages, pointwise);
  }

  private static Crystal withoutHydrogens(Crystal crystal) {
    List<Site> heavy = new ArrayList<>();
    for (Site site : crystal.sites()) {
      if (site.majority().element().number() != 1) {
        heavy.add(site);
      }
    }
    return heavy.isEmpty()
        ? crystal
        : new Crystal(
            crystal.name(), crystal.lattice(), heavy, crystal.operations(), crystal.properties());
  }

  /** The largest difference of any average minimum distance (angstrom). */
  double averageDistance(DistanceProfile other) {
    return IntStream.range(0, NEIGHBORS)
        .mapToDouble(k -> Math.abs(averages[k] - other.averages[k]))
        .max()
        .getAsDouble();
  }

  /** The earth mover's distance of the distributions (angstrom). */
  double pointwiseDistance(DistanceProfile other) {
    return pointwise.distanceTo(other.pointwise);
  }
}
