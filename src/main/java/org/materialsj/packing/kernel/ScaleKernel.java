package org.materialsj.packing.kernel;

import java.util.List;

/**
 * The smallest scale of a cell at which no two copies of its bodies overlap. The bodies, the
 * operations and the copies that each body has are fixed when a kernel is made. A kernel has
 * workspace and belongs to one thread.
 *
 * <p>At scale s the cell is s times the cell of the pose; bodies keep their size. Each pair of
 * convex parts forbids one open interval of s; the kernel sweeps s upwards out of every forbidden
 * interval, which is exact.
 */
public interface ScaleKernel {

  /**
   * The smallest feasible scale not below a start, or where the kernel's {@link Sweep} asks for it
   * the smallest with no overlap at any larger one.
   *
   * @param pose cell of determinant 1, rotations and centres
   * @param start scale from which to sweep (angstrom); no packing is denser than 1, so the cube
   *     root (square root in the plane) of the bodies' measure always serves
   * @param limit the sweep ends early when the scale is known to be above this;
   *     Double.POSITIVE_INFINITY never
   * @return the scale (angstrom) when at most {@code limit}, otherwise any number above it
   */
  double scale(Pose pose, double start, double limit);

  /**
   * The contacts that decide the scale near a pose.
   *
   * @param pose as for {@link #scale}
   * @param scale a feasible scale
   * @param slack relative width: contacts with their own scale in [scale (1 - slack), scale (1 +
   *     1e-9)] are listed
   * @return a new list with each unordered pair of copies once, but for flush contacts, such as
   *     edge on edge or face on face: they have an entry per pair of features that bound the scale
   *     there, since each bounds it alone when the pose changes
   */
  List<Contact> contacts(Pose pose, double scale, double slack);

  /**
   * The smallest distance between the surfaces of two copies, by a plain double loop over all
   * images in reach that shares no short cut with {@link #scale}.
   *
   * @param pose as for {@link #scale}
   * @param scale any positive scale
   * @return gap (angstrom), negative for an overlap, at most one body's diameter
   */
  double smallestGap(Pose pose, double scale);
}
