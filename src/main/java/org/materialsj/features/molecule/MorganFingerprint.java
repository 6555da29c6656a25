package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;

/**
 * Extended-connectivity (ECFP) and functional-class (FCFP) circular fingerprints, also called
 * Morgan fingerprints: the environments of all atoms up to a radius ({@link MorganEnvironments}),
 * folded into a fixed number of columns by the remainder of their unsigned 64-bit identifiers.
 * Configurations (chirality) do not count. The number behind the name is the diameter, as usual:
 * ECFP4 has the radius 2. Columns hold other environments than those of RDKit and CDK, which use
 * other identifiers.
 *
 * <p>Source: Rogers and Hahn, J. Chem. Inf. Model. 50 (2010) 742, doi:10.1021/ci100050t.
 */
public final class MorganFingerprint implements MoleculeFeaturizer {

  private static final int VERSION = 1;

  private final MorganInvariants invariants;
  private final int radius;
  private final int columns;
  private final boolean counts;
  private final FeatureSpec spec;

  private MorganFingerprint(MorganInvariants invariants, int radius, int columns, boolean counts) {
    if (radius < 0 || radius > 10) {
      throw new IllegalArgumentException("radius must be 0 to 10, got " + radius);
    }
    if (columns < 1 || columns > 1 << 20) {
      throw new IllegalArgumentException("columns must be 1 to 1048576, got " + columns);
    }
    this.invariants = invariants;
    this.radius = radius;
    this.columns = columns;
    this.counts = counts;
    String kind = invariants.prefix() + 2 * radius + (counts ? " counts" : " bits");
    String name = kind + " " + columns;
    List<ColumnSpec> specs = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      specs.add(new ColumnSpec(name + " #" + i, ""));
    }
    spec =
        new FeatureSpec(
            name,
            VERSION,
            specs,
            "Rogers and Hahn, J. Chem. Inf. Model. 50 (2010) 742, doi:10.1021/ci100050t");
  }

  /**
   * Fingerprint by elements and bonds.
   *
   * @param radius largest number of bonds from the centre, 0 to 10; 2 for ECFP4
   * @param columns length, 1 to 1048576
   * @param counts whether to count environments, or only to say with 1 that there is one
   * @return the featurizer
   */
  public static MorganFingerprint ecfp(int radius, int columns, boolean counts) {
    return new MorganFingerprint(MorganInvariants.CONNECTIVITY, radius, columns, counts);
  }

  /**
   * Fingerprint by what atoms may do: donate or accept hydrogen bonds, be aromatic, a halogen,
   * basic or acidic.
   *
   * @param radius largest number of bonds from the centre, 0 to 10; 2 for FCFP4
   * @param columns length, 1 to 1048576
   * @param counts whether to count environments, or only to say with 1 that there is one
   * @return the featurizer
   */
  public static MorganFingerprint fcfp(int radius, int columns, boolean counts) {
    return new MorganFingerprint(MorganInvariants.FEATURES, radius, columns, counts);
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[] compute(MoleculeAnalysis analysis) {
    MolecularGraph graph = analysis.graph();
    double[] folded = new double[columns];
    for (long identifier : MorganEnvironments.of(graph, invariants.of(graph), radius)) {
      int column = (int) Long.remainderUnsigned(identifier, columns);
      folded[column] = counts ? folded[column] + 1 : 1;
    }
    return folded;
  }
}
