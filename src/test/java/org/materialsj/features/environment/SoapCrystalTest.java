package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.crystal.CrystalAnalysis;
import org.materialsj.model.ColumnSpec;

class SoapCrystalTest extends CrystalEnvironmentsContract {

  @Override
  protected BlockFeaturizer<CrystalAnalysis> create() {
    return EnvironmentFeaturizer.ofCrystals(Soap.standard());
  }

  @Test
  void columnsAreReadable() {
    assertEquals("SOAP", create().name());
    assertEquals(
        new ColumnSpec("SOAP mean Na l=0 n1=1 n2=1 Cl-Cl", "angstrom^3"),
        create().columns(new int[] {11, 17, 17}, 1).get(0));
  }
}
