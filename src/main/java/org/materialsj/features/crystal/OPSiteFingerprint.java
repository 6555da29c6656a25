package org.materialsj.features.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;

/**
 * Order parameters of the first shells of neighbours of each site, from distances alone (37
 * columns), after matminer's {@code OPSiteFingerprint} with its default settings.
 *
 * <p>Neighbours are those within the first of 7, 8, 9, ... angstrom that holds at least 12. Divided
 * by the shortest one, d_min, their distances fall into bins of width 0.1; each occupied bin closes
 * a shell. If the neighbours up to that shell are n, from 2 to 12, the {@link LocalOrderParameters}
 * of the motifs of n neighbours count, times the square of the mean of d_min / d over these n;
 * motifs of numbers at which no shell closes are 0. "sgl_bd CN_1" is 1 - d_1 / d_2. All this is
 * done thrice, for bins of 0.09, 0.10 and 0.11, and each feature is the median of the three.
 *
 * <p>matminer takes the tallest bin of a histogram of the three in steps of 0.001 instead, which
 * gives 0.0005 for zero and 0.9995 for one; {@link #compatible()} does the same. Where two of the
 * three values agree, the two definitions differ by at most 0.001.
 *
 * <p>The elements do not count, so sites may be shared or partly empty. Cost per site: 3 times the
 * order parameters, and the search for neighbours.
 *
 * @see "N. E. R. Zimmermann et al. 2017, doi:10.3389/fmats.2017.00034"
 */
public final class OPSiteFingerprint implements SiteFeaturizer {

  private static final double FIRST_CUTOFF = 7;
  private static final double LAST_CUTOFF = 50;
  private static final double[] WIDTHS = {0.09, 0.1, 0.11};

  /** Distances this close to the edge of a bin (in widths) are beyond it. */
  private static final double TIE = 1e-9;

  private static final int[] OFFSETS = offsets();

  private final boolean quantised;
  private final FeatureSpec spec;

  /** The median of the three values. */
  public OPSiteFingerprint() {
    this(false);
  }

  private OPSiteFingerprint(boolean quantised) {
    this.quantised = quantised;
    List<ColumnSpec> columns = new ArrayList<>();
    for (int n = 1; n <= Motif.LARGEST; n++) {
      for (Motif motif : Motif.of(n)) {
        columns.add(new ColumnSpec(motif.label() + " CN_" + n, ""));
      }
    }
    this.spec =
        new FeatureSpec(
            quantised ? "OPSite as in matminer" : "OPSite",
            1,
            columns,
            "N. E. R. Zimmermann et al., Front. Mater. 4 (2017) 34,"
                + " doi:10.3389/fmats.2017.00034");
  }

  /**
   * Equal to matminer, with values in steps of 0.0005. They differ where rounding decides in
   * matminer: on the edges of bins, at angles of exactly 135 degrees, and in "body-centered cubic
   * CN_8", which depends there on the order in which equal neighbours are found.
   *
   * @return the featurizer
   */
  public static OPSiteFingerprint compatible() {
    return new OPSiteFingerprint(true);
  }

  private static int[] offsets() {
    int[] result = new int[Motif.LARGEST + 2];
    for (int n = 1; n <= Motif.LARGEST; n++) {
      result[n + 1] = result[n] + Motif.of(n).size();
    }
    return result;
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[][] sites(CrystalAnalysis analysis) {
    int count = analysis.crystal().sites().size();
    double[][] result = new double[count][];
    double cutoff = FIRST_CUTOFF;
    PeriodicNeighbors neighbors = analysis.neighbors(cutoff);
    LocalOrderParameters parameters = new LocalOrderParameters();
    for (int site = 0; site < count; site++) {
      double within = FIRST_CUTOFF;
      int found = countWithin(neighbors, site, within);
      while (found < Motif.LARGEST) {
        within++;
        if (within > LAST_CUTOFF) {
          throw new IllegalArgumentException(
              "site "
                  + (site + 1)
                  + " ("
                  + analysis.crystal().sites().get(site).majority().element().symbol()
                  + ") has only "
                  + found
                  + " neighbours within 50 angstrom, and its order parameters need 12");
        }
        if (within > cutoff) {
          cutoff = within;
          neighbors = analysis.neighbors(cutoff);
        }
        found = countWithin(neighbors, site, within);
      }
      result[site] = site(neighbors, site, found, parameters);
    }
    return result;
  }

  private static int countWithin(PeriodicNeighbors neighbors, int site, double cutoff) {
    int end = neighbors.end(site);
    int pair = neighbors.start(site);
    while (pair < end && neighbors.distance(pair) <= cutoff + PeriodicNeighbors.TOLERANCE) {
      pair++;
    }
    return pair - neighbors.start(site);
  }

  private double[] site(
      PeriodicNeighbors neighbors, int site, int found, LocalOrderParameters parameters) {
    int start = neighbors.start(site);
    double nearest = neighbors.distance(start);
    if (nearest == 0) {
      throw new IllegalArgumentException(
          "site " + (site + 1) + " is at the same place as site " + (neighbors.site(start) + 1));
    }
    double[] relative = new double[found];
    for (int k = 0; k < found; k++) {
      relative[k] = neighbors.distance(start + k) / nearest;
    }
    double[] units = new double[3 * Motif.LARGEST];
    double[] vector = new double[3];
    for (int k = 0; k < Motif.LARGEST; k++) {
      neighbors.displacement(site, start + k, vector);
      for (int axis = 0; axis < 3; axis++) {
        units[3 * k + axis] = vector[axis] / neighbors.distance(start + k);
      }
    }
    double[][] values = new double[WIDTHS.length][spec.columns().size()];
    boolean[] known = new boolean[Motif.LARGEST + 1];
    double[] cache = new double[spec.columns().size()];
    for (int w = 0; w < WIDTHS.length; w++) {
      values[w][0] = 1 - 1 / relative[1];
      shells(relative, WIDTHS[w], units, parameters, known, cache, values[w]);
    }
    double[] result = new double[values[0].length];
    double[] three = new double[WIDTHS.length];
    for (int i = 0; i < result.length; i++) {
      for (int w = 0; w < WIDTHS.length; w++) {
        three[w] = values[w][i];
      }
      Arrays.sort(three);
      result[i] = quantised ? Histograms.tallest(three) : three[1];
    }
    return result;
  }

  /** Writes the features of one bin width; the order parameters of n are found out once. */
  private static void shells(
      double[] relative,
      double width,
      double[] units,
      LocalOrderParameters parameters,
      boolean[] known,
      double[] cache,
      double[] into) {
    int n = 0;
    double inverse = 0;
    while (n < Motif.LARGEST) {
      double bin = bin(relative[n], width);
      while (n < relative.length && bin(relative[n], width) == bin) {
        inverse += 1 / relative[n];
        n++;
      }
      if (n >= 2 && n <= Motif.LARGEST) {
        if (!known[n]) {
          parameters.evaluate(units, relative, n, cache, OFFSETS[n]);
          known[n] = true;
        }
        double mean = inverse / n;
        for (int i = OFFSETS[n]; i < OFFSETS[n + 1]; i++) {
          into[i] = cache[i] * mean * mean;
        }
      }
    }
  }

  private static double bin(double relative, double width) {
    return Math.floor(relative / width + 0.5 + TIE);
  }
}
