package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.molecule.ManyBodyTensor.Geometry;
import org.materialsj.features.molecule.ManyBodyTensor.Normalization;
import org.materialsj.features.molecule.ManyBodyTensor.Term;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

class ManyBodyTensorTest {

  private static final TensorWeighting UNITY = new TensorWeighting.Unity();

  private static final TensorWeighting EXPONENTIAL = new TensorWeighting.Exponential(0.7, 1e-2);

  private static final GaussianGrid ZERO_TO_TWO = new GaussianGrid(0, 2, 21, 0.1);

  private static ManyBodyTensor one(
      Geometry geometry, TensorWeighting weighting, GaussianGrid grid, Normalization by) {
    return new ManyBodyTensor(List.of(new Term(geometry, weighting, grid)), by);
  }

  @Nested
  class Default extends ShapeContract {
    @Override
    protected BlockFeaturizer<MoleculeAnalysis> create() {
      return new ManyBodyTensor();
    }
  }

  @Nested
  class Normalized extends ShapeContract {
    @Override
    protected BlockFeaturizer<MoleculeAnalysis> create() {
      return new ManyBodyTensor(
          List.of(
              new Term(Geometry.DISTANCE, new TensorWeighting.InverseSquare(4), ZERO_TO_TWO),
              new Term(Geometry.ANGLE, new TensorWeighting.Smooth(3, 2), ZERO_TO_TWO)),
          Normalization.LENGTH);
    }
  }

  private static void compare(String field, ManyBodyTensor tensor) {
    for (String name : ShapeContract.GOLDEN_NAMES) {
      ShapeContract.assertBlocks(
          ShapeContract.golden(name).getAsJsonObject(field),
          ShapeContract.features(tensor, ShapeContract.named(name)),
          field + " of " + name);
    }
  }

  @Test
  void equalsNumpyForAtomsPairsAndTriples() {
    GaussianGrid inverse = new GaussianGrid(0, 1.2, 13, 0.1);
    compare(
        "k1",
        one(Geometry.ATOMIC_NUMBER, UNITY, new GaussianGrid(1, 20, 20, 0.4), Normalization.NONE));
    compare("k2", one(Geometry.INVERSE_DISTANCE, EXPONENTIAL, inverse, Normalization.LENGTH));
    compare(
        "k2_sampled",
        one(
            Geometry.INVERSE_DISTANCE,
            EXPONENTIAL,
            new GaussianGrid(0, 1.2, 13, 0.1, GaussianGrid.Sampling.SAMPLED),
            Normalization.NONE));
    compare(
        "k2_distance",
        one(
            Geometry.DISTANCE,
            new TensorWeighting.InverseSquare(3),
            new GaussianGrid(0.5, 4.5, 9, 0.3),
            Normalization.NONE));
    compare(
        "k3",
        one(Geometry.COSINE, EXPONENTIAL, new GaussianGrid(-1, 1, 11, 0.1), Normalization.NONE));
    compare(
        "k3_angle",
        one(
            Geometry.ANGLE,
            new TensorWeighting.Smooth(3.1, 2),
            new GaussianGrid(0, 180, 10, 7),
            Normalization.ATOMS));
  }

  @Test
  void atomsAreCountedByDefault() {
    Molecule molecule = ShapeContract.named("ethanol");
    int elements = 0;
    for (Block block : ShapeContract.features(new ManyBodyTensor(), molecule)) {
      if (block.key().length == 1) {
        int atoms =
            (int) Arrays.stream(molecule.numbers()).filter(z -> z == block.key()[0]).count();
        assertEquals(atoms, block.values()[block.key()[0] - 1], 1e-5);
        elements++;
      }
    }
    assertEquals(3, elements);
  }

  @Test
  void smoothWeightsVanishWithTheirSlopeAtTheCutoff() {
    TensorWeighting smooth = new TensorWeighting.Smooth(3, 2);
    assertEquals(1, smooth.pair(0), 0);
    assertEquals(0, smooth.pair(3 - 1e-6), 1e-11);
    assertEquals(0, smooth.pair(5), 0);
    // 1 + 2 / 8 - 3 / 4 at half the cutoff.
    assertEquals(0.5, smooth.pair(1.5), 1e-15);
    assertEquals(0.25, smooth.triple(1.5, 1.5, 2), 1e-15);
  }

  @Test
  void columnsNameGeometryElementsAndUnit() {
    ManyBodyTensor usual = new ManyBodyTensor();
    assertEquals(new ColumnSpec("MBTR Z C 6", ""), usual.columns(new int[] {6}, 118).get(5));
    assertEquals(
        new ColumnSpec("MBTR 1/d H-C 1.500", "angstrom"),
        usual.columns(new int[] {1, 6}, 100).get(99));
    assertEquals(
        new ColumnSpec("MBTR cos H-C-H -1.000", ""),
        usual.columns(new int[] {1, 6, 1}, 100).get(0));
    TensorWeighting square = new TensorWeighting.InverseSquare(4);
    int[] pair = {1, 1};
    assertEquals(
        "1/angstrom^3",
        one(Geometry.DISTANCE, square, ZERO_TO_TWO, Normalization.NONE)
            .columns(pair, 1)
            .get(0)
            .unit());
    assertEquals(
        "1/angstrom",
        one(Geometry.INVERSE_DISTANCE, square, ZERO_TO_TWO, Normalization.ATOMS)
            .columns(pair, 1)
            .get(0)
            .unit());
    assertEquals(
        "",
        one(Geometry.DISTANCE, square, ZERO_TO_TWO, Normalization.LENGTH)
            .columns(pair, 1)
            .get(0)
            .unit());
  }

  @Test
  void termsThatDoNotFitAreNamed() {
    TensorWeighting square = new TensorWeighting.InverseSquare(4);
    assertRefused(() -> new Term(Geometry.COSINE, square, ZERO_TO_TWO), "InverseSquare");
    assertRefused(() -> new Term(Geometry.ATOMIC_NUMBER, square, ZERO_TO_TWO), "ATOMIC_NUMBER");
    Term distance = new Term(Geometry.DISTANCE, square, ZERO_TO_TWO);
    Term inverse = new Term(Geometry.INVERSE_DISTANCE, square, ZERO_TO_TWO);
    assertRefused(
        () -> new ManyBodyTensor(List.of(distance, inverse), Normalization.NONE), "different");
    assertRefused(() -> new ManyBodyTensor(List.of(), Normalization.NONE), "none");
    assertRefused(() -> new TensorWeighting.Exponential(0, 1e-3), "scale");
    assertRefused(() -> new TensorWeighting.Exponential(1, 1), "threshold");
    assertRefused(() -> new TensorWeighting.Smooth(-1, 2), "cutoff");
    assertRefused(() -> new TensorWeighting.Smooth(3, Double.NaN), "sharpness");
    assertRefused(() -> new TensorWeighting.InverseSquare(Double.POSITIVE_INFINITY), "cutoff");
  }

  private static void assertRefused(org.junit.jupiter.api.function.Executable make, String word) {
    String reason = assertThrows(IllegalArgumentException.class, make).getMessage();
    assertTrue(reason.contains(word), reason);
  }
}
