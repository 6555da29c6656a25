package org.materialsj.features.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Site;

/**
 * Features of a crystal from those of its sites: of each site feature the mean, the population
 * standard deviation sqrt(sum (x - mean)^2 / N), the minimum and the maximum over the sites, all of
 * equal weight. Columns are named "mean wt CN_4"; the four statistics of the first site feature
 * come first. NaN at any site makes the four NaN. Equal to matminer's {@code SiteStatsFingerprint}
 * with its default statistics.
 *
 * <p>May be limited to sites by their oxidation state, such as to cations. Independent of the order
 * of sites. Costs the site features.
 *
 * @see "L. Ward et al. 2018, doi:10.1016/j.commatsci.2018.05.018"
 */
public final class SiteStats implements CrystalFeaturizer {

  private static final String[] STATISTICS = {"mean", "std_dev", "minimum", "maximum"};

  private final SiteFeaturizer sites;
  private final double minimumOxidation;
  private final double maximumOxidation;
  private final FeatureSpec spec;

  /**
   * Statistics over all sites.
   *
   * @param sites what is computed of each site
   */
  public SiteStats(SiteFeaturizer sites) {
    this(sites, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /**
   * Statistics over the sites whose oxidation state is between two limits, both inclusive. Unless
   * both are infinite, every site must be ordered and have a known oxidation state.
   *
   * @param sites what is computed of each site
   * @param minimumOxidation lowest oxidation state (e), or minus infinity
   * @param maximumOxidation highest oxidation state (e), or infinity
   * @throws IllegalArgumentException unless minimumOxidation is at most maximumOxidation
   */
  public SiteStats(SiteFeaturizer sites, double minimumOxidation, double maximumOxidation) {
    if (!(minimumOxidation <= maximumOxidation)) {
      throw new IllegalArgumentException(
          "the lowest oxidation state must be at most the highest, got "
              + minimumOxidation
              + " and "
              + maximumOxidation);
    }
    this.sites = sites;
    this.minimumOxidation = minimumOxidation;
    this.maximumOxidation = maximumOxidation;
    this.spec = spec(sites.spec());
  }

  private FeatureSpec spec(FeatureSpec site) {
    List<ColumnSpec> columns = new ArrayList<>();
    for (ColumnSpec column : site.columns()) {
      for (String statistic : STATISTICS) {
        columns.add(new ColumnSpec(statistic + " " + column.name(), column.unit()));
      }
    }
    String name =
        isFiltered()
            ? String.format(
                Locale.ROOT,
                "%s, oxidation state %s to %s",
                site.name(),
                minimumOxidation,
                maximumOxidation)
            : site.name();
    return new FeatureSpec(name, site.version(), columns, site.citation());
  }

  private boolean isFiltered() {
    return minimumOxidation != Double.NEGATIVE_INFINITY
        || maximumOxidation != Double.POSITIVE_INFINITY;
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[] compute(CrystalAnalysis analysis) {
    List<Site> all = analysis.crystal().sites();
    int[] chosen = new int[all.size()];
    int count = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (!isFiltered() || isWithin(all.get(i), i)) {
        chosen[count++] = i;
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException(
          "no site has an oxidation state from " + minimumOxidation + " to " + maximumOxidation);
    }
    double[][] rows = sites.sites(analysis);
    double[] result = new double[spec.columns().size()];
    double[] values = new double[count];
    for (int feature = 0; feature < result.length / STATISTICS.length; feature++) {
      for (int i = 0; i < count; i++) {
        values[i] = rows[chosen[i]][feature];
      }
      statistics(values, result, STATISTICS.length * feature);
    }
    return result;
  }

  private boolean isWithin(Site site, int index) {
    OptionalDouble oxidation =
        site.isOrdered() ? site.majority().oxidationState() : OptionalDouble.empty();
    if (oxidation.isEmpty()) {
      throw new IllegalArgumentException(
          "site "
              + (index + 1)
              + " ("
              + site.majority().element().symbol()
              + ") has no single known oxidation state; assign oxidation states first");
    }
    double state = oxidation.getAsDouble();
    return state >= minimumOxidation && state <= maximumOxidation;
  }

  private static void statistics(double[] values, double[] into, int offset) {
    double minimum = values[0];
    double maximum = values[0];
    double sum = 0;
    for (double value : values) {
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
      sum += value;
    }
    // Equal values have this mean exactly; rounding would make noise that looks like a feature.
    double mean = minimum == maximum ? minimum : sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    into[offset] = mean;
    into[offset + 1] = Math.sqrt(squares / values.length);
    into[offset + 2] = minimum;
    into[offset + 3] = maximum;
  }
}
