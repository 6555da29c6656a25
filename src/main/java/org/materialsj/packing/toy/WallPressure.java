package org.materialsj.packing.toy;

/**
 * The walls of a square box as constraints of a minimisation, by augmented Lagrangians (Hestenes
 * 1969, doi:10.1007/BF00927673; Powell 1969): to the energy is added, for each atom and wall with
 * the distance g by which the atom is beyond the wall (negative inside),
 *
 * <p>(max(0, m + k g)^2 - m^2) / (2 k),
 *
 * <p>where the multiplier m becomes max(0, m + k g) after each minimisation, until no g is
 * positive: m then is the force of the wall on the atom. For one thread.
 */
final class WallPressure {

  private final double side;
  private final double[] multipliers;
  private double stiffness;

  /**
   * Walls that press on nothing yet.
   *
   * @param side side of the box (sigma)
   * @param atoms number of atoms
   * @param stiffness k (4 epsilon per sigma^2), positive
   */
  WallPressure(double side, int atoms, double stiffness) {
    this.side = side;
    this.multipliers = new double[4 * atoms];
    this.stiffness = stiffness;
  }

  /**
   * The added energy of one atom.
   *
   * @param atom its number
   * @param x its place (sigma)
   * @param y its place
   * @param slope 2 numbers are overwritten: the derivatives by x and y
   * @return energy (4 epsilon)
   */
  double add(int atom, double x, double y, double[] slope) {
    double low = force(4 * atom, -x);
    double high = force(4 * atom + 1, x - side);
    double left = force(4 * atom + 2, -y);
    double right = force(4 * atom + 3, y - side);
    slope[0] = high - low;
    slope[1] = right - left;
    double energy = 0;
    for (int wall = 0; wall < 4; wall++) {
      double before = multipliers[4 * atom + wall];
      double now = wall == 0 ? low : wall == 1 ? high : wall == 2 ? left : right;
      energy += (now * now - before * before) / (2 * stiffness);
    }
    return energy;
  }

  private double force(int index, double beyond) {
    return Math.max(0, multipliers[index] + stiffness * beyond);
  }

  /**
   * Takes the forces of one atom for its multipliers.
   *
   * @param atom its number
   * @param x its place
   * @param y its place
   * @return the largest distance by which it is beyond a wall (sigma), 0 for none
   */
  double update(int atom, double x, double y) {
    double[] beyond = {-x, x - side, -y, y - side};
    double worst = 0;
    for (int wall = 0; wall < 4; wall++) {
      multipliers[4 * atom + wall] = force(4 * atom + wall, beyond[wall]);
      worst = Math.max(worst, beyond[wall]);
    }
    return worst;
  }

  /** Makes the walls stiffer, because atoms do not come back fast enough. */
  void stiffen() {
    stiffness *= 4;
  }
}
