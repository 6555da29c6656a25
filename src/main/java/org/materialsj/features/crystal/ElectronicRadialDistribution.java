package org.materialsj.features.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.engine.geometry.PairSweep;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;

/**
 * The electronic radial distribution function (ReDF): in bins of the distance, the sum over all
 * sites i and their neighbours j of q_i q_j / (N d_ij), with the charges q, the distance d and the
 * number of atoms N of the cell. The last bin holds the distances equal to the cutoff. As
 * matminer's {@code ElectronicRadialDistributionFunction}, which however always works out charges
 * anew and moves the atoms to ideal positions first.
 *
 * <p>The charges are the oxidation states that the crystal gives. When it gives none, they are
 * those that {@link org.materialsj.features.composition.OxidationGuess} finds for its formula, the
 * mean one for an element that takes several; a formula without balance, such as of a metal, has
 * charges of 0 and so a distribution of 0. A crystal that gives oxidation states for some of its
 * atoms only has no such features.
 *
 * <p>A site that is shared or partly empty counts with its mean charge, and its occupancy in N. A
 * distance that rounding puts up to 1e-8 angstrom below a limit between bins counts as on it, so
 * that all descriptions of a crystal agree. Cost O(pairs within the cutoff + sites^2); no pair is
 * stored.
 *
 * @see "E. L. Willighagen et al. 2005, doi:10.1107/S0108768104028344"
 */
public final class ElectronicRadialDistribution implements CrystalFeaturizer {

  private static final double ON_LIMIT = 1e-8;

  private static final int MOST_BINS = 100_000;

  private static final String CITATION =
      "E. L. Willighagen et al., Acta Cryst. B 61 (2005) 29, doi:10.1107/S0108768104028344";

  private final double cutoff;
  private final double width;
  private final int bins;
  private final FeatureSpec spec;

  /** Bins of 0.05 angstrom to a cutoff of 20 angstrom: 401 numbers. */
  public ElectronicRadialDistribution() {
    this(20, 0.05);
  }

  /**
   * A distribution.
   *
   * @param cutoff largest distance (angstrom), positive, at most 1000
   * @param width width of the bins (angstrom), positive
   * @throws IllegalArgumentException for a number out of range, or more than 100 000 bins
   */
  public ElectronicRadialDistribution(double cutoff, double width) {
    if (!(cutoff > 0 && cutoff <= 1e3 && width > 0 && cutoff / width < MOST_BINS)) {
      throw new IllegalArgumentException(
          "cutoff (at most 1000 angstrom) and width must be positive and give at most "
              + MOST_BINS
              + " bins, got "
              + cutoff
              + " and "
              + width);
    }
    this.cutoff = cutoff;
    this.width = width;
    this.bins = bin(cutoff) + 1;
    List<ColumnSpec> columns = new ArrayList<>();
    for (int b = 0; b < bins; b++) {
      double end = Math.min((b + 1) * width, cutoff);
      String name = String.format(Locale.ROOT, "ReDF [%.5f - %.5f]A", b * width, end);
      columns.add(new ColumnSpec(name, "e^2/angstrom"));
    }
    this.spec = new FeatureSpec("Electronic radial distribution", 1, columns, CITATION);
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  private int bin(double distance) {
    return (int) ((distance + ON_LIMIT) / width);
  }

  @Override
  public double[] compute(CrystalAnalysis analysis) {
    Crystal crystal = analysis.crystal();
    Lattice lattice = crystal.lattice();
    double[] charges = SiteCharges.of(crystal);
    double atoms = 0;
    for (Site site : crystal.sites()) {
      atoms += site.species().stream().mapToDouble(Species::occupancy).sum();
    }
    double[] sums = new double[bins];
    PairSweep.sweep(
        crystal.cartesian(),
        lattice.rows(),
        lattice.periodic(),
        cutoff,
        (i, j, distance) -> {
          if (distance < ON_LIMIT) {
            throw new IllegalArgumentException(
                "sites " + (i + 1) + " and " + (j + 1) + " are at the same place");
          }
          sums[Math.min(bin(distance), bins - 1)] += charges[i] * charges[j] / distance;
        });
    for (int b = 0; b < bins; b++) {
      sums[b] *= 2 / atoms; // Every pair stands for i, j and for j, i.
    }
    return sums;
  }
}
