package org.materialsj.potentials.adsorption;

import java.util.SplittableRandom;
import org.materialsj.engine.geometry.Rotations;

/** Puts guests somewhere in a box, and moves and turns them. For one thread. */
final class GuestPlacer {

  private final double[] shape;
  private final boolean turns;
  private final double[] cell;

  GuestPlacer(GuestModel guest, double[] cell) {
    shape = guest.positions();
    turns = guest.turns();
    this.cell = cell.clone();
  }

  /** Whether turning makes sense. */
  boolean turns() {
    return turns;
  }

  /** A guest anywhere in the box, all places and orientations being equally likely. */
  double[] random(SplittableRandom random) {
    double[] sites = turns ? Rotations.apply(Rotations.random(random), shape) : shape.clone();
    double a = random.nextDouble();
    double b = random.nextDouble();
    double c = random.nextDouble();
    for (int k = 0; k < 3; k++) {
      shift(sites, k, a * cell[k] + b * cell[3 + k] + c * cell[6 + k]);
    }
    return sites;
  }

  /** A copy that is moved by up to a step along x, y and z. */
  double[] moved(double[] sites, double step, SplittableRandom random) {
    double[] result = sites.clone();
    for (int k = 0; k < 3; k++) {
      shift(result, k, step * (2 * random.nextDouble() - 1));
    }
    return result;
  }

  /** A copy that is turned about its centre and a random axis, by up to an angle. */
  double[] turned(double[] sites, double largest, SplittableRandom random) {
    double[] axis = Rotations.apply(Rotations.random(random), new double[] {0, 0, 1});
    double angle = largest * (2 * random.nextDouble() - 1);
    double[] centre = centre(sites);
    double[] result = sites.clone();
    for (int k = 0; k < 3; k++) {
      shift(result, k, -centre[k]);
    }
    result = Rotations.apply(Rotations.ofAxisAngle(axis, angle), result);
    for (int k = 0; k < 3; k++) {
      shift(result, k, centre[k]);
    }
    return result;
  }

  /** The mean of the sites. */
  double[] centre(double[] sites) {
    double[] centre = new double[3];
    for (int i = 0; i < sites.length; i++) {
      centre[i % 3] += 3 * sites[i] / sites.length;
    }
    return centre;
  }

  private static void shift(double[] sites, int axis, double by) {
    for (int i = axis; i < sites.length; i += 3) {
      sites[i] += by;
    }
  }
}
