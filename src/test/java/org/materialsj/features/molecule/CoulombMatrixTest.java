package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

class CoulombMatrixTest {

  /** Benzene, cubane and sulfur hexafluoride of ideal shape, whose atoms have equal norms. */
  private static List<Molecule> symmetric() {
    int[] ring = new int[12];
    double[] hexagon = new double[36];
    for (int i = 0; i < 12; i++) {
      ring[i] = i < 6 ? 6 : 1;
      double radius = i < 6 ? 1.39 : 2.48;
      hexagon[3 * i] = radius * Math.cos(Math.PI / 3 * i);
      hexagon[3 * i + 1] = radius * Math.sin(Math.PI / 3 * i);
    }
    int[] cubane = new int[16];
    double[] cube = new double[48];
    for (int i = 0; i < 16; i++) {
      cubane[i] = i < 8 ? 6 : 1;
      for (int k = 0; k < 3; k++) {
        cube[3 * i + k] = (i < 8 ? 0.785 : 1.42) * ((i >> k) % 2 == 0 ? 1 : -1);
      }
    }
    double[] octahedron = new double[21];
    for (int i = 0; i < 6; i++) {
      octahedron[3 * (i + 1) + i / 2] = i % 2 == 0 ? 1.56 : -1.56;
    }
    return List.of(
        ShapeContract.atoms(ring, hexagon),
        ShapeContract.atoms(cubane, cube),
        ShapeContract.atoms(new int[] {16, 9, 9, 9, 9, 9, 9}, octahedron));
  }

  private abstract static class Contract extends ShapeContract {
    @Override
    protected List<Molecule> samples() {
      List<Molecule> samples = new ArrayList<>(super.samples());
      samples.addAll(symmetric());
      return samples;
    }
  }

  @Nested
  class Sorted extends Contract {
    @Override
    protected BlockFeaturizer<MoleculeAnalysis> create() {
      return CoulombMatrix.sorted();
    }

    @Test
    void equalsNumpy() {
      for (String name : GOLDEN_NAMES) {
        assertArrayEquals(
            numbers(golden(name).getAsJsonArray("sorted")), values(create(), named(name)), 1e-9);
      }
    }
  }

  @Nested
  class Eigenvalues extends Contract {
    @Override
    protected BlockFeaturizer<MoleculeAnalysis> create() {
      return CoulombMatrix.eigenvalues();
    }

    @Test
    void equalNumpy() {
      for (String name : GOLDEN_NAMES) {
        assertArrayEquals(
            numbers(golden(name).getAsJsonArray("eigenvalues")),
            values(create(), named(name)),
            1e-9);
      }
    }
  }

  @Nested
  class RandomlySorted extends Contract {
    @Override
    protected BlockFeaturizer<MoleculeAnalysis> create() {
      return CoulombMatrix.random(42, 3);
    }

    @Override
    protected boolean dependsOnAtomOrder() {
      return true;
    }

    @Override
    protected boolean dependsOnFrame() {
      return true;
    }
  }

  private static double[] values(BlockFeaturizer<MoleculeAnalysis> featurizer, Molecule molecule) {
    return featurizer.apply(new MoleculeAnalysis(molecule)).get(0).values();
  }

  @Test
  void valuesOfHydrogenFluorideAreThoseByHand() {
    Molecule molecule = ShapeContract.atoms(new int[] {1, 9}, 0, 0, 0, 0, 0, 0.9);
    double fluorine = 0.5 * Math.pow(9, 2.4);
    assertArrayEquals(
        new double[] {fluorine, 10, 0.5}, values(CoulombMatrix.sorted(), molecule), 1e-12);
    double root = Math.sqrt((fluorine - 0.5) * (fluorine - 0.5) / 4 + 100);
    assertArrayEquals(
        new double[] {(fluorine + 0.5) / 2 + root, (fluorine + 0.5) / 2 - root},
        values(CoulombMatrix.eigenvalues(), molecule),
        1e-12);
  }

  @Test
  void columnsOfSmallMoleculesAreTheFirstOnes() {
    List<String> names =
        CoulombMatrix.sorted().columns(new int[0], 6).stream().map(ColumnSpec::name).toList();
    assertEquals(List.of("CM 1-1", "CM 2-1", "CM 2-2", "CM 3-1", "CM 3-2", "CM 3-3"), names);
    assertEquals(
        "CM eigenvalue 2", CoulombMatrix.eigenvalues().columns(new int[0], 2).get(1).name());
    assertEquals("random CM 2-1", CoulombMatrix.random(1, 0).columns(new int[0], 2).get(1).name());
  }

  @Test
  void randomOrdersHoldTheSameEntriesAndDifferByRealisationAndSeed() {
    Molecule molecule = ShapeContract.named("aspirin");
    double[] sorted = values(CoulombMatrix.sorted(), molecule);
    double[] first = values(CoulombMatrix.random(42, 0), molecule);
    assertArrayEquals(first, values(CoulombMatrix.random(42, 0), molecule), 0);
    double[] second = values(CoulombMatrix.random(42, 1), molecule);
    double[] other = values(CoulombMatrix.random(43, 0), molecule);
    assertFalse(Arrays.equals(first, sorted));
    assertFalse(Arrays.equals(first, second));
    assertFalse(Arrays.equals(first, other));
    // Only rounding makes an order out of noise of 1e-12.
    assertArrayEquals(sorted, values(CoulombMatrix.random(42, 0, 1e-12), molecule), 0);
    Arrays.sort(sorted);
    for (double[] random : List.of(first, second, other)) {
      Arrays.sort(random);
      assertArrayEquals(sorted, random, 1e-12);
    }
  }

  @Test
  void noiseOfManyOrdersIsThatAskedFor() {
    // Two atoms whose norms differ by a known gap change places with a known probability.
    Molecule pair = ShapeContract.atoms(new int[] {6, 7}, 0, 0, 0, 0, 0, 1.2);
    double[] sorted = values(CoulombMatrix.sorted(), pair);
    double gap = Math.hypot(sorted[0], sorted[1]) - Math.hypot(sorted[2], sorted[1]);
    int swapped = 0;
    int count = 4000;
    for (int realisation = 0; realisation < count; realisation++) {
      // The gap is one standard deviation of the difference of two draws.
      double noise = gap / Math.sqrt(2);
      double[] random = values(CoulombMatrix.random(7, realisation, noise), pair);
      swapped += random[0] < random[2] ? 1 : 0;
    }
    // 1 - P(1) = 0.1587; four standard errors.
    assertEquals(0.1587, swapped / (double) count, 4 * Math.sqrt(0.1587 * 0.8413 / count));
  }

  @Test
  void numbersOutOfRangeAreNamed() {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> CoulombMatrix.random(1, -1))
            .getMessage()
            .contains("-1"));
    assertThrows(IllegalArgumentException.class, () -> CoulombMatrix.random(1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> CoulombMatrix.random(1, 0, Double.NaN));
  }
}
