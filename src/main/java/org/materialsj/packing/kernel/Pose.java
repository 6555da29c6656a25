package org.materialsj.packing.kernel;

/**
 * Where the bodies of an asymmetric unit lie in a cell of measure 1: the workspace that a search
 * fills and a kernel reads. Owned by one thread.
 */
public final class Pose {

  /** d x d, row i is lattice vector i; determinant 1 (no unit: lengths are in units of scale). */
  public final double[] cell;

  /** A d x d matrix per body, row by row: the rotation R of the body. */
  public final double[] rotations;

  /** d fractional coordinates per body: its centre. */
  public final double[] centres;

  /**
   * An empty pose.
   *
   * @param dimension d, 2 or 3
   * @param bodies bodies of the asymmetric unit, at least 1
   */
  public Pose(int dimension, int bodies) {
    cell = new double[dimension * dimension];
    rotations = new double[dimension * dimension * bodies];
    centres = new double[dimension * bodies];
  }

  /**
   * How many numbers a pose holds: the length of a gradient in the order cell, rotations, centres.
   *
   * @return d^2 + d^2 bodies + d bodies
   */
  public int length() {
    return cell.length + rotations.length + centres.length;
  }
}
