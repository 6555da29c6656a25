package org.materialsj.features.autocorrelation;

import java.util.Arrays;
import org.materialsj.model.chemistry.AtomGraph;

/**
 * Walks a graph from one atom outwards, bond by bond, and finds every atom once, at the fewest
 * bonds. Images of an atom in different cells are different atoms. For one thread; reused from walk
 * to walk.
 */
final class GraphWalk {

  private final AtomGraph graph;

  // What was found: atoms and their cells, in order of distance; and where each distance ends.
  private int[] atoms = new int[64];
  private int[] cells = new int[3 * atoms.length];
  private int[] ends = new int[4];
  private int count;

  // Open addressing; a place is in use when its stamp is that of this walk.
  private int[] places = new int[256];
  private int[] stamps = new int[places.length];
  private int walk;

  GraphWalk(AtomGraph graph) {
    this.graph = graph;
  }

  /**
   * Walks from an atom of the cell at the origin.
   *
   * @param start index of the atom
   * @param depth most bonds, at least 0
   */
  void from(int start, int depth) {
    walk++;
    count = 0;
    if (ends.length <= depth) {
      ends = new int[depth + 1];
    }
    visit(start, 0, 0, 0);
    ends[0] = 1;
    int begin = 0;
    for (int k = 1; k <= depth; k++) {
      int end = ends[k - 1];
      for (int at = begin; at < end; at++) {
        for (int bond = graph.start(atoms[at]); bond < graph.end(atoms[at]); bond++) {
          visit(
              graph.atom(bond),
              cells[3 * at] + graph.image(bond, 0),
              cells[3 * at + 1] + graph.image(bond, 1),
              cells[3 * at + 2] + graph.image(bond, 2));
        }
      }
      begin = end;
      ends[k] = count;
    }
  }

  /** The number of atoms found at no more than so many bonds; those found are numbered so. */
  int end(int depth) {
    return ends[depth];
  }

  /** The index of the atom found as number {@code at}. */
  int atom(int at) {
    return atoms[at];
  }

  private void visit(int atom, int a, int b, int c) {
    int mask = places.length - 1;
    int place = hash(atom, a, b, c) & mask;
    while (stamps[place] == walk) {
      if (isAt(places[place], atom, a, b, c)) {
        return;
      }
      place = (place + 1) & mask;
    }
    if (count == atoms.length) {
      atoms = Arrays.copyOf(atoms, 2 * count);
      cells = Arrays.copyOf(cells, 6 * count);
    }
    atoms[count] = atom;
    cells[3 * count] = a;
    cells[3 * count + 1] = b;
    cells[3 * count + 2] = c;
    places[place] = count;
    stamps[place] = walk;
    count++;
    if (2 * count > places.length) {
      rehash();
    }
  }

  private boolean isAt(int at, int atom, int a, int b, int c) {
    return atoms[at] == atom
        && cells[3 * at] == a
        && cells[3 * at + 1] == b
        && cells[3 * at + 2] == c;
  }

  private void rehash() {
    places = new int[2 * places.length];
    stamps = new int[places.length];
    int mask = places.length - 1;
    for (int at = 0; at < count; at++) {
      int place = hash(atoms[at], cells[3 * at], cells[3 * at + 1], cells[3 * at + 2]) & mask;
      while (stamps[place] == walk) {
        place = (place + 1) & mask;
      }
      places[place] = at;
      stamps[place] = walk;
    }
  }

  private static int hash(int atom, int a, int b, int c) {
    int h = (((atom * 31 + a) * 31 + b) * 31 + c) * 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
