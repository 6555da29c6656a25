package org.materialsj.model;

/**
 * A density on a regular grid, laid out as an ImageJ stack: x fastest, then y, then z. The values
 * are shared, not copied, because grids are large: treat them as read-only.
 *
 * @param nx number of voxels along x, at least 1
 * @param ny number of voxels along y, at least 1
 * @param nz number of voxels along z, at least 1
 * @param spacing 3 voxel sizes (angstrom, or the image's unit)
 * @param origin 3 coordinates of the centre of the first voxel
 * @param values nx * ny * nz numbers
 */
@SuppressWarnings("ArrayRecordComponent") // grids are compared by identity, never by value
public record VoxelGrid(int nx, int ny, int nz, double[] spacing, double[] origin, float[] values) {

  /**
   * Checks the sizes and copies spacing and origin.
   *
   * @throws IllegalArgumentException if the sizes do not fit, a voxel size is not positive and
   *     finite, or the origin is not finite
   */
  public VoxelGrid {
    long count = (long) nx * ny * nz;
    if (nx < 1 || ny < 1 || nz < 1 || count != values.length) {
      throw new IllegalArgumentException(
          "a grid of " + nx + " x " + ny + " x " + nz + " voxels got " + values.length + " values");
    }
    spacing = spacing.clone();
    origin = origin.clone();
    if (spacing.length != 3 || origin.length != 3) {
      throw new IllegalArgumentException("spacing and origin need 3 numbers each");
    }
    for (double o : origin) {
      if (!Double.isFinite(o)) {
        throw new IllegalArgumentException("the origin must be finite, got " + o);
      }
    }
    for (double s : spacing) {
      if (!(s > 0) || !Double.isFinite(s)) {
        throw new IllegalArgumentException("voxel size must be positive, got " + s);
      }
    }
  }

  /**
   * The value of a voxel.
   *
   * @param x index along x, 0 to nx - 1; not checked
   * @param y index along y, 0 to ny - 1; not checked
   * @param z index along z, 0 to nz - 1; not checked
   * @return the value
   */
  public float get(int x, int y, int z) {
    return values[(z * ny + y) * nx + x];
  }
}
