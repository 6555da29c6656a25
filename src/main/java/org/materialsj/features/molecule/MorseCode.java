package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;

/**
 * The 3D-MoRSE code, after the scattering of electrons by a gas: I(s) = sum over pairs of A_i A_j
 * sin(s d_ij) / (s d_ij) for s = 0 to 31 per angstrom, where the last factor is 1 at s = 0. A is 1,
 * or the standard atomic mass or Pauling electronegativity divided by that of carbon: 96 numbers
 * without unit, the same ones for every molecule. Those of electronegativity are NaN when an
 * element has none, as helium. A molecule of one atom has 0 everywhere. Independent of place,
 * orientation, mirroring and order of atoms. Cost O(n^2) for n atoms, at most 1000.
 *
 * @see "J. H. Schuur, P. Selzer and J. Gasteiger 1996, doi:10.1021/ci950164c"
 */
public final class MorseCode implements MoleculeFeaturizer {

  private static final int SHELLS = 32;

  private static final int CARBON = 6;

  private static final FeatureSpec SPEC = spec(Weight.values());

  /** Makes the featurizer; it has no options. */
  public MorseCode() {}

  private enum Weight {
    UNITY,
    MASS,
    ELECTRONEGATIVITY;

    double of(Element element) {
      return switch (this) {
        case UNITY -> 1;
        case MASS -> element.standardMass() / Element.of(CARBON).standardMass();
        case ELECTRONEGATIVITY ->
            orNaN(element.electronegativity()) / orNaN(Element.of(CARBON).electronegativity());
      };
    }

    private static double orNaN(OptionalDouble value) {
      return value.orElse(Double.NaN);
    }
  }

  private static FeatureSpec spec(Weight... weights) {
    List<ColumnSpec> columns = new ArrayList<>();
    for (Weight weight : weights) {
      for (int s = 0; s < SHELLS; s++) {
        String name = "MoRSE " + weight.name().toLowerCase(Locale.ROOT) + " s=" + s;
        columns.add(new ColumnSpec(name, ""));
      }
    }
    return new FeatureSpec(
        "3D-MoRSE code",
        1,
        columns,
        "J. H. Schuur, P. Selzer and J. Gasteiger, J. Chem. Inf. Comput. Sci. 36 (1996) 334,"
            + " doi:10.1021/ci950164c");
  }

  @Override
  public FeatureSpec spec() {
    return SPEC;
  }

  @Override
  public double[] compute(MoleculeAnalysis analysis) {
    Molecule molecule = analysis.molecule();
    int n = molecule.size();
    double[] distances = analysis.distances();
    Weight[] weights = Weight.values();
    double[][] property = new double[weights.length][n];
    for (int w = 0; w < weights.length; w++) {
      for (int i = 0; i < n; i++) {
        property[w][i] = weights[w].of(Element.of(molecule.number(i)));
      }
    }
    double[] code = new double[weights.length * SHELLS];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double distance = distances[i * n + j];
        for (int s = 0; s < SHELLS; s++) {
          double wave = s == 0 ? 1 : Math.sin(s * distance) / (s * distance);
          for (int w = 0; w < weights.length; w++) {
            code[w * SHELLS + s] += property[w][i] * property[w][j] * wave;
          }
        }
      }
    }
    return code;
  }
}
