package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;

class ShapeDescriptorTest {

  @Test
  void eachValueIsTheNormOfTheMomentsOfOneNAndL() {
    double[] moments = new double[ZernikeIndex.size(3)];
    moments[ZernikeIndex.of(2, 2, -1)] = 3;
    moments[ZernikeIndex.of(2, 2, 2)] = -4;
    moments[ZernikeIndex.of(3, 1, 0)] = -2;
    ZernikeMoments c = new ZernikeMoments(3, moments);
    assertEquals(
        List.of("F 0 0", "F 1 1", "F 2 0", "F 2 2", "F 3 1", "F 3 3"), ShapeDescriptor.names(3));
    assertArrayEquals(
        new double[] {0, 0, 0, 5, 2, 0}, ShapeDescriptor.of(c, Normalization.ORTHONORMAL));
    assertEquals(
        5 * Math.sqrt(3 / (4 * Math.PI)),
        ShapeDescriptor.of(c, Normalization.NOVOTNI_KLEIN)[3],
        1e-15);
  }

  @Test
  void orderTwentyHas121Values() {
    assertEquals(121, ShapeDescriptor.length(20));
    for (int order = 0; order <= 21; order++) {
      assertEquals(ShapeDescriptor.length(order), ShapeDescriptor.names(order).size());
    }
    assertThrows(IllegalArgumentException.class, () -> ShapeDescriptor.names(-1));
    assertThrows(IllegalArgumentException.class, () -> ShapeDescriptor.length(201));
  }

  @Test
  void aTurnedVolumeHasTheSameDescriptor() {
    // A quarter turn about z, which a grid of cubes bears without loss.
    int n = 24;
    VoxelGrid grid = Volumes.boxAndSphere(n);
    float[] turned = new float[n * n * n];
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < n; j++) {
        for (int i = 0; i < n; i++) {
          turned[(k * n + i) * n + n - 1 - j] = grid.get(i, j, k);
        }
      }
    }
    VoxelGrid other = new VoxelGrid(n, n, n, grid.spacing(), grid.origin(), turned);
    assertArrayEquals(
        ShapeDescriptor.of(
            VoxelMoments.of(grid, Volumes.UNIT, 20, RunContext.QUIET), Normalization.ORTHONORMAL),
        ShapeDescriptor.of(
            VoxelMoments.of(other, Volumes.UNIT, 20, RunContext.QUIET), Normalization.ORTHONORMAL),
        1e-12);
  }
}
