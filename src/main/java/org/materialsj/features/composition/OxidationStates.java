package org.materialsj.features.composition;

import java.util.Arrays;
import java.util.List;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.Featurizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;

/**
 * Minimum, maximum, range and standard deviation of the oxidation states that {@link
 * OxidationGuess} gives the atoms of a formula. The standard deviation takes each element with each
 * of its charges once, weighted by its amount: sqrt(sum p (q - mean)^2 / (1 - sum p^2)) with the
 * shares p, which is matminer's formula for small samples (sqrt 2 for NaCl); 0 for a single entry.
 * All four are 0 for a formula whose charges cannot be balanced, such as that of a metal.
 *
 * @see "A. M. Deml et al. 2016, doi:10.1103/PhysRevB.93.085142"
 */
public final class OxidationStates implements Featurizer<Composition> {

  private static final List<ColumnSpec> COLUMNS =
      List.of(
          new ColumnSpec("minimum oxidation state", "e"),
          new ColumnSpec("maximum oxidation state", "e"),
          new ColumnSpec("range oxidation state", "e"),
          new ColumnSpec("std_dev oxidation state", "e"));

  private static final String CITATION =
      "A. M. Deml et al., Phys. Rev. B 93 (2016) 085142, doi:10.1103/PhysRevB.93.085142";

  private final boolean isCompatible;
  private final FeatureSpec spec;

  private OxidationStates(boolean isCompatible, String name) {
    this.isCompatible = isCompatible;
    this.spec = new FeatureSpec(name, 1, COLUMNS, CITATION);
  }

  /**
   * From the charges of {@link OxidationGuess#of}, which depend only on the ratio of the amounts
   * and prefer one charge per element.
   *
   * @return the featurizer
   */
  public static OxidationStates reduced() {
    return new OxidationStates(false, "Oxidation states");
  }

  /**
   * From the charges of {@link OxidationGuess#compatible}: equal to matminer's {@code
   * OxidationStates} after {@code CompositionToOxidComposition}.
   *
   * @return the featurizer
   */
  public static OxidationStates compatible() {
    return new OxidationStates(true, "Oxidation states as in matminer");
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[] apply(Composition composition) {
    OxidationGuess guess =
        isCompatible ? OxidationGuess.compatible(composition) : OxidationGuess.of(composition);
    double[] charges = guess.charges().stream().mapToDouble(c -> c.charge()).toArray();
    double[] amounts = guess.charges().stream().mapToDouble(c -> c.amount()).toArray();
    double minimum = Arrays.stream(charges).min().orElseThrow();
    double maximum = Arrays.stream(charges).max().orElseThrow();
    return new double[] {
      minimum, maximum, maximum - minimum, Statistics.standardDeviation(charges, amounts)
    };
  }
}
