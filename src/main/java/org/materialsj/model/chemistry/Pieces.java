package org.materialsj.model.chemistry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.IntegerLattice;

/**
 * The connected pieces of some atoms of a graph. In a crystal each piece stands for all its copies
 * by lattice translations, and is endless when it is bonded to copies of itself (a rod, layer or
 * net). Cost O(atoms + bonds).
 */
public final class Pieces {

  private final int[] pieces;
  private final int[] cells;
  private final List<IntegerLattice> repeats = new ArrayList<>();
  private final List<int[]> members = new ArrayList<>();

  /**
   * Finds the pieces.
   *
   * @param graph atoms and bonds
   * @param kept one flag per atom: whether it takes part; not modified
   */
  public Pieces(AtomGraph graph, boolean[] kept) {
    pieces = new int[graph.size()];
    cells = new int[3 * graph.size()];
    int[] queue = new int[graph.size()];
    Arrays.fill(pieces, -1);
    for (int start = 0; start < graph.size(); start++) {
      if (kept[start] && pieces[start] < 0) {
        int count = follow(start, graph, kept, queue);
        members.add(Arrays.stream(queue, 0, count).sorted().toArray());
      }
    }
  }

  private int follow(int start, AtomGraph graph, boolean[] kept, int[] queue) {
    int piece = repeats.size();
    IntegerLattice repeat = new IntegerLattice(3);
    repeats.add(repeat);
    int count = 0;
    queue[count++] = start;
    pieces[start] = piece;
    for (int at = 0; at < count; at++) {
      int atom = queue[at];
      for (int bond = graph.start(atom); bond < graph.end(atom); bond++) {
        int next = graph.atom(bond);
        if (!kept[next]) {
          continue;
        }
        int[] cell = {
          cells[3 * atom] + graph.image(bond, 0),
          cells[3 * atom + 1] + graph.image(bond, 1),
          cells[3 * atom + 2] + graph.image(bond, 2)
        };
        if (pieces[next] < 0) {
          pieces[next] = piece;
          System.arraycopy(cell, 0, cells, 3 * next, 3);
          queue[count++] = next;
        } else {
          // Two ways to the same atom that end in different cells tell a translation of the piece.
          repeat.add(step(next, cell));
        }
      }
    }
    return count;
  }

  private long[] step(int atom, int[] cell) {
    return new long[] {
      cell[0] - cells[3 * atom], cell[1] - cells[3 * atom + 1], cell[2] - cells[3 * atom + 2]
    };
  }

  /**
   * The number of pieces.
   *
   * @return at least 0
   */
  public int count() {
    return members.size();
  }

  /**
   * The atoms of a piece.
   *
   * @param piece index of the piece
   * @return indices, ascending; not to be modified
   */
  public int[] atoms(int piece) {
    return members.get(piece);
  }

  /**
   * The piece of an atom.
   *
   * @param atom index of the atom
   * @return index of the piece, or -1 for an atom that takes no part
   */
  public int of(int atom) {
    return pieces[atom];
  }

  /**
   * Whether a piece is bonded to copies of itself.
   *
   * @param piece index of the piece
   * @return true for a rod, layer or net
   */
  public boolean isEndless(int piece) {
    return !repeats.get(piece).isEmpty();
  }

  /**
   * The cell of an atom in the copy of its piece that its first atom is in the origin's cell of.
   *
   * @param atom index of an atom that takes part
   * @return 3 numbers
   */
  public int[] cell(int atom) {
    return new int[] {cells[3 * atom], cells[3 * atom + 1], cells[3 * atom + 2]};
  }

  /**
   * Which copy of its piece an atom is in.
   *
   * @param atom index of an atom that takes part
   * @param cell the cell that the atom is in
   * @return 3 numbers, the same for two atoms of one piece if and only if they are connected
   */
  public int[] copy(int atom, int[] cell) {
    long[] copy = repeats.get(pieces[atom]).reduce(step(atom, cell));
    return new int[] {(int) copy[0], (int) copy[1], (int) copy[2]};
  }
}
