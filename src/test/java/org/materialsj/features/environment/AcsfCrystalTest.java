package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.crystal.CrystalAnalysis;
import org.materialsj.model.ColumnSpec;

class AcsfCrystalTest extends CrystalEnvironmentsContract {

  @Override
  protected BlockFeaturizer<CrystalAnalysis> create() {
    return EnvironmentFeaturizer.ofCrystals(Acsf.standard());
  }

  @Test
  void columnsAreReadable() {
    assertEquals("ACSF", create().name());
    assertEquals(
        new ColumnSpec("ACSF mean Na G2 eta=2.0 Rs=0.5 Cl", ""),
        create().columns(new int[] {11, 17}, 1).get(0));
  }
}
