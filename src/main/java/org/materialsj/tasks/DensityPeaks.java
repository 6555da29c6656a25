package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.materialsj.model.VoxelGrid;
import org.materialsj.moments.BallFrame;

/**
 * The peaks of a density in a ball: points of a grid that are positive and higher than their 26
 * neighbours, with the place of the peak between points by a parabola along each axis.
 */
final class DensityPeaks {

  /** Share of the radius to which peaks are looked for: at the ball's surface there is ringing. */
  private static final double REACH = 0.95;

  /** What rises less above its neighbours, relative to its height, is rounding. */
  private static final double FLAT = 1e-5;

  private record Peak(double height, double[] place) {}

  private DensityPeaks() {}

  /**
   * Finds the highest peaks.
   *
   * @param grid the density
   * @param frame where the ball lies
   * @param most how many at most
   * @return 3 coordinates per peak, from the highest on
   */
  static List<double[]> highest(VoxelGrid grid, BallFrame frame, int most) {
    List<Peak> peaks = new ArrayList<>();
    double[] step = grid.spacing();
    double diagonal = Math.sqrt(step[0] * step[0] + step[1] * step[1] + step[2] * step[2]);
    for (int z = 1; z < grid.nz() - 1; z++) {
      for (int y = 1; y < grid.ny() - 1; y++) {
        for (int x = 1; x < grid.nx() - 1; x++) {
          if (grid.get(x, y, z) > 0 && isPeak(grid, x, y, z)) {
            double[] place = place(grid, x, y, z);
            if (isInside(frame, place, diagonal)) {
              peaks.add(new Peak(grid.get(x, y, z), place));
            }
          }
        }
      }
    }
    peaks.sort(Comparator.comparingDouble(peak -> -peak.height()));
    return peaks.stream().limit(most).map(Peak::place).toList();
  }

  /** Of equal neighbours the first counts as the peak. */
  private static boolean isPeak(VoxelGrid grid, int x, int y, int z) {
    float value = grid.get(x, y, z);
    double lowest = value;
    for (int d = 0; d < 27; d++) {
      if (d != 13) {
        float other = grid.get(x + d % 3 - 1, y + d / 3 % 3 - 1, z + d / 9 - 1);
        if (d < 13 ? other >= value : other > value) {
          return false;
        }
        lowest = Math.min(lowest, other);
      }
    }
    return value - lowest > FLAT * value;
  }

  private static double[] place(VoxelGrid grid, int x, int y, int z) {
    int[] at = {x, y, z};
    double[] place = new double[3];
    for (int k = 0; k < 3; k++) {
      int dx = k == 0 ? 1 : 0;
      int dy = k == 1 ? 1 : 0;
      int dz = k == 2 ? 1 : 0;
      double before = grid.get(x - dx, y - dy, z - dz);
      double after = grid.get(x + dx, y + dy, z + dz);
      double bend = before - 2.0 * grid.get(x, y, z) + after;
      double shift = bend < 0 ? 0.5 * (before - after) / bend : 0;
      double index = at[k] + Math.max(-0.5, Math.min(0.5, shift));
      place[k] = grid.origin()[k] + index * grid.spacing()[k];
    }
    return place;
  }

  /** Whether a point and all its neighbours are in the ball, away from its surface. */
  private static boolean isInside(BallFrame frame, double[] place, double diagonal) {
    double dx = place[0] - frame.x();
    double dy = place[1] - frame.y();
    double dz = place[2] - frame.z();
    double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
    return distance <= Math.min(REACH * frame.radius(), frame.radius() - diagonal);
  }
}
