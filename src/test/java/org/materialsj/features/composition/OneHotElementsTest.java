package org.materialsj.features.composition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Block;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;

class OneHotElementsTest {

  @Test
  void eachElementOfACompositionIsABlockWithAOne() {
    List<Block> blocks = new OneHotElements().apply(Composition.parse("Na3Cl"));
    assertEquals(2, blocks.size());
    assertArrayEquals(new int[] {11}, blocks.get(0).key());
    assertArrayEquals(new int[] {17}, blocks.get(1).key());
    for (Block block : blocks) {
      assertArrayEquals(new double[] {1}, block.values());
    }
  }

  @Test
  void theColumnNamesTheElement() {
    assertEquals(
        List.of(new ColumnSpec("has Cl", "")), new OneHotElements().columns(new int[] {17}, 1));
  }
}
