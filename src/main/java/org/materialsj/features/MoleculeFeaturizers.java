package org.materialsj.features;

import java.util.List;
import org.materialsj.features.autocorrelation.ComplexAutocorrelation;
import org.materialsj.features.autocorrelation.MoleculeAutocorrelation;
import org.materialsj.features.environment.Acsf;
import org.materialsj.features.environment.EnvironmentFeaturizer;
import org.materialsj.features.environment.Pooling;
import org.materialsj.features.environment.Soap;
import org.materialsj.features.molecule.Coordinates;
import org.materialsj.features.molecule.Distances;
import org.materialsj.features.molecule.Distances.Pairs;
import org.materialsj.features.molecule.Distances.Quantity;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.features.molecule.MoleculeFeaturizer;

/** The featurizers of molecules. A new one is one more line here. */
final class MoleculeFeaturizers {

  private MoleculeFeaturizers() {}

  /** Those that need the bonds only. */
  static List<BlockFeaturizer<MoleculeAnalysis>> ofGraphs() {
    return List.of(fixed(new MoleculeAutocorrelation()));
  }

  /** Those that need positions in space. */
  static List<BlockFeaturizer<MoleculeAnalysis>> ofShapes() {
    return List.of(
        new Coordinates(),
        new Distances(),
        EnvironmentFeaturizer.ofMolecules(Acsf.standard(), Pooling.SUM));
  }

  /** Variants of others, or large; in no preset. */
  static List<BlockFeaturizer<MoleculeAnalysis>> apart() {
    return List.of(
        fixed(new ComplexAutocorrelation()),
        new Distances(Quantity.DISTANCE, Pairs.FILE_ORDER),
        new Distances(Quantity.INVERSE, Pairs.FILE_ORDER),
        new Distances(Quantity.INVERSE, Pairs.SORTED),
        new Distances(Quantity.INVERSE_SIXTH, Pairs.EQUIVALENT),
        EnvironmentFeaturizer.ofMolecules(Acsf.standard(), Pooling.MEAN),
        EnvironmentFeaturizer.ofMolecules(Soap.standard(), Pooling.SUM),
        EnvironmentFeaturizer.ofMolecules(Soap.standard(), Pooling.MEAN));
  }

  static BlockFeaturizer<MoleculeAnalysis> fixed(MoleculeFeaturizer featurizer) {
    return new FixedFeaturizer<>(featurizer.spec(), featurizer::compute);
  }
}
