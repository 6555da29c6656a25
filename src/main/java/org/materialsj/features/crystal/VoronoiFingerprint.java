package org.materialsj.features.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.geometry.PeriodicVoronoi;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;

/**
 * The shape of the Voronoi cell of each site: the numbers of facets with 3 to 10 edges
 * (Voro_index), their shares of all facets (Symmetry_index), the volume and surface area of the
 * cell, and mean, population standard deviation, minimum and maximum over the facets of the volume
 * of the pyramid between site and facet, the area of the facet, and the distance of the neighbour
 * behind it. Sites may be disordered: only their places count.
 *
 * <p>matminer's {@code VoronoiFingerprint} leaves facets of more than 10 edges out of everything,
 * volume and nearest distance included, and counts facets of no area that rounding leaves behind.
 * The first is done here on request, so that numbers can be compared; the second never.
 *
 * <p>Invariant under rotation, choice of cell and order of sites, but not continuous: the smallest
 * facets come and go when sites move. Cost O(sites).
 *
 * @see "H. L. Peng et al. 2011, doi:10.1103/PhysRevLett.106.135503; Q. Wang and A. Jain 2019,
 *     doi:10.1038/s41467-019-13511-9"
 */
public final class VoronoiFingerprint implements SiteFeaturizer {

  private static final int FEWEST_EDGES = 3;
  private static final int MOST_EDGES = 10;
  private static final int COUNTS = MOST_EDGES - FEWEST_EDGES + 1;

  private final boolean compatible;
  private final boolean weighted;
  private final FeatureSpec spec;

  /** The 30 features of the whole cells. */
  public VoronoiFingerprint() {
    this(false, false);
  }

  /**
   * The features by choice.
   *
   * @param compatible whether facets of more than 10 edges are left out, as matminer does
   * @param weighted whether 8 columns are added that tell what share of the solid angle about the
   *     site belongs to facets of 3 to 10 edges (Symmetry_weighted_index)
   */
  public VoronoiFingerprint(boolean compatible, boolean weighted) {
    this.compatible = compatible;
    this.weighted = weighted;
    this.spec =
        new FeatureSpec(
            "Voronoi fingerprint"
                + (weighted ? ", weighted" : "")
                + (compatible ? ", as matminer" : ""),
            1,
            columns(weighted),
            "H. L. Peng et al., Phys. Rev. Lett. 106 (2011) 135503,"
                + " doi:10.1103/PhysRevLett.106.135503; Q. Wang, A. Jain, Nat. Commun. 10 (2019)"
                + " 5537, doi:10.1038/s41467-019-13511-9");
  }

  private static List<ColumnSpec> columns(boolean weighted) {
    List<ColumnSpec> columns = new ArrayList<>();
    List<String> indices = new ArrayList<>(List.of("Voro_index_", "Symmetry_index_"));
    if (weighted) {
      indices.add("Symmetry_weighted_index_");
    }
    for (String index : indices) {
      for (int edges = FEWEST_EDGES; edges <= MOST_EDGES; edges++) {
        columns.add(new ColumnSpec(index + edges, ""));
      }
    }
    columns.add(new ColumnSpec("Voro_vol_sum", "angstrom^3"));
    columns.add(new ColumnSpec("Voro_area_sum", "angstrom^2"));
    addStatistics(columns, "Voro_vol_", "angstrom^3");
    addStatistics(columns, "Voro_area_", "angstrom^2");
    addStatistics(columns, "Voro_dist_", "angstrom");
    return columns;
  }

  private static void addStatistics(List<ColumnSpec> columns, String name, String unit) {
    for (String statistic : List.of("mean", "std_dev", "minimum", "maximum")) {
      columns.add(new ColumnSpec(name + statistic, unit));
    }
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  /**
   * Computes the features of all sites.
   *
   * @param analysis the crystal
   * @return one row per site; with {@code compatible}, shares and statistics are NaN at a site
   *     whose facets all have more than 10 edges
   * @throws IllegalArgumentException if two sites are at the same place, or a cell is not closed
   */
  @Override
  public double[][] sites(CrystalAnalysis analysis) {
    PeriodicVoronoi cells = analysis.voronoi();
    cells.requireBounded();
    double[][] rows = new double[cells.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(cells, i);
    }
    return rows;
  }

  private double[] row(PeriodicVoronoi cells, int site) {
    double[] row = new double[spec.columns().size()];
    int most = cells.end(site) - cells.start(site);
    double[] volumes = new double[most];
    double[] areas = new double[most];
    double[] distances = new double[most];
    double[] angles = new double[COUNTS];
    double allAngles = 0;
    int count = 0;
    for (int f = cells.start(site); f < cells.end(site); f++) {
      int edges = cells.edges(f);
      if (edges <= MOST_EDGES) {
        row[edges - FEWEST_EDGES]++;
        angles[edges - FEWEST_EDGES] += cells.solidAngle(f);
      } else if (compatible) {
        continue;
      }
      allAngles += cells.solidAngle(f);
      volumes[count] = cells.pyramidVolume(f);
      areas[count] = cells.area(f);
      distances[count] = cells.distance(f);
      count++;
    }
    int place = COUNTS;
    for (int k = 0; k < COUNTS; k++) {
      row[place++] = row[k] / count;
    }
    for (int k = 0; weighted && k < COUNTS; k++) {
      row[place++] = angles[k] / allAngles;
    }
    row[place] = Arrays.stream(volumes, 0, count).sum();
    row[place + 1] = Arrays.stream(areas, 0, count).sum();
    statistics(volumes, count, row, place + 2);
    statistics(areas, count, row, place + 6);
    statistics(distances, count, row, place + 10);
    return row;
  }

  private static void statistics(double[] values, int count, double[] row, int place) {
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int k = 0; k < count; k++) {
      minimum = Math.min(minimum, values[k]);
      maximum = Math.max(maximum, values[k]);
      sum += values[k];
    }
    double mean = sum / count;
    double squares = 0;
    for (int k = 0; k < count; k++) {
      squares += (values[k] - mean) * (values[k] - mean);
    }
    row[place] = mean;
    row[place + 1] = Math.sqrt(squares / count);
    row[place + 2] = count == 0 ? Double.NaN : minimum;
    row[place + 3] = count == 0 ? Double.NaN : maximum;
  }
}
