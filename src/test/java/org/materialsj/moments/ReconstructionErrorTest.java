package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;

class ReconstructionErrorTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(1);

  @Test
  void boxAndSphereReachTheirOverlaps() {
    VoxelGrid grid = Volumes.boxAndSphere(48);
    ZernikeMoments moments = VoxelMoments.of(grid, Volumes.UNIT, 30, RUN);
    ReconstructionError error =
        ReconstructionError.of(grid, Volumes.UNIT, moments, false, 0.5, RUN);
    // The reference overlaps are given to these digits.
    assertEquals(0.83, error.overlap()[8], 0.005);
    assertEquals(0.94, error.overlap()[15], 0.005);
    assertEquals(0.967, error.overlap()[20], 0.0005);
    assertEquals(0.988, error.overlap()[30], 0.0005);
    assertEquals(0.875, error.correlation()[8], 1e-3);
    assertEquals(0.923, error.correlation()[15], 1e-3);
    assertEquals(0.946, error.correlation()[20], 1e-3);
    assertEquals(0.966, error.correlation()[30], 1e-3);
    for (int n = 1; n <= 30; n++) {
      assertTrue(
          error.relativeError()[n] < error.relativeError()[n - 1] + 1e-3, "order " + n + " falls");
    }
  }

  @Test
  void inTheirOwnFrameTheyOverlapAtLeastAsWell() {
    VoxelGrid grid = Volumes.boxAndSphere(48);
    BallFrame frame = VoxelFrame.of(grid);
    ZernikeMoments moments = VoxelMoments.of(grid, frame, 30, RUN);
    double[] overlap =
        ReconstructionError.of(
                grid, frame, moments, false, ReconstructionError.halfMaximum(grid), RUN)
            .overlap();
    assertTrue(overlap[8] >= 0.83, "order 8: " + overlap[8]);
    assertTrue(overlap[15] >= 0.94, "order 15: " + overlap[15]);
    assertTrue(overlap[20] >= 0.967, "order 20: " + overlap[20]);
    assertTrue(overlap[30] >= 0.988, "order 30: " + overlap[30]);
  }

  @Test
  void eachOrderIsThatOfItsOwnReconstruction() {
    VoxelGrid grid = Volumes.random(15, 13, 9);
    ZernikeMoments moments = VoxelMoments.of(grid, Volumes.ASKEW, 8, RUN);
    for (boolean lanczos : new boolean[] {false, true}) {
      ReconstructionError all =
          ReconstructionError.of(grid, Volumes.ASKEW, moments, lanczos, 0.4, RUN);
      for (int n = 0; n <= 8; n++) {
        Reconstruction one = new Reconstruction(moments.upTo(n), lanczos);
        double[] s = new double[9];
        for (int at = 0; at < grid.values().length; at++) {
          double[] p = DirectVoxelMoments.place(grid, Volumes.ASKEW, at);
          if (p[0] * p[0] + (p[1] * p[1] + p[2] * p[2]) < 1) {
            double v = grid.values()[at];
            double w = one.value(p[0], p[1], p[2]);
            s[0] += v >= 0.4 && w >= 0.4 ? 1 : 0;
            s[1] += v >= 0.4 || w >= 0.4 ? 1 : 0;
            s[2]++;
            s[3] += v;
            s[4] += w;
            s[5] += v * v;
            s[6] += w * w;
            s[7] += v * w;
            s[8] += (v - w) * (v - w);
          }
        }
        assertEquals(s[0] / s[1], all.overlap()[n], 1e-12);
        assertEquals(Math.sqrt(s[8] / s[5]), all.relativeError()[n], 1e-12);
        if (n > 0) {
          double covariance = s[7] / s[2] - s[3] / s[2] * (s[4] / s[2]);
          double variances =
              (s[5] / s[2] - Math.pow(s[3] / s[2], 2)) * (s[6] / s[2] - Math.pow(s[4] / s[2], 2));
          assertEquals(covariance / Math.sqrt(variances), all.correlation()[n], 1e-10);
        } else {
          assertEquals(Double.NaN, all.correlation()[0], "order 0 is constant");
        }
      }
    }
  }

  @Test
  void threadsDoNotChangeABit() {
    VoxelGrid grid = Volumes.random(15, 13, 9);
    ZernikeMoments moments = VoxelMoments.of(grid, Volumes.ASKEW, 8, RUN);
    ReconstructionError one = ReconstructionError.of(grid, Volumes.ASKEW, moments, true, 0.5, RUN);
    ReconstructionError eight =
        ReconstructionError.of(
            grid, Volumes.ASKEW, moments, true, 0.5, RunContext.QUIET.withThreads(8));
    assertArrayEquals(one.overlap(), eight.overlap());
    assertArrayEquals(one.correlation(), eight.correlation());
    assertArrayEquals(one.relativeError(), eight.relativeError());
  }

  @Test
  void anEmptyDensityHasNoMeasure() {
    VoxelGrid grid = new VoxelGrid(2, 2, 2, new double[] {1, 1, 1}, new double[3], new float[8]);
    BallFrame frame = new BallFrame(0.5, 0.5, 0.5, 2);
    ReconstructionError error =
        ReconstructionError.of(grid, frame, VoxelMoments.of(grid, frame, 1, RUN), false, 0.5, RUN);
    assertEquals(Double.NaN, error.overlap()[1]);
    assertEquals(Double.NaN, error.correlation()[1]);
    assertEquals(Double.NaN, error.relativeError()[1]);
  }

  @Test
  void theLevelIsHalfOfTheLargestValue() {
    VoxelGrid grid =
        new VoxelGrid(3, 1, 1, new double[] {1, 1, 1}, new double[3], new float[] {-9, 255, 3});
    assertEquals(127.5, ReconstructionError.halfMaximum(grid));
  }
}
