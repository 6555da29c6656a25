package org.materialsj.packing.space;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.materialsj.model.Molecule;
import org.materialsj.model.packing.BallUnion;

/** Bodies of known symmetry for tests. */
final class TestBodies {

  private TestBodies() {}

  /** A ball of radius 1. */
  static BallUnion sphere() {
    return BallUnion.of("sphere", new double[3], new double[] {1});
  }

  /** Four balls without any symmetry, not even handed like their mirror image. */
  static BallUnion chiral() {
    double[] centres = {0, 0, 0, 1.4, 0, 0, 0.3, 1.1, 0, -0.4, 0.2, 1.0};
    return molecule("chiral", new int[] {6, 8, 7, 9}, centres, 1.2, 1.0, 0.9, 0.8);
  }

  /** Carbon dioxide, with the symmetry of a rod. */
  static BallUnion rod() {
    double[] centres = {0, 0, 0, 1.16, 0, 0, -1.16, 0, 0};
    return molecule("rod", new int[] {6, 8, 8}, centres, 1.7, 1.52, 1.52);
  }

  /** Carbon atoms at the corners of a hexagon, hydrogens further out: 6/mmm. */
  static BallUnion benzene() {
    return rings("benzene", 0);
  }

  /** Three hexagons in a row: mmm. */
  static BallUnion anthracene() {
    return rings("anthracene", -1, 0, 1);
  }

  private static BallUnion rings(String name, int... rings) {
    double bond = 1.4;
    double width = Math.sqrt(3) * bond;
    double[] carbons = {};
    for (int ring : rings) {
      for (int k = 0; k < 6; k++) {
        double angle = Math.PI / 2 + k * Math.PI / 3;
        carbons = withNew(carbons, ring * width + bond * Math.cos(angle), bond * Math.sin(angle));
      }
    }
    int carbonCount = carbons.length / 3;
    double[] all = carbons;
    for (int i = 0; i < carbonCount; i++) {
      double x = 0;
      double y = 0;
      int neighbours = 0;
      for (int j = 0; j < carbonCount; j++) {
        double dx = carbons[3 * i] - carbons[3 * j];
        double dy = carbons[3 * i + 1] - carbons[3 * j + 1];
        if (i != j && Math.hypot(dx, dy) < 1.1 * bond) {
          neighbours++;
          x += dx / bond;
          y += dy / bond;
        }
      }
      if (neighbours == 2) {
        all = withNew(all, carbons[3 * i] + 1.083 * x, carbons[3 * i + 1] + 1.083 * y);
      }
    }
    int[] numbers = new int[all.length / 3];
    double[] radii = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i < carbonCount ? 6 : 1;
      radii[i] = i < carbonCount ? 1.7 : 1.2;
    }
    return molecule(name, numbers, all, radii);
  }

  private static double[] withNew(double[] points, double x, double y) {
    for (int i = 0; i < points.length; i += 3) {
      if (Math.hypot(points[i] - x, points[i + 1] - y) < 1e-3) {
        return points;
      }
    }
    double[] more = Arrays.copyOf(points, points.length + 3);
    more[points.length] = x;
    more[points.length + 1] = y;
    return more;
  }

  /** A molecule with given radii. */
  static BallUnion molecule(String name, int[] numbers, double[] positions, double... radii) {
    int[] zeros = new int[numbers.length];
    return BallUnion.of(
        new Molecule(name, numbers, zeros, zeros, positions, false, List.of(), Map.of()), radii);
  }
}
