package org.materialsj.view.jmol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.model.Element;

/** Lines between the middles of the molecules of a scene that touch. */
final class ContactLines {

  private static final double UNKNOWN_RADIUS = 2;
  private static final double DIAMETER = 0.12;
  private static final int COLOUR = 0xB22222;

  private ContactLines() {}

  /**
   * Finds the lines.
   *
   * @param scene its atoms
   * @param starts the first atom of each molecule, and in the end the number of atoms of all
   * @param network whether each molecule is but one atom of a network
   * @return one line for each two molecules that touch, except parts of networks
   */
  static List<Solid> of(Scene scene, int[] starts, boolean[] network) {
    List<Solid> lines = new ArrayList<>();
    int atoms = starts[starts.length - 1];
    if (atoms == 0) {
      return lines;
    }
    int[] owner = new int[atoms];
    for (int u = 0; u + 1 < starts.length; u++) {
      for (int i = starts[u]; i < starts[u + 1]; i++) {
        owner[i] = u;
      }
    }
    double most = 0;
    for (int i = 0; i < atoms; i++) {
      most = Math.max(most, radius(scene.numbers()[i]));
    }
    double[] positions = Arrays.copyOf(scene.positions(), 3 * atoms);
    PeriodicNeighbors near =
        PeriodicNeighbors.find(
            positions, Matrix3.identity(), new boolean[3], 2 * most + ViewOptions.TOUCHING);
    TreeSet<Long> pairs = new TreeSet<>();
    for (int i = 0; i < atoms; i++) {
      for (int p = near.start(i); p < near.end(i); p++) {
        int j = near.site(p);
        double reach = radius(scene.numbers()[i]) + radius(scene.numbers()[j]);
        boolean touch = near.distance(p) <= reach + ViewOptions.TOUCHING;
        if (owner[i] < owner[j] && touch && !(network[owner[i]] && network[owner[j]])) {
          pairs.add((long) owner[i] << 32 | owner[j]);
        }
      }
    }
    for (long pair : pairs) {
      double[] from = middle(positions, starts, (int) (pair >> 32));
      double[] to = middle(positions, starts, (int) pair);
      lines.add(new Solid.Rod(from, to, DIAMETER, COLOUR));
    }
    return lines;
  }

  private static double radius(int number) {
    Element element = Element.of(number);
    return element.bondiRadius().orElse(element.alvarezRadius().orElse(UNKNOWN_RADIUS));
  }

  private static double[] middle(double[] positions, int[] starts, int unit) {
    double[] middle = new double[3];
    int count = starts[unit + 1] - starts[unit];
    for (int i = 3 * starts[unit]; i < 3 * starts[unit + 1]; i++) {
      middle[i % 3] += positions[i] / count;
    }
    return middle;
  }
}
