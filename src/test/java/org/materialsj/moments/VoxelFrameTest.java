package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.model.VoxelGrid;

class VoxelFrameTest {

  @Test
  void theCentreIsTheCentroidOfTheIntensities() {
    // Weights 1 at index (0, 0, 0) and 3 at (4, 2, 1).
    float[] values = new float[5 * 3 * 2];
    values[0] = 1;
    values[values.length - 1] = 3;
    VoxelGrid grid =
        new VoxelGrid(5, 3, 2, new double[] {1, 2, 4}, new double[] {10, 20, 30}, values);
    BallFrame frame = VoxelFrame.of(grid);
    assertEquals(10 + 3, frame.x(), 1e-12);
    assertEquals(20 + 3, frame.y(), 1e-12);
    assertEquals(30 + 3, frame.z(), 1e-12);
    // The far corner of the first voxel is 3.5, 4 and 5 away.
    assertEquals(Math.sqrt(3.5 * 3.5 + 16 + 25) / 0.8, frame.radius(), 1e-12);
  }

  @Test
  void oneVoxelReachesToItsCorners() {
    float[] values = new float[27];
    values[13] = 0.2f;
    VoxelGrid grid = new VoxelGrid(3, 3, 3, new double[] {2, 2, 2}, new double[3], values);
    assertEquals(new BallFrame(2, 2, 2, Math.sqrt(3) / 0.8), VoxelFrame.of(grid));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.8, 1})
  void theWholeObjectIsWithinReachAndTouchesIt(double reach) {
    VoxelGrid grid = Volumes.random(15, 13, 9);
    BallFrame frame = VoxelFrame.of(grid, reach);
    double farthest = 0;
    for (int at = 0; at < grid.values().length; at++) {
      if (grid.values()[at] > 0) {
        double[] p = DirectVoxelMoments.place(grid, frame, at);
        for (int corner = 0; corner < 8; corner++) {
          double sum = 0;
          for (int a = 0; a < 3; a++) {
            double half = grid.spacing()[a] / 2 / frame.radius();
            double c = p[a] + ((corner >> a) % 2 == 0 ? half : -half);
            sum += c * c;
          }
          farthest = Math.max(farthest, Math.sqrt(sum));
        }
      }
    }
    assertEquals(reach, farthest, 1e-12);
  }

  @Test
  void negativeValuesAreNoObject() {
    VoxelGrid grid =
        new VoxelGrid(3, 1, 1, new double[] {1, 1, 1}, new double[3], new float[] {-5, 2, 0});
    assertEquals(1, VoxelFrame.of(grid).x());
  }

  @Test
  void emptyGridsAndValuesThatAreNoNumbersAreRefused() {
    for (float value : new float[] {0, -1}) {
      VoxelGrid empty =
          new VoxelGrid(1, 1, 1, new double[] {1, 1, 1}, new double[3], new float[] {value});
      String message =
          assertThrows(IllegalArgumentException.class, () -> VoxelFrame.of(empty)).getMessage();
      assertTrue(message.contains("no voxel has a positive value"), message);
    }
    VoxelGrid infinite =
        new VoxelGrid(
            1, 1, 1, new double[] {1, 1, 1}, new double[3], new float[] {Float.POSITIVE_INFINITY});
    assertEquals(
        "voxel (0, 0, 0) is infinite, so the object has no centre",
        assertThrows(IllegalArgumentException.class, () -> VoxelFrame.of(infinite)).getMessage());
  }

  @Test
  void aReachOutOfRangeIsRefused() {
    VoxelGrid grid = Volumes.random(2, 2, 2);
    for (double reach : new double[] {0, -1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> VoxelFrame.of(grid, reach));
    }
  }
}
