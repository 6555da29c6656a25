package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

class DistributionsTest {

  @Nested
  class Radial extends ShapeContract {
    @Override
    protected BlockFeaturizer<MoleculeAnalysis> create() {
      return new RadialDistribution();
    }

    @Test
    void equalsNumpy() {
      GaussianGrid grid = new GaussianGrid(0.5, 5, 10, 0.25);
      for (String name : GOLDEN_NAMES) {
        assertBlocks(
            golden(name).getAsJsonObject("rdf"),
            features(new RadialDistribution(grid), named(name)),
            name);
      }
    }

    @Test
    void areaIsTheNumberOfPairs() {
      Molecule three = atoms(new int[] {2, 2, 2}, 0, 0, 0, 2, 0, 0, 0, 3, 0);
      double[] values = features(create(), three).get(0).values();
      assertEquals(3, Arrays.stream(values).sum() * 0.1, 1e-12);
      // Within half a standard deviation of 2 angstrom lies erf(1 / sqrt(8)) of the pair.
      assertEquals(0.3829249225480262 / 0.1, values[19], 1e-12);
    }

    @Test
    void columnsNameDistances() {
      assertEquals(
          new ColumnSpec("RDF H-C 1.1", "1/angstrom"),
          create().columns(new int[] {1, 6}, 80).get(10));
    }
  }

  @Nested
  class Angular extends ShapeContract {
    @Override
    protected BlockFeaturizer<MoleculeAnalysis> create() {
      return new AngularDistribution();
    }

    @Test
    void equalsNumpy() {
      GaussianGrid grid = new GaussianGrid(0, 180, 10, 8);
      for (String name : GOLDEN_NAMES) {
        assertBlocks(
            golden(name).getAsJsonObject("adf"),
            features(new AngularDistribution(2.8, grid), named(name)),
            name);
      }
    }

    @Test
    void neighboursComeAndGoSmoothly() {
      double[] before = new double[37];
      for (double distance : new double[] {4.001, 3.999}) {
        Molecule three = atoms(new int[] {2, 2, 2}, 0, 0, 0, 2, 0, 0, 0, distance, 0);
        double[] now = new double[37];
        for (Block block : features(create(), three)) {
          now = block.values();
        }
        for (int i = 0; i < 37; i++) {
          assertEquals(before[i], now[i], 1e-6);
        }
      }
    }

    @Test
    void columnsNameAngles() {
      assertEquals(
          new ColumnSpec("ADF H-C-O 110", "1/degree"),
          create().columns(new int[] {1, 6, 8}, 37).get(22));
    }

    @Test
    void aCutoffThatIsNotPositiveIsNamed() {
      GaussianGrid grid = new GaussianGrid(0, 180, 10, 8);
      assertThrows(IllegalArgumentException.class, () -> new AngularDistribution(0, grid));
    }
  }
}
