package org.materialsj.features.molecule;

import java.util.Arrays;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.chemistry.Fragments;

/** Who is bonded to whom, for descriptors of the shape that go by bonds. */
final class Topology {

  /** Says that no path of bonds joins two atoms. */
  static final int APART = 0;

  private final Molecule molecule;
  private final int[][] neighbors;

  /**
   * The bonds of a molecule.
   *
   * @throws IllegalArgumentException with one plain sentence when bonds are unknown
   */
  Topology(Molecule molecule) {
    int n = molecule.size();
    if (Fragments.bondsAreUnknown(molecule)) {
      throw new IllegalArgumentException(
          "it needs bonds, and those of this molecule are not known;"
              + " read it from a MOL or SDF file");
    }
    this.molecule = molecule;
    neighbors = new int[n][];
    int[] degrees = new int[n];
    for (Bond bond : molecule.bonds()) {
      degrees[bond.first()]++;
      degrees[bond.second()]++;
    }
    Arrays.setAll(neighbors, i -> new int[degrees[i]]);
    for (Bond bond : molecule.bonds()) {
      neighbors[bond.first()][--degrees[bond.first()]] = bond.second();
      neighbors[bond.second()][--degrees[bond.second()]] = bond.first();
    }
  }

  /** The atoms bonded to an atom; not to be modified. */
  int[] neighbors(int atom) {
    return neighbors[atom];
  }

  /** n x n numbers of bonds on the shortest path, row by row; {@link #APART} without a path. */
  int[] bondsBetween() {
    int n = neighbors.length;
    int[] between = new int[n * n];
    int[] queue = new int[n];
    for (int start = 0; start < n; start++) {
      int end = 0;
      queue[end++] = start;
      for (int at = 0; at < end; at++) {
        int atom = queue[at];
        for (int next : neighbors[atom]) {
          if (next != start && between[start * n + next] == 0) {
            between[start * n + next] = between[start * n + atom] + 1;
            queue[end++] = next;
          }
        }
      }
    }
    return between;
  }

  /**
   * A number for the surroundings of each atom: its element, then again and again the numbers of
   * its neighbours. Orders of bonds and charges do not count, so that both oxygens of a carboxylate
   * and all carbons of benzene are alike however they are drawn. The same surroundings have the
   * same number in every molecule.
   *
   * @param rounds how many bonds far to look
   */
  int[] surroundings(int rounds) {
    int n = neighbors.length;
    long[] colors = new long[n];
    Arrays.setAll(colors, i -> Seeds.ofItem(0, molecule.number(i)));
    for (int round = 0; round < rounds; round++) {
      long[] next = new long[n];
      for (int i = 0; i < n; i++) {
        long sum = 0;
        for (int j : neighbors[i]) {
          sum += Seeds.ofItem(1, colors[j]);
        }
        next[i] = Seeds.ofItem(colors[i], sum);
      }
      colors = next;
    }
    return Arrays.stream(colors).mapToInt(color -> (int) (color ^ (color >>> 32))).toArray();
  }
}
