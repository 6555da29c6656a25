package org.materialsj.potentials.adsorption;

import org.materialsj.model.Lattice;
import org.materialsj.model.VoxelGrid;

/**
 * Where the centres of guests are, folded into one unit cell: a histogram along the lattice
 * vectors. For one thread.
 */
public final class DensityMap {

  /** More voxels than this are refused. */
  public static final int MOST_VOXELS = 64_000_000;

  private final Lattice unit;
  private final double[] inverse;
  private final int[] counts = new int[3];
  private final double[] weights;
  private double samples;

  /**
   * An empty map.
   *
   * @param unit the unit cell
   * @param spacing largest side of a voxel (angstrom), above 0
   * @throws IllegalArgumentException if there would be too many voxels
   */
  public DensityMap(Lattice unit, double spacing) {
    this.unit = unit;
    inverse = unit.inverse();
    if (!(spacing > 0)) {
      throw new IllegalArgumentException("the voxel size must be above 0, got " + spacing);
    }
    double voxels = 1;
    for (int k = 0; k < 3; k++) {
      double along = Math.max(1, Math.ceil(unit.length(k) / spacing - 1e-9));
      voxels *= along;
      counts[k] = (int) Math.min(along, MOST_VOXELS);
    }
    if (voxels > MOST_VOXELS) {
      throw new IllegalArgumentException(
          "the density would have more than " + MOST_VOXELS + " voxels; choose larger ones");
    }
    weights = new double[(int) voxels];
  }

  /**
   * Counts one guest.
   *
   * @param x coordinate of its centre (angstrom), anywhere
   * @param y coordinate
   * @param z coordinate
   * @param weight how much it counts
   */
  public void add(double x, double y, double z, double weight) {
    int i = index(0, x * inverse[0] + y * inverse[3] + z * inverse[6]);
    int j = index(1, x * inverse[1] + y * inverse[4] + z * inverse[7]);
    int k = index(2, x * inverse[2] + y * inverse[5] + z * inverse[8]);
    weights[(k * counts[1] + j) * counts[0] + i] += weight;
  }

  private int index(int axis, double fraction) {
    return Math.min(counts[axis] - 1, (int) ((fraction - Math.floor(fraction)) * counts[axis]));
  }

  /**
   * Says that so many pictures of one unit cell were taken.
   *
   * @param more their number
   */
  public void sampled(double more) {
    samples += more;
  }

  /**
   * Adds another map of the same cell and size.
   *
   * @param other the map
   */
  public void add(DensityMap other) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] += other.weights[i];
    }
    samples += other.samples;
  }

  /**
   * Whether any picture was taken.
   *
   * @return false for an empty map
   */
  public boolean sampled() {
    return samples > 0;
  }

  /**
   * Mean number of guests in a unit cell.
   *
   * @return the sum of all voxels by the number of pictures; NaN before the first
   */
  public double mean() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum / samples;
  }

  /**
   * The density as an image: a box along x, y and z that just holds the unit cell, filled with its
   * repeats, so that shapes are true also where the cell is oblique.
   *
   * @param spacing side of a voxel (angstrom), above 0
   * @return molecules per cubic angstrom, interpolated linearly
   * @throws IllegalArgumentException if there would be too many voxels
   */
  public VoxelGrid image(double spacing) {
    double[] low = new double[3];
    double[] high = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      for (int vector = 0; vector < 3; vector++) {
        low[axis] += Math.min(0, unit.get(vector, axis));
        high[axis] += Math.max(0, unit.get(vector, axis));
      }
    }
    double voxels = 1;
    int[] size = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      size[axis] =
          (int) Math.min(MOST_VOXELS, Math.max(1, Math.rint((high[axis] - low[axis]) / spacing)));
      voxels *= size[axis];
    }
    if (voxels > MOST_VOXELS) {
      throw new IllegalArgumentException(
          "the image would have more than " + MOST_VOXELS + " voxels; choose larger ones");
    }
    double[] step = new double[3];
    double[] origin = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      step[axis] = (high[axis] - low[axis]) / size[axis];
      origin[axis] = low[axis] + 0.5 * step[axis];
    }
    double scale = weights.length / (samples * unit.volume());
    float[] values = new float[(int) voxels];
    int at = 0;
    for (int k = 0; k < size[2]; k++) {
      for (int j = 0; j < size[1]; j++) {
        for (int i = 0; i < size[0]; i++) {
          double x = origin[0] + i * step[0];
          double y = origin[1] + j * step[1];
          double z = origin[2] + k * step[2];
          values[at++] = (float) (scale * interpolated(x, y, z));
        }
      }
    }
    return new VoxelGrid(size[0], size[1], size[2], step, origin, values);
  }

  private double interpolated(double x, double y, double z) {
    double p = (x * inverse[0] + y * inverse[3] + z * inverse[6]) * counts[0] - 0.5;
    double q = (x * inverse[1] + y * inverse[4] + z * inverse[7]) * counts[1] - 0.5;
    double r = (x * inverse[2] + y * inverse[5] + z * inverse[8]) * counts[2] - 0.5;
    double sum = 0;
    for (int corner = 0; corner < 8; corner++) {
      double weight = part(p, corner & 1) * part(q, (corner >> 1) & 1) * part(r, (corner >> 2) & 1);
      int i = Math.floorMod((int) Math.floor(p) + (corner & 1), counts[0]);
      int j = Math.floorMod((int) Math.floor(q) + ((corner >> 1) & 1), counts[1]);
      int k = Math.floorMod((int) Math.floor(r) + ((corner >> 2) & 1), counts[2]);
      sum += weight * weights[(k * counts[1] + j) * counts[0] + i];
    }
    return sum;
  }

  private static double part(double at, int upper) {
    double fraction = at - Math.floor(at);
    return upper == 1 ? fraction : 1 - fraction;
  }
}
