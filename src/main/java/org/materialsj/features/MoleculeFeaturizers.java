package org.materialsj.features;

import java.util.List;
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
    return List.of();
  }

  /** Those that need positions in space. */
  static List<BlockFeaturizer<MoleculeAnalysis>> ofShapes() {
    return List.of(new Coordinates(), new Distances());
  }

  /** Variants of others, or large; in no preset. */
  static List<BlockFeaturizer<MoleculeAnalysis>> apart() {
    return List.of(
        new Distances(Quantity.DISTANCE, Pairs.FILE_ORDER),
        new Distances(Quantity.INVERSE, Pairs.FILE_ORDER),
        new Distances(Quantity.INVERSE, Pairs.SORTED));
  }

  static BlockFeaturizer<MoleculeAnalysis> fixed(MoleculeFeaturizer featurizer) {
    return new FixedFeaturizer<>(featurizer.spec(), featurizer::compute);
  }
}
