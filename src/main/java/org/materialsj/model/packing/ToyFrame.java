package org.materialsj.model.packing;

/**
 * Rigid hexagonal molecules in a square box, relaxed. Lengths are in sigma, energies in 4 epsilon
 * of the Lennard-Jones atoms.
 *
 * @param side side of the box, whose corner is the origin
 * @param radius circumradius of a molecule
 * @param poses for each molecule x and y of its centre and the angle of its first atom (radians)
 * @param energy per molecule
 * @param outside largest distance by which an atom is beyond a wall, 0 for none
 * @param steps steps of the minimiser
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ToyFrame(
    double side, double radius, double[] poses, double energy, double outside, int steps) {

  /** Copies the poses. */
  public ToyFrame {
    poses = poses.clone();
  }

  /**
   * The number of molecules.
   *
   * @return at least 1
   */
  public int molecules() {
    return poses.length / 3;
  }
}
