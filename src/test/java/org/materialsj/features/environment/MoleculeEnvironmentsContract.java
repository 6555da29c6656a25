package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Block;
import org.materialsj.features.molecule.BlockFeaturizerContract;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.features.molecule.SampleMolecules;
import org.materialsj.model.Molecule;

/** What pooled descriptors of molecules keep besides. */
abstract class MoleculeEnvironmentsContract extends BlockFeaturizerContract {

  @Override
  protected List<Molecule> samples() {
    List<Molecule> samples = new ArrayList<>();
    // Planar molecules of a file without dimension are taken for drawings; these are none.
    super.samples().forEach(m -> samples.add(m.withPositions(m.positions().orElseThrow())));
    samples.add(Molecule.ofAtoms("helium", new int[] {2}, new double[3], Map.of()));
    return samples;
  }

  @Override
  protected List<Molecule> refused() {
    double[] twice = {0, 0, 0, 1, 0, 0, 1, 0, 0};
    return List.of(
        SampleMolecules.smiles("CCO"),
        Molecule.ofAtoms("twice", new int[] {8, 1, 1}, twice, Map.of()));
  }

  @Test
  void keysAreElementsOfTheMoleculeWithTheCentreFirst() {
    for (Molecule sample : samples()) {
      for (Block block : create().apply(new MoleculeAnalysis(sample))) {
        int[] key = block.key();
        for (int number : key) {
          assertTrue(Arrays.stream(sample.numbers()).anyMatch(z -> z == number));
        }
        assertTrue(key.length <= 2 || (key.length == 3 && key[1] <= key[2]));
        assertEquals(block.values().length, create().columns(key, block.values().length).size());
        assertFalse(Arrays.stream(block.values()).allMatch(v -> v == 0));
      }
    }
  }

  @Test
  void mirrorImagesAreTheSame() {
    for (Molecule sample : samples()) {
      double[] positions = sample.positions().orElseThrow();
      for (int k = 0; k < positions.length; k += 3) {
        positions[k] = -positions[k];
      }
      List<Block> expected = create().apply(new MoleculeAnalysis(sample));
      List<Block> actual = create().apply(new MoleculeAnalysis(sample.withPositions(positions)));
      assertEquals(expected.size(), actual.size());
      for (int b = 0; b < expected.size(); b++) {
        for (int k = 0; k < expected.get(b).values().length; k++) {
          double value = expected.get(b).values()[k];
          double tolerance = 1e-10 * Math.max(1, Math.abs(value));
          assertEquals(value, actual.get(b).values()[k], tolerance);
        }
      }
    }
  }
}
