package org.materialsj.features.crystal;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.geometry.PairSweep;
import org.materialsj.engine.special.ErrorFunction;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;

/**
 * The generalized radial distribution function of each site: how many neighbours lie about a
 * distance c, divided by the volume there, for c = 0, spacing, 2 spacing and so on below the cutoff
 * R, with a window of width w. Equal to matminer's {@code GeneralizedRadialDistributionFunction}.
 *
 * <ul>
 *   <li>Gaussian: sum over neighbours within R of exp(-((r - c) / w)^2), divided by the integral of
 *       that over the sphere of radius R.
 *   <li>Histogram: neighbours with c &lt;= r &lt; c + w, divided by the volume of that shell within
 *       R. A distance that rounding puts up to 1e-8 angstrom below a limit counts as on it.
 * </ul>
 *
 * <p>Neighbours count by their occupancies, all species of a site together, so that the result is
 * the average over the arrangements of a disordered crystal whose sites are occupied independently.
 * Cost O(pairs within R + sites^2), with three exponentials per pair.
 *
 * @see "A. Seko et al. 2017, doi:10.1103/PhysRevB.95.144110"
 */
public final class GeneralizedRadialDistribution implements SiteFeaturizer {

  private static final double ON_LIMIT = 1e-8;

  private static final int MOST_WINDOWS = 10_000;

  private static final double SMALLEST = 1e-300;

  private static final String CITATION =
      "A. Seko et al., Phys. Rev. B 95 (2017) 144110, doi:10.1103/PhysRevB.95.144110";

  private final boolean isGaussian;
  private final double width;
  private final double spacing;
  private final double cutoff;
  private final double[] volumes;
  private final FeatureSpec spec;

  private GeneralizedRadialDistribution(
      boolean isGaussian, double width, double spacing, double cutoff) {
    if (!(width > 0 && spacing > 0 && cutoff > 0 && cutoff <= 1e3)) {
      throw new IllegalArgumentException(
          "width, spacing and cutoff must be positive, cutoff at most 1000 angstrom, got "
              + width
              + ", "
              + spacing
              + " and "
              + cutoff);
    }
    double windows = Math.ceil(cutoff / spacing);
    if (windows > MOST_WINDOWS) {
      throw new IllegalArgumentException(
          "spacing " + spacing + " gives more than " + MOST_WINDOWS + " windows");
    }
    this.isGaussian = isGaussian;
    this.width = width;
    this.spacing = spacing;
    this.cutoff = cutoff;
    this.volumes = new double[(int) windows];
    List<ColumnSpec> columns = new ArrayList<>();
    for (int k = 0; k < volumes.length; k++) {
      double c = k * spacing;
      volumes[k] = isGaussian ? gaussianVolume(c) : shellVolume(c);
      String name = isGaussian ? "Gaussian center=" : "Histogram start=";
      columns.add(new ColumnSpec(name + c + " width=" + width, "1/angstrom^3"));
    }
    String name = isGaussian ? "Gaussian radial distribution" : "Histogram radial distribution";
    this.spec = new FeatureSpec(name, 1, columns, CITATION);
  }

  /**
   * Gaussian windows of width and spacing 1 angstrom within 10 angstrom: matminer's preset.
   *
   * @return the featurizer
   */
  public static GeneralizedRadialDistribution gaussian() {
    return gaussian(1, 1, 10);
  }

  /**
   * Gaussian windows.
   *
   * @param width w (angstrom), positive
   * @param spacing distance between centres (angstrom), positive
   * @param cutoff R (angstrom), positive, at most 1000
   * @return the featurizer
   * @throws IllegalArgumentException for a number out of range
   */
  public static GeneralizedRadialDistribution gaussian(
      double width, double spacing, double cutoff) {
    return new GeneralizedRadialDistribution(true, width, spacing, cutoff);
  }

  /**
   * Rectangular windows of width and spacing 1 angstrom within 10 angstrom: matminer's preset.
   *
   * @return the featurizer
   */
  public static GeneralizedRadialDistribution histogram() {
    return histogram(1, 1, 10);
  }

  /**
   * Rectangular windows.
   *
   * @param width w (angstrom), positive
   * @param spacing distance between the starts of windows (angstrom), positive
   * @param cutoff R (angstrom), positive, at most 1000
   * @return the featurizer
   * @throws IllegalArgumentException for a number out of range
   */
  public static GeneralizedRadialDistribution histogram(
      double width, double spacing, double cutoff) {
    return new GeneralizedRadialDistribution(false, width, spacing, cutoff);
  }

  /** Integral of exp(-((r - c) / w)^2) 4 pi r^2 dr from 0 to R. */
  private double gaussianVolume(double c) {
    double near = c / width;
    double far = (cutoff - c) / width;
    double errors = ErrorFunction.erf(far) + ErrorFunction.erf(near);
    double tails = c * Math.exp(-near * near) - (c + cutoff) * Math.exp(-far * far);
    return Math.PI
        * width
        * (Math.sqrt(Math.PI) * (2 * c * c + width * width) * errors + 2 * width * tails);
  }

  private double shellVolume(double c) {
    double end = Math.min(c + width, cutoff);
    return 4 * Math.PI / 3 * (end * end * end - c * c * c);
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[][] sites(CrystalAnalysis analysis) {
    Crystal crystal = analysis.crystal();
    Lattice lattice = crystal.lattice();
    List<Site> sites = crystal.sites();
    double[] occupancies = new double[sites.size()];
    for (int i = 0; i < occupancies.length; i++) {
      occupancies[i] = sites.get(i).species().stream().mapToDouble(Species::occupancy).sum();
    }
    double[][] rows = new double[occupancies.length][volumes.length];
    PairSweep.Visitor visitor =
        isGaussian ? new Gaussians(rows, occupancies) : new Shells(rows, occupancies);
    PairSweep.sweep(crystal.cartesian(), lattice.rows(), lattice.periodic(), cutoff, visitor);
    for (double[] row : rows) {
      for (int k = 0; k < row.length; k++) {
        row[k] /= volumes[k];
      }
    }
    return rows;
  }

  /**
   * Adds the Gaussians of a pair. Only that of the nearest centre is computed as such; from one
   * centre to the next the exponent changes by a linear function, so that the others follow by
   * multiplication, always from large to small.
   */
  private final class Gaussians implements PairSweep.Visitor {

    private final double[][] rows;
    private final double[] occupancies;
    private final double bend = Math.exp(-2 * spacing * spacing / (width * width));

    Gaussians(double[][] rows, double[] occupancies) {
      this.rows = rows;
      this.occupancies = occupancies;
    }

    @Override
    public void pair(int i, int j, double distance) {
      int nearest = (int) Math.min(volumes.length - 1, Math.rint(distance / spacing));
      double offset = distance - nearest * spacing;
      double value = Math.exp(-offset * offset / (width * width));
      add(i, j, nearest, value);
      spread(i, j, nearest, 1, value, offset);
      spread(i, j, nearest, -1, value, -offset);
    }

    private void spread(int i, int j, int from, int direction, double at, double offset) {
      double factor = Math.exp((2 * offset - spacing) * spacing / (width * width));
      double value = at * factor;
      for (int k = from + direction;
          k >= 0 && k < volumes.length && value > SMALLEST;
          k += direction) {
        add(i, j, k, value);
        factor *= bend;
        value *= factor;
      }
    }

    private void add(int i, int j, int k, double value) {
      rows[i][k] += occupancies[j] * value;
      rows[j][k] += occupancies[i] * value;
    }
  }

  /** Adds a pair to every window that holds its distance. */
  private final class Shells implements PairSweep.Visitor {

    private final double[][] rows;
    private final double[] occupancies;

    Shells(double[][] rows, double[] occupancies) {
      this.rows = rows;
      this.occupancies = occupancies;
    }

    @Override
    public void pair(int i, int j, double distance) {
      double r = distance + ON_LIMIT;
      int last = (int) Math.min(volumes.length - 1, r / spacing);
      for (int k = last; k >= 0 && r < k * spacing + width; k--) {
        rows[i][k] += occupancies[j];
        rows[j][k] += occupancies[i];
      }
    }
  }
}
