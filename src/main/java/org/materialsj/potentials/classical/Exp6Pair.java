package org.materialsj.potentials.classical;

/**
 * The potential of Buckingham, V = repulsion exp(-decay r) - attraction / r^6 (Buckingham 1938,
 * doi:10.1098/rspa.1938.0173). It falls without bound as r goes to 0; below the distance where its
 * wall is steepest it goes on as a straight line instead, with two continuous derivatives.
 */
public final class Exp6Pair implements PairFunction {

  private static final int MOST_HALVINGS = 200;

  private final double repulsion;
  private final double decay;
  private final double attraction;
  private final double wall;
  private final double wallValue;
  private final double wallSlope;

  /**
   * A potential.
   *
   * @param repulsion A (unit of energy), positive
   * @param decay B (1 / unit of length), positive
   * @param attraction C (unit of energy times length^6), positive
   * @throws IllegalArgumentException if one is not positive and finite, or the attraction is so
   *     strong that there is no wall
   */
  public Exp6Pair(double repulsion, double decay, double attraction) {
    PairForm.EXP6.check(repulsion, decay, attraction);
    this.repulsion = repulsion;
    this.decay = decay;
    this.attraction = attraction;
    wall = steepest();
    double soft = repulsion * Math.exp(-decay * wall);
    double pull = attraction / Math.pow(wall, 6);
    wallValue = soft - pull;
    wallSlope = -decay * soft + 6 * pull / wall;
    if (!(wallSlope < 0)) {
      throw new IllegalArgumentException(
          "exp-6 has no repulsive wall with repulsion %s, decay %s and attraction %s"
              .formatted(repulsion, decay, attraction));
    }
  }

  /**
   * The smaller root of A B^2 exp(-B r) = 42 C / r^8, where V'' is 0. It lies below 8 / B; where
   * there is none, the wall has no steepest point and the slope at 8 / B is positive.
   */
  private double steepest() {
    double level = Math.log(repulsion * decay * decay / (42 * attraction));
    double low = 0;
    double high = 8 / decay;
    for (int i = 0; i < MOST_HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (level - decay * middle + 8 * Math.log(middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  @Override
  public void at(double r, double[] result) {
    if (r < wall) {
      result[0] = wallValue + wallSlope * (r - wall);
      result[1] = wallSlope;
      return;
    }
    double soft = repulsion * Math.exp(-decay * r);
    double cube = r * r * r;
    double pull = attraction / (cube * cube);
    result[0] = soft - pull;
    result[1] = -decay * soft + 6 * pull / r;
  }

  /**
   * The distance below which the potential is a straight line.
   *
   * @return distance (unit of length)
   */
  public double wall() {
    return wall;
  }
}
