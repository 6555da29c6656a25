package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.model.ColumnSpec;

class SoapMeansTest extends MoleculeEnvironmentsContract {

  @Override
  protected BlockFeaturizer<MoleculeAnalysis> create() {
    return EnvironmentFeaturizer.ofMolecules(Soap.standard(), Pooling.MEAN);
  }

  @Test
  void columnsAreReadable() {
    assertEquals("SOAP means", create().name());
    assertEquals(
        new ColumnSpec("SOAP mean C l=0 n1=1 n2=2 H-O", "angstrom^3"),
        create().columns(new int[] {6, 1, 8}, 80).get(1));
  }
}
