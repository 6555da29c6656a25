package org.materialsj.view.jmol;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.materialsj.model.VoxelGrid;

/**
 * A density as Jmol takes it: a regular grid of numbers from -1 to 1 in a rim of zeros, so that
 * surfaces are closed. Large grids are thinned by averages over blocks.
 */
final class Density {

  /** The most points along one direction, without the rim: Jmol cuts 80^3 points in 0.3 s. */
  static final int MOST_POINTS = 80;

  /** Length to which grids that hold no atoms are brought. */
  private static final double SIZE = 10;

  /** Parts smaller than this, relative to the largest value, may be out of the picture. */
  private static final double VISIBLE = 0.1;

  private final VoxelGrid grid;
  private final boolean inPlace;
  private final float[][][] values;
  private final double[] origin = new double[3];
  private final double[] steps = new double[3];
  private final double lowest;
  private final double highest;

  /**
   * Thins and scales a density.
   *
   * @param grid the density
   * @param withAtoms whether it stays where it is, in angstrom
   * @throws IllegalArgumentException if a value is not finite
   */
  Density(VoxelGrid grid, boolean withAtoms) {
    this.grid = grid;
    inPlace = withAtoms;
    int[] size = {grid.nx(), grid.ny(), grid.nz()};
    int[] block = new int[3];
    int[] points = new int[3];
    double longest = 0;
    for (int k = 0; k < 3; k++) {
      block[k] = (size[k] + MOST_POINTS - 1) / MOST_POINTS;
      points[k] = (size[k] + block[k] - 1) / block[k];
      longest = Math.max(longest, size[k] * grid.spacing()[k]);
    }
    double scale = withAtoms ? 1 : SIZE / longest;
    for (int k = 0; k < 3; k++) {
      steps[k] = scale * block[k] * grid.spacing()[k];
      double middle = grid.origin()[k] + 0.5 * (block[k] - 1) * grid.spacing()[k];
      double shift = withAtoms ? 0 : grid.origin()[k] + 0.5 * (size[k] - 1) * grid.spacing()[k];
      origin[k] = scale * (middle - shift) - steps[k];
    }
    values = new float[points[0] + 2][points[1] + 2][points[2] + 2];
    double low = 0;
    double high = 0;
    for (int x = 0; x < points[0]; x++) {
      for (int y = 0; y < points[1]; y++) {
        for (int z = 0; z < points[2]; z++) {
          double mean = mean(x * block[0], y * block[1], z * block[2], block);
          if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("the density has values that are not finite");
          }
          low = Math.min(low, mean);
          high = Math.max(high, mean);
          values[x + 1][y + 1][z + 1] = (float) mean;
        }
      }
    }
    lowest = low;
    highest = high;
    normalize();
  }

  /** The mean over a block; beyond the grid the density is 0. */
  private double mean(int x0, int y0, int z0, int[] block) {
    double sum = 0;
    for (int z = z0; z < Math.min(grid.nz(), z0 + block[2]); z++) {
      for (int y = y0; y < Math.min(grid.ny(), y0 + block[1]); y++) {
        for (int x = x0; x < Math.min(grid.nx(), x0 + block[0]); x++) {
          sum += grid.get(x, y, z);
        }
      }
    }
    return sum / (block[0] * block[1] * block[2]);
  }

  private void normalize() {
    if (largest() > 0) {
      for (float[][] plane : values) {
        for (float[] line : plane) {
          for (int z = 0; z < line.length; z++) {
            line[z] = (float) (line[z] / largest());
          }
        }
      }
    }
  }

  private double largest() {
    return Math.max(highest, -lowest);
  }

  /** Whether this was made of a grid, for a picture with atoms or without. */
  boolean isOf(VoxelGrid other, boolean withAtoms) {
    return grid == other && inPlace == withAtoms;
  }

  /** The numbers by x, y, z; not to be modified. */
  float[][][] values() {
    return values;
  }

  /** Place of the first point. */
  double[] origin() {
    return origin.clone();
  }

  /** Distances of points. */
  double[] steps() {
    return steps.clone();
  }

  /**
   * A level on the scale of {@link #values}; empty when the density does not reach it, so that
   * there is no surface.
   *
   * @param level in the unit of the density, of either sign, not 0
   */
  OptionalDouble relative(double level) {
    boolean reached = level > 0 ? level < highest : level > lowest;
    return reached ? OptionalDouble.of(level / largest()) : OptionalDouble.empty();
  }

  /**
   * Points around what is to be seen: of the larger values the outermost in the 26 directions of a
   * cube's faces, edges and corners.
   *
   * @return 3n coordinates, none when the density is 0
   */
  double[] outline() {
    double[] far = new double[27];
    double[] points = new double[81];
    Arrays.fill(far, Double.NEGATIVE_INFINITY);
    for (int x = 0; x < values.length; x++) {
      for (int y = 0; y < values[x].length; y++) {
        for (int z = 0; z < values[x][y].length; z++) {
          if (Math.abs(values[x][y][z]) >= VISIBLE) {
            extend(far, points, x, y, z);
          }
        }
      }
    }
    return far[0] == Double.NEGATIVE_INFINITY ? new double[0] : points;
  }

  private void extend(double[] far, double[] points, int x, int y, int z) {
    double px = origin[0] + x * steps[0];
    double py = origin[1] + y * steps[1];
    double pz = origin[2] + z * steps[2];
    for (int d = 0; d < 27; d++) {
      double along = (d % 3 - 1) * px + (d / 3 % 3 - 1) * py + (d / 9 - 1) * pz;
      if (along > far[d]) {
        far[d] = along;
        points[3 * d] = px;
        points[3 * d + 1] = py;
        points[3 * d + 2] = pz;
      }
    }
  }
}
