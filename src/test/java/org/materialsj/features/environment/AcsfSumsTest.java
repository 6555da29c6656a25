package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

class AcsfSumsTest extends MoleculeEnvironmentsContract {

  @Override
  protected BlockFeaturizer<MoleculeAnalysis> create() {
    return EnvironmentFeaturizer.ofMolecules(Acsf.standard(), Pooling.SUM);
  }

  private static final Molecule WATER =
      Molecule.ofAtoms(
          "water", new int[] {8, 1, 1}, new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0}, Map.of());

  private static final Acsf SMALL =
      new Acsf(6, List.of(SymmetryFunction.g2(0.5, 1), SymmetryFunction.g4(0, 1, 1)));

  @Test
  void sumsAndMeansAreOverTheAtomsOfAnElement() {
    double[][] rows = SMALL.forElements(1, 8).all(Environments.of(WATER, 6));
    List<Block> sums =
        EnvironmentFeaturizer.ofMolecules(SMALL, Pooling.SUM).apply(new MoleculeAnalysis(WATER));
    List<Block> means =
        EnvironmentFeaturizer.ofMolecules(SMALL, Pooling.MEAN).apply(new MoleculeAnalysis(WATER));
    // H has neighbours H and O, and the pair of both; O has H, and the pair H-H.
    int[][] keys = {{1, 1}, {1, 8}, {1, 1, 8}, {8, 1}, {8, 1, 1}};
    int[] places = {0, 1, 3, 0, 2};
    assertEquals(keys.length, sums.size());
    for (int k = 0; k < keys.length; k++) {
      assertArrayEquals(keys[k], sums.get(k).key());
      assertArrayEquals(keys[k], means.get(k).key());
      boolean isHydrogen = keys[k][0] == 1;
      double sum = isHydrogen ? rows[1][places[k]] + rows[2][places[k]] : rows[0][places[k]];
      assertArrayEquals(new double[] {sum}, sums.get(k).values(), 1e-15);
      double mean = isHydrogen ? sum / 2 : sum;
      assertArrayEquals(new double[] {mean}, means.get(k).values(), 1e-15);
    }
  }

  @Test
  void columnsAreReadable() {
    BlockFeaturizer<MoleculeAnalysis> sums = EnvironmentFeaturizer.ofMolecules(SMALL, Pooling.SUM);
    BlockFeaturizer<MoleculeAnalysis> means =
        EnvironmentFeaturizer.ofMolecules(SMALL, Pooling.MEAN);
    assertEquals("ACSF sums", sums.name());
    assertEquals("ACSF means", means.name());
    assertEquals(
        List.of(new ColumnSpec("ACSF C G2 eta=0.5 Rs=1.0 H", "")),
        sums.columns(new int[] {6, 1}, 1));
    assertEquals(
        List.of(new ColumnSpec("ACSF mean C G4 eta=0.0 zeta=1.0 lambda=1.0 H-O", "")),
        means.columns(new int[] {6, 1, 8}, 1));
    assertThrows(IllegalArgumentException.class, () -> sums.columns(new int[] {6, 1}, 2));
  }

  @Test
  void anotherElementAddsBlocksAndChangesNoOther() {
    double[] positions = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2};
    Molecule more = Molecule.ofAtoms("", new int[] {8, 1, 1, 9}, positions, Map.of());
    List<Block> water = create().apply(new MoleculeAnalysis(WATER));
    List<Block> all = create().apply(new MoleculeAnalysis(more));
    assertTrue(all.size() > water.size());
    for (Block block : water) {
      Block same =
          all.stream().filter(b -> Arrays.equals(b.key(), block.key())).findFirst().orElseThrow();
      assertArrayEquals(block.values(), same.values(), 1e-14);
    }
  }
}
