package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.PointInvariants;
import org.materialsj.moments.SpeciesWeights;

class MomentMeansTest extends MoleculeEnvironmentsContract {

  private static final MomentDescriptor FAMILY =
      new MomentDescriptor(
          new PointInvariants(InvariantSet.standard(4), false), SpeciesWeights.unit(), 5, true);

  @Override
  protected BlockFeaturizer<MoleculeAnalysis> create() {
    return EnvironmentFeaturizer.ofMolecules(FAMILY, Pooling.MEAN);
  }

  @Test
  void thereIsOneBlockPerElementOfTheCentre() {
    Molecule water =
        Molecule.ofAtoms(
            "water", new int[] {8, 1, 1}, new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0}, Map.of());
    double[][] rows = FAMILY.forElements(1, 8).all(Environments.of(water, 5));
    List<Block> means = create().apply(new MoleculeAnalysis(water));
    assertEquals(2, means.size());
    assertArrayEquals(new int[] {1}, means.get(0).key());
    assertArrayEquals(new int[] {8}, means.get(1).key());
    for (int d = 0; d < rows[0].length; d++) {
      assertEquals((rows[1][d] + rows[2][d]) / 2, means.get(0).values()[d], 1e-14);
    }
    assertArrayEquals(rows[0], means.get(1).values(), 1e-14);
  }

  @Test
  void columnsAreReadable() {
    assertEquals("MILAD means", create().name());
    ColumnSpec first = create().columns(new int[] {6}, 1).get(0);
    assertEquals("MILAD mean C " + FAMILY.labels(new int[0]).get(0), first.name());
    assertEquals("", first.unit());
  }
}
