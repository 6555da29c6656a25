package org.materialsj.potentials.relax;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;

/** Crystals for tests. */
public final class Crystals {

  private Crystals() {}

  /**
   * Diamond in its conventional cell.
   *
   * @param number atomic number
   * @param a lattice constant (angstrom)
   * @return 8 atoms
   */
  public static AtomicFrame diamond(int number, double a) {
    double[] x = {0, 0, 0, 0, 2, 2, 2, 0, 2, 2, 2, 0, 1, 1, 1, 1, 3, 3, 3, 1, 3, 3, 3, 1};
    return of("diamond", number, Lattice.fromParameters(a, a, a, 90, 90, 90), x, 4);
  }

  /**
   * A face-centred cubic crystal in its conventional cell.
   *
   * @param number atomic number
   * @param a lattice constant (angstrom)
   * @return 4 atoms
   */
  public static AtomicFrame fcc(int number, double a) {
    double[] x = {0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0};
    return of("fcc", number, Lattice.fromParameters(a, a, a, 90, 90, 90), x, 2);
  }

  private static AtomicFrame of(
      String name, int number, Lattice lattice, double[] x, double divisor) {
    double[] fractional = Arrays.stream(x).map(value -> value / divisor).toArray();
    int[] numbers = new int[x.length / 3];
    Arrays.fill(numbers, number);
    return new AtomicFrame(name, numbers, lattice.toCartesian(fractional), Optional.of(lattice));
  }

  /**
   * The same atoms, each moved a little at random.
   *
   * @param frame the atoms
   * @param size largest change of a coordinate
   * @param seed of the moves
   * @return a frame of the same cell
   */
  public static AtomicFrame shaken(AtomicFrame frame, double size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] positions = frame.positions();
    for (int i = 0; i < positions.length; i++) {
      positions[i] += random.nextDouble(-size, size);
    }
    return frame.withPositions(positions);
  }
}
