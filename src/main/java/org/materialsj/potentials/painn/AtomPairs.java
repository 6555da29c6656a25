package org.materialsj.potentials.painn;

import java.util.Arrays;
import org.materialsj.potentials.NeighborList;

/**
 * Atoms and the pairs of them within the cutoff, each pair once: ordered by the first atom, with
 * the unit vector from the first to the second. An image of an atom itself is a pair, too.
 */
public final class AtomPairs {

  final int[] elements;
  final int[] start;
  int[] second = new int[0];
  double[] x = new double[0];
  double[] y = new double[0];
  double[] z = new double[0];
  double[] r = new double[0];

  /**
   * Atoms without pairs.
   *
   * @param elements index of each atom's element
   */
  AtomPairs(int[] elements) {
    this.elements = elements;
    start = new int[elements.length + 1];
  }

  int atoms() {
    return elements.length;
  }

  int pairs() {
    return start[elements.length];
  }

  /** Takes the pairs of a list of neighbours. */
  void fill(NeighborList list) {
    if (r.length < list.pairs() / 2) {
      int room = list.pairs() / 2;
      second = new int[room];
      x = new double[room];
      y = new double[room];
      z = new double[room];
      r = new double[room];
    }
    int pair = 0;
    for (int i = 0; i < atoms(); i++) {
      start[i] = pair;
      for (int p = list.start(i); p < list.end(i); p++) {
        int j = list.neighbors()[p];
        if (j < i || j == i && !ahead(list.dx()[p], list.dy()[p], list.dz()[p])) {
          continue;
        }
        double distance = list.r()[p];
        second[pair] = j;
        x[pair] = list.dx()[p] / distance;
        y[pair] = list.dy()[p] / distance;
        z[pair] = list.dz()[p] / distance;
        r[pair] = distance;
        pair++;
      }
    }
    start[atoms()] = pair;
  }

  /** Of the two images of an atom at d and -d, the one that is taken. */
  private static boolean ahead(double dx, double dy, double dz) {
    return dx > 0 || dx == 0 && (dy > 0 || dy == 0 && dz > 0);
  }

  /** The pairs without spare room. */
  void trim() {
    second = Arrays.copyOf(second, pairs());
    x = Arrays.copyOf(x, pairs());
    y = Arrays.copyOf(y, pairs());
    z = Arrays.copyOf(z, pairs());
    r = Arrays.copyOf(r, pairs());
  }
}
