package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;

class BagOfBondsTest extends ShapeContract {

  @Override
  protected BlockFeaturizer<MoleculeAnalysis> create() {
    return new BagOfBonds();
  }

  @Test
  void equalsNumpy() {
    for (String name : GOLDEN_NAMES) {
      assertBlocks(golden(name).getAsJsonObject("bag"), features(create(), named(name)), name);
    }
  }

  @Test
  void columnsNameTheirBag() {
    List<ColumnSpec> pairs = create().columns(new int[] {1, 6}, 2);
    assertEquals(new ColumnSpec("bag H-C 2", "e^2/angstrom"), pairs.get(1));
    assertEquals("bag C 1", create().columns(new int[] {6}, 1).get(0).name());
  }
}
