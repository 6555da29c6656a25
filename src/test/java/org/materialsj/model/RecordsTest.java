package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Grids, metrics, parity and provenance. */
class RecordsTest {

  private static final RegressionMetrics METRICS = new RegressionMetrics(2, 0.5, 1, 1, 0.1);

  @Test
  void gridsRunAlongXFirst() {
    float[] values = new float[24];
    for (int i = 0; i < 24; i++) {
      values[i] = i;
    }
    VoxelGrid grid = new VoxelGrid(2, 3, 4, new double[] {1, 1, 1}, new double[3], values);
    assertEquals(1, grid.get(1, 0, 0), 0);
    assertEquals(2, grid.get(0, 1, 0), 0);
    assertEquals(6, grid.get(0, 0, 1), 0);
    assertEquals(23, grid.get(1, 2, 3), 0);
  }

  @Test
  void gridsCheckTheirShape() {
    double[] one = {1, 1, 1};
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> new VoxelGrid(2, 2, 2, one, one, new float[7]));
    assertEquals("a grid of 2 x 2 x 2 voxels got 7 values", e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> new VoxelGrid(0, 1, 1, one, one, new float[0]));
    assertThrows(
        IllegalArgumentException.class,
        () -> new VoxelGrid(65536, 65536, 1, one, one, new float[0]));
    assertThrows(
        IllegalArgumentException.class,
        () -> new VoxelGrid(1, 1, 1, new double[2], one, new float[1]));
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new VoxelGrid(1, 1, 1, new double[] {1, 1, bad}, one, new float[1]));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new VoxelGrid(1, 1, 1, one, new double[] {0, 0, Double.NaN}, new float[1]));
  }

  @Test
  void gridsCopySpacingAndOriginAndShareValues() {
    double[] spacing = {1, 2, 3};
    double[] origin = {4, 5, 6};
    float[] values = {7};
    VoxelGrid grid = new VoxelGrid(1, 1, 1, spacing, origin, values);
    spacing[0] = 9;
    origin[0] = 9;
    values[0] = 8;
    assertArrayEquals(new double[] {1, 2, 3}, grid.spacing(), 0);
    assertArrayEquals(new double[] {4, 5, 6}, grid.origin(), 0);
    assertEquals(8, grid.get(0, 0, 0), 0);
  }

  @Test
  void parityNeedsPairs() {
    ColumnSpec target = new ColumnSpec("K", "GPa");
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Parity(
                    target, List.of("a"), new double[2], new double[1], METRICS, METRICS, ""));
    assertEquals("parity needs pairs, got 2 actual, 1 predicted, 1 ids", e.getMessage());
    Parity parity =
        new Parity(target, List.of("a"), new double[1], new double[1], METRICS, METRICS, "");
    assertThrows(UnsupportedOperationException.class, () -> parity.ids().clear());
  }

  @Test
  void accuracyIsTheShareOnTheDiagonal() {
    ClassificationMetrics metrics =
        new ClassificationMetrics(List.of("no", "yes"), new long[][] {{3, 1}, {2, 4}});
    assertEquals(10, metrics.count());
    assertEquals(0.7, metrics.accuracy(), 0);
    assertTrue(Double.isNaN(new ClassificationMetrics(List.of(), new long[0][]).accuracy()));
  }

  @Test
  void confusionMatricesAreCopiedSquareAndNotNegative() {
    long[][] confusion = {{1, 0}, {0, 1}};
    ClassificationMetrics metrics = new ClassificationMetrics(List.of("a", "b"), confusion);
    confusion[0][1] = 5;
    assertEquals(2, metrics.count());
    for (long[][] bad :
        new long[][][] {{{1, 0}}, {{1, 0}, {1}}, {{1, 0, 0}, {0, 1, 0}}, {{1, -1}, {0, 1}}}) {
      assertThrows(
          IllegalArgumentException.class, () -> new ClassificationMetrics(List.of("a", "b"), bad));
    }
  }

  @Test
  void provenanceKeepsTheOrderOfItsCopies() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("z", "1");
    versions.put("a", "2");
    Provenance provenance = new Provenance("run(\"x\");", 42, versions, Map.of());
    versions.clear();
    assertEquals(List.of("z", "a"), List.copyOf(provenance.versions().keySet()));
    assertThrows(UnsupportedOperationException.class, () -> provenance.versions().clear());
    assertThrows(UnsupportedOperationException.class, () -> provenance.inputs().put("a", "b"));
  }
}
