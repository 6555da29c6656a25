package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.VoxelGrid;
import org.materialsj.moments.BallFrame;

/**
 * How far atoms are from the peaks of a density: each from the nearest of as many highest peaks as
 * there are atoms.
 *
 * @param peaks number of peaks, at most that of the atoms
 * @param rootMeanSquare of the distances, in the unit of the grid; NaN without peaks
 * @param largest of the distances; NaN without peaks
 */
record PeakDistances(int peaks, double rootMeanSquare, double largest) {

  /**
   * Measures the distances.
   *
   * @param grid the density
   * @param frame where the ball lies
   * @param positions 3 coordinates per atom; not modified
   */
  static PeakDistances of(VoxelGrid grid, BallFrame frame, double[] positions) {
    List<double[]> peaks = DensityPeaks.highest(grid, frame, positions.length / 3);
    if (peaks.isEmpty()) {
      return new PeakDistances(0, Double.NaN, Double.NaN);
    }
    double sum = 0;
    double most = 0;
    for (int i = 0; i < positions.length; i += 3) {
      double nearest = Double.POSITIVE_INFINITY;
      for (double[] peak : peaks) {
        double dx = peak[0] - positions[i];
        double dy = peak[1] - positions[i + 1];
        double dz = peak[2] - positions[i + 2];
        nearest = Math.min(nearest, dx * dx + dy * dy + dz * dz);
      }
      sum += nearest;
      most = Math.max(most, nearest);
    }
    return new PeakDistances(peaks.size(), Math.sqrt(3 * sum / positions.length), Math.sqrt(most));
  }
}
