package org.materialsj.potentials.mechanics;

import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;

/**
 * Second derivatives of the energy of a crystal by the positions of two atoms, from the forces in a
 * supercell in which each atom of the home cell is moved a little to either side along x, y and z.
 * They are made symmetric, and translations are taken out of rows and columns (acoustic sum rule).
 * Immutable.
 *
 * @see "Parlinski, Li and Kawazoe 1997, doi:10.1103/PhysRevLett.78.4063"
 */
public final class ForceConstants {

  private final AtomicFrame crystal;
  private final Supercell supercell;
  private final double[] blocks;

  private ForceConstants(AtomicFrame crystal, Supercell supercell, double[] blocks) {
    this.crystal = crystal;
    this.supercell = supercell;
    this.blocks = blocks;
  }

  /**
   * Computes the derivatives. Cost: 6n evaluations of the supercell for n atoms in the crystal's
   * cell.
   *
   * @param potential the potential
   * @param crystal a crystal at rest, best in its primitive cell
   * @param repeats 3 numbers: how often it is repeated; forces should have died away half across
   *     the supercell
   * @param displacement by how much atoms are moved (unit of length), positive
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the force constants
   * @throws IllegalArgumentException if the displacement is not positive or the supercell is too
   *     large
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ForceConstants compute(
      Potential potential,
      AtomicFrame crystal,
      int[] repeats,
      double displacement,
      RunContext run) {
    if (!(displacement > 0) || !Double.isFinite(displacement)) {
      throw new IllegalArgumentException("displacement must be positive, got " + displacement);
    }
    Supercell supercell = Supercell.of(crystal, repeats);
    AtomicFrame large = supercell.frame();
    int n = crystal.size();
    int all = large.size();
    List<double[]> columns =
        run.executor()
            .map(
                3 * n,
                item -> column(potential, large, item, displacement),
                "displacements",
                run.progress(),
                run.cancel());
    double[] blocks = new double[9 * n * all];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < all; j++) {
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            blocks[9 * (i * all + j) + 3 * a + b] = columns.get(3 * i + a)[3 * j + b];
          }
        }
      }
    }
    ForceConstants result = new ForceConstants(crystal, supercell, blocks);
    result.symmetrize();
    result.removeTranslations();
    return result;
  }

  /** Minus the change of all forces per displacement of one coordinate. */
  private static double[] column(
      Potential potential, AtomicFrame large, int coordinate, double displacement) {
    Calculator calculator = new Calculator(potential, large, 2 * displacement);
    double[] positions = large.positions();
    double home = positions[coordinate];
    positions[coordinate] = home + displacement;
    double[] column = calculator.at(positions).forces().clone();
    positions[coordinate] = home - displacement;
    double[] other = calculator.at(positions).forces();
    for (int k = 0; k < column.length; k++) {
      column[k] = (other[k] - column[k]) / (2 * displacement);
    }
    return column;
  }

  /** The supercell's atom that is to j's home copy as i is to j: where i is when j is at home. */
  private int mirrored(int i, int j) {
    int n = crystal.size();
    int[] m = supercell.repeats();
    int cell = j / n;
    int c = cell % m[2];
    int b = cell / m[2] % m[1];
    int a = cell / (m[1] * m[2]);
    int back =
        (Math.floorMod(-a, m[0]) * m[1] + Math.floorMod(-b, m[1])) * m[2] + Math.floorMod(-c, m[2]);
    return back * n + i;
  }

  /** Makes the derivatives independent of their order. */
  private void symmetrize() {
    int n = crystal.size();
    int all = supercell.frame().size();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < all; j++) {
        int at = 9 * (i * all + j);
        int other = 9 * (j % n * all + mirrored(i, j));
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            double mean = (blocks[at + 3 * a + b] + blocks[other + 3 * b + a]) / 2;
            blocks[at + 3 * a + b] = mean;
            blocks[other + 3 * b + a] = mean;
          }
        }
      }
    }
  }

  /** Subtracts the means of rows and columns and adds that of all: both then sum to 0. */
  private void removeTranslations() {
    int n = crystal.size();
    int all = supercell.frame().size();
    double[] rows = new double[9 * n];
    double[] mean = new double[9];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < all; j++) {
        for (int k = 0; k < 9; k++) {
          rows[9 * i + k] += blocks[9 * (i * all + j) + k] / all;
        }
      }
      for (int k = 0; k < 9; k++) {
        mean[k] += rows[9 * i + k] / n;
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < all; j++) {
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            blocks[9 * (i * all + j) + 3 * a + b] +=
                mean[3 * a + b] - rows[9 * i + 3 * a + b] - rows[9 * (j % n) + 3 * b + a];
          }
        }
      }
    }
  }

  /**
   * The crystal whose atoms were moved.
   *
   * @return its home cell
   */
  public AtomicFrame crystal() {
    return crystal;
  }

  /**
   * The supercell.
   *
   * @return the crystal, repeated
   */
  public Supercell supercell() {
    return supercell;
  }

  /**
   * One of the derivatives.
   *
   * @param i an atom of the home cell
   * @param j an atom of the supercell
   * @param a 0, 1, 2 for x, y, z of i
   * @param b 0, 1, 2 for x, y, z of j
   * @return d2E / dx_ia dx_jb (energy per length^2)
   */
  public double get(int i, int j, int a, int b) {
    return blocks[9 * (i * supercell.frame().size() + j) + 3 * a + b];
  }
}
