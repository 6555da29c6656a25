package org.materialsj.features.crystal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.geometry.NearestDistances;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;

/**
 * The average minimum distances AMD_1 to AMD_k: AMD_m is the mean over the sites of the distance to
 * the m-th nearest neighbour, whatever the elements. They do not depend on the choice of the cell
 * and change continuously when atoms move, so that crystals with nearly the same vector (largest
 * difference of any component) are candidates for being the same.
 *
 * <p>Works for crystals, slabs and wires, and for molecules of more than k atoms. Shared sites are
 * points like any other; a crystal with partly empty sites has no such distances, because its
 * points are not known. Cost about that of the neighbours within a sphere of 2 k sites.
 *
 * @see "D. Widdowson et al. 2022, doi:10.46793/match.87-3.529W"
 */
public final class AverageMinimumDistance implements CrystalFeaturizer {

  private static final int DEFAULT = 100;

  private final int k;
  private final FeatureSpec spec;

  /** The first 100 distances. */
  public AverageMinimumDistance() {
    this(DEFAULT);
  }

  /**
   * The first k distances.
   *
   * @param k how many, 1 to {@value NearestDistances#MOST}
   * @throws IllegalArgumentException for another number
   */
  public AverageMinimumDistance(int k) {
    if (k < 1 || k > NearestDistances.MOST) {
      throw new IllegalArgumentException(
          "number of distances must be 1 to " + NearestDistances.MOST + ", got " + k);
    }
    this.k = k;
    List<ColumnSpec> columns =
        IntStream.rangeClosed(1, k).mapToObj(m -> new ColumnSpec("AMD_" + m, "angstrom")).toList();
    this.spec =
        new FeatureSpec(
            "Average minimum distances",
            1,
            columns,
            "D. Widdowson et al., MATCH 87 (2022) 529, doi:10.46793/match.87-3.529W");
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[] compute(CrystalAnalysis analysis) {
    double[][] rows = PointwiseDistanceDistribution.distances(analysis.crystal(), k);
    double[] means = new double[k];
    Arrays.setAll(means, m -> Arrays.stream(rows).mapToDouble(row -> row[m]).sum() / rows.length);
    return means;
  }
}
