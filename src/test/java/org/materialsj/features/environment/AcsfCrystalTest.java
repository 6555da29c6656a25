package org.materialsj.features.environment;

import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.crystal.CrystalAnalysis;

class AcsfCrystalTest extends CrystalEnvironmentsContract {

  @Override
  protected BlockFeaturizer<CrystalAnalysis> create() {
    return EnvironmentFeaturizer.ofCrystals(Acsf.standard());
  }
}
