package org.materialsj.potentials.mechanics;

import java.util.Arrays;
import java.util.Optional;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;

/**
 * A crystal repeated along its lattice vectors. The atoms of each cell follow one another, in the
 * order of the crystal; cells are ordered by their steps along a, then b, then c, the home cell
 * first.
 *
 * @param repeats 3 numbers, how often it is repeated along a, b, c
 * @param frame all atoms
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Supercell(int[] repeats, AtomicFrame frame) {

  private static final long MOST_ATOMS = 100_000;

  /**
   * Repeats a crystal.
   *
   * @param crystal the crystal
   * @param repeats 3 numbers, at least 1; 1 along directions that do not repeat; copied
   * @return the supercell
   * @throws IllegalArgumentException if there is no cell, a number is below 1 or does not fit, or
   *     there are more than 100000 atoms
   */
  public static Supercell of(AtomicFrame crystal, int[] repeats) {
    Lattice lattice =
        crystal
            .lattice()
            .orElseThrow(
                () -> new IllegalArgumentException(crystal.name() + " has no cell to repeat"));
    long cells = 1;
    for (int k = 0; k < 3; k++) {
      if (repeats[k] < 1 || (repeats[k] > 1 && !lattice.periodic(k))) {
        throw new IllegalArgumentException(
            "a cell is repeated at least once, and only where it repeats; got "
                + Arrays.toString(repeats));
      }
      cells *= repeats[k];
    }
    int n = crystal.size();
    if (cells * n > MOST_ATOMS) {
      throw new IllegalArgumentException(
          "A supercell of %s cells would have %d atoms; ask for fewer cells."
              .formatted(text(repeats), cells * n));
    }
    int[] numbers = new int[(int) cells * n];
    double[] positions = new double[3 * numbers.length];
    double[] home = crystal.positions();
    double[] rows = lattice.rows();
    int at = 0;
    for (int a = 0; a < repeats[0]; a++) {
      for (int b = 0; b < repeats[1]; b++) {
        for (int c = 0; c < repeats[2]; c++) {
          System.arraycopy(crystal.numbers(), 0, numbers, at, n);
          for (int i = 0; i < 3 * n; i++) {
            int k = i % 3;
            positions[3 * at + i] = home[i] + a * rows[k] + b * rows[3 + k] + c * rows[6 + k];
          }
          at += n;
        }
      }
    }
    double[] large = new double[9];
    for (int k = 0; k < 9; k++) {
      large[k] = repeats[k / 3] * rows[k];
    }
    Lattice cell = new Lattice(large, lattice.periodic());
    return new Supercell(
        repeats.clone(), new AtomicFrame(crystal.name(), numbers, positions, Optional.of(cell)));
  }

  /**
   * The smallest repeats for which the lattice planes of the supercell are at least some distance
   * apart.
   *
   * @param lattice the cell
   * @param width the distance (unit of length)
   * @return 3 numbers, 1 along directions that do not repeat
   */
  public static int[] repeats(Lattice lattice, double width) {
    double[] rows = lattice.rows();
    int[] repeats = new int[3];
    for (int k = 0; k < 3; k++) {
      int p = 3 * ((k + 1) % 3);
      int q = 3 * ((k + 2) % 3);
      double[] cross =
          Vectors.cross(
              new double[] {rows[p], rows[p + 1], rows[p + 2]},
              new double[] {rows[q], rows[q + 1], rows[q + 2]});
      double height = lattice.volume() / Vectors.norm(cross);
      repeats[k] = lattice.periodic(k) ? (int) Math.max(1, Math.ceil(width / height - 1e-9)) : 1;
    }
    return repeats;
  }

  /**
   * How often cells are repeated, as text.
   *
   * @param repeats 3 numbers
   * @return such as "3x3x2"
   */
  public static String text(int[] repeats) {
    return repeats[0] + "x" + repeats[1] + "x" + repeats[2];
  }
}
