package org.materialsj.moments;

import org.materialsj.model.VoxelGrid;

/**
 * The disc that a slice of a grid cuts out of the ball, row by row. It owns its working memory; for
 * one thread.
 */
final class BallPlane {

  private final BallAxes axes;
  private final int k;
  private final double z;
  private final double d;
  private final double[] discY;
  private final double[] places;
  private final double[] values;

  /**
   * The disc of a slice.
   *
   * @param axes the points of the grid
   * @param k number of the slice, whose z is inside of the ball
   */
  BallPlane(BallAxes axes, int k) {
    this.axes = axes;
    this.k = k;
    z = axes.z().at()[k];
    d = Math.sqrt(1 - z * z);
    discY = new double[axes.y().size()];
    for (int j = 0; j < discY.length; j++) {
      discY[j] = axes.y().at()[j] / d;
    }
    places = new double[axes.x().size()];
    values = new double[places.length];
  }

  private double rest(int row) {
    return axes.y().at()[row] * axes.y().at()[row] + z * z;
  }

  /**
   * Adds the basis up over the voxels of the disc that are not 0.
   *
   * @param grid the density; not modified
   * @param analysis adds up
   * @return the sums by pair; null when all voxels are 0
   * @throws IllegalArgumentException if a voxel is not finite
   */
  double[] analyze(VoxelGrid grid, PlaneAnalysis analysis) {
    int behind = axes.y().behind(z * z);
    for (int j = axes.y().first(z * z); j < behind; j++) {
      double rest = rest(j);
      double h = Math.sqrt(1 - rest);
      int start = (axes.z().voxel()[k] * grid.ny() + axes.y().voxel()[j]) * grid.nx();
      int from = axes.x().first(rest);
      int to = axes.x().behind(rest);
      // Zeros around the object cost nothing.
      while (from < to && grid.values()[start + axes.x().voxel()[from]] == 0) {
        from++;
      }
      while (from < to && grid.values()[start + axes.x().voxel()[to - 1]] == 0) {
        to--;
      }
      for (int i = from; i < to; i++) {
        float value = grid.values()[start + axes.x().voxel()[i]];
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException(
              "voxel (%d, %d, %d) is %s; all in the ball must be finite numbers"
                  .formatted(axes.x().voxel()[i], axes.y().voxel()[j], axes.z().voxel()[k], value));
        }
        places[i] = axes.x().at()[i] / h;
        values[i] = axes.x().weight()[i] * value;
      }
      if (from < to) {
        analysis.row(discY[j], h / d, axes.y().weight()[j], places, values, from, to);
      }
    }
    return analysis.plane(d, axes.z().weight()[k]);
  }

  /** Takes the values of one row. */
  @FunctionalInterface
  interface RowSink {
    /**
     * Takes values.
     *
     * @param row number of the row in the slice
     * @param from first point inside of the ball
     * @param to behind the last point inside
     * @param values by number of the point; valid only during the call
     */
    void accept(int row, int from, int to, double[] values);
  }

  /**
   * Evaluates a series on the disc.
   *
   * @param plane its coefficients by pair
   * @param degree its degree
   * @param synthesis evaluates it
   * @param sink takes the values of the rows that meet the ball
   */
  void synthesize(double[] plane, int degree, PlaneSynthesis synthesis, RowSink sink) {
    int first = axes.y().first(z * z);
    int behind = axes.y().behind(z * z);
    if (first >= behind) {
      return;
    }
    synthesis.plane(plane, degree, discY, first, behind);
    for (int j = first; j < behind; j++) {
      double rest = rest(j);
      int from = axes.x().first(rest);
      int to = axes.x().behind(rest);
      double h = Math.sqrt(1 - rest);
      for (int i = from; i < to; i++) {
        places[i] = axes.x().at()[i] / h;
      }
      if (from < to) {
        synthesis.row(j, h / d, places, from, to, values);
        sink.accept(j, from, to, values);
      }
    }
  }
}
