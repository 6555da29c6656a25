package org.materialsj.features.environment;

import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.crystal.CrystalAnalysis;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.PointInvariants;
import org.materialsj.moments.SpeciesWeights;

class MomentCrystalTest extends CrystalEnvironmentsContract {

  @Override
  protected BlockFeaturizer<CrystalAnalysis> create() {
    SpeciesWeights weights = SpeciesWeights.of(new int[] {8, 11, 14, 17, 22, 38}, 1, 2);
    return EnvironmentFeaturizer.ofCrystals(
        new MomentDescriptor(
            new PointInvariants(InvariantSet.standard(5), false), weights, 5, true));
  }
}
