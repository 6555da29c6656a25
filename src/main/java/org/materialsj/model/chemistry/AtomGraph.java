package org.materialsj.model.chemistry;

import java.util.Arrays;

/**
 * Atoms and their bonds. In a crystal a bond leads from an atom of the cell at the origin to an
 * atom of the cell that is S lattice vectors away, so that the graph goes on without end; an atom
 * may be bonded to its own images. Immutable.
 *
 * <p>The bonds of atom i are numbered {@code start(i)} to {@code end(i) - 1}; each bond has a
 * number at either end.
 */
public final class AtomGraph {

  private final int[] starts;
  private final int[] atoms;
  private final int[] images;

  private AtomGraph(int[] starts, int[] atoms, int[] images) {
    this.starts = starts;
    this.atoms = atoms;
    this.images = images;
  }

  /**
   * A graph of given bonds.
   *
   * @param size number of atoms
   * @param bonds each bond once, as two atoms, or as two atoms and the three components of S for
   *     the second; not modified
   * @return the graph
   * @throws IllegalArgumentException if a bond names an atom that is not there, joins an atom with
   *     itself in the same cell, or has neither 2 nor 5 numbers
   */
  public static AtomGraph of(int size, int[]... bonds) {
    int[] starts = new int[size + 1];
    for (int[] bond : bonds) {
      check(size, bond);
      starts[bond[0] + 1]++;
      starts[bond[1] + 1]++;
    }
    for (int i = 0; i < size; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] atoms = new int[2 * bonds.length];
    int[] images = new int[3 * atoms.length];
    for (int[] bond : bonds) {
      int there = next[bond[0]]++;
      int back = next[bond[1]]++;
      atoms[there] = bond[1];
      atoms[back] = bond[0];
      for (int k = 0; k < 3 && bond.length == 5; k++) {
        images[3 * there + k] = bond[2 + k];
        images[3 * back + k] = -bond[2 + k];
      }
    }
    return new AtomGraph(starts, atoms, images);
  }

  private static void check(int size, int[] bond) {
    if (bond.length != 2 && bond.length != 5) {
      throw new IllegalArgumentException(
          "a bond needs two atoms, and three lattice steps in a crystal, got "
              + Arrays.toString(bond));
    }
    boolean outside = Math.min(bond[0], bond[1]) < 0 || Math.max(bond[0], bond[1]) >= size;
    boolean loop = bond[0] == bond[1] && (bond.length == 2 || (bond[2] | bond[3] | bond[4]) == 0);
    if (outside || loop) {
      throw new IllegalArgumentException(
          "a bond must join two different ones of "
              + size
              + " atoms, got "
              + Arrays.toString(bond));
    }
  }

  /**
   * The number of atoms.
   *
   * @return n
   */
  public int size() {
    return starts.length - 1;
  }

  /**
   * The first bond of an atom.
   *
   * @param atom index of the atom
   * @return number of the bond
   */
  public int start(int atom) {
    return starts[atom];
  }

  /**
   * The end of the bonds of an atom.
   *
   * @param atom index of the atom
   * @return 1 more than the number of its last bond
   */
  public int end(int atom) {
    return starts[atom + 1];
  }

  /**
   * The number of bonds of an atom.
   *
   * @param atom index of the atom
   * @return at least 0
   */
  public int degree(int atom) {
    return starts[atom + 1] - starts[atom];
  }

  /**
   * The atom at the other end of a bond.
   *
   * @param bond number of the bond
   * @return index of the atom
   */
  public int atom(int bond) {
    return atoms[bond];
  }

  /**
   * The cell that the other end of a bond is in.
   *
   * @param bond number of the bond
   * @param vector 0, 1, 2 for a, b, c
   * @return the component of S
   */
  public int image(int bond, int vector) {
    return images[3 * bond + vector];
  }

  /**
   * The same atoms with only the bonds between some of them.
   *
   * @param kept one flag per atom; not modified
   * @return a graph of the same size, in which all others have no bonds
   */
  public AtomGraph restrictedTo(boolean[] kept) {
    return filtered((atom, bond) -> kept[atom] && kept[atoms[bond]]);
  }

  /**
   * The graph of one cell with all images of an atom made one, as in common practice: bonds to
   * several images of an atom become one bond, those to an atom's own images vanish. Distances in
   * it depend on the choice of the cell.
   *
   * @return a graph without images
   */
  public AtomGraph quotient() {
    AtomGraph distinct =
        filtered(
            (atom, bond) -> {
              boolean first = atoms[bond] != atom;
              for (int b = starts[atom]; b < bond && first; b++) {
                first = atoms[b] != atoms[bond];
              }
              return first;
            });
    return new AtomGraph(distinct.starts, distinct.atoms, new int[distinct.images.length]);
  }

  /** Tells of a bond of an atom whether it stays. */
  @FunctionalInterface
  private interface Filter {
    boolean keeps(int atom, int bond);
  }

  private AtomGraph filtered(Filter filter) {
    int[] newStarts = new int[starts.length];
    int[] newAtoms = new int[atoms.length];
    int[] newImages = new int[images.length];
    int count = 0;
    for (int atom = 0; atom < size(); atom++) {
      for (int bond = starts[atom]; bond < starts[atom + 1]; bond++) {
        if (filter.keeps(atom, bond)) {
          newAtoms[count] = atoms[bond];
          System.arraycopy(images, 3 * bond, newImages, 3 * count, 3);
          count++;
        }
      }
      newStarts[atom + 1] = count;
    }
    return new AtomGraph(
        newStarts, Arrays.copyOf(newAtoms, count), Arrays.copyOf(newImages, 3 * count));
  }
}
