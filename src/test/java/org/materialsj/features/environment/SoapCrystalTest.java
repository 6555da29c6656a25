package org.materialsj.features.environment;

import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.crystal.CrystalAnalysis;

class SoapCrystalTest extends CrystalEnvironmentsContract {

  @Override
  protected BlockFeaturizer<CrystalAnalysis> create() {
    return EnvironmentFeaturizer.ofCrystals(Soap.standard());
  }
}
