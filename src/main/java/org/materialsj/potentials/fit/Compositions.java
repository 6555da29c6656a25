package org.materialsj.potentials.fit;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.SymmetricEigen;

/**
 * What an energy per element can explain of the energies per atom of some frames: the space that
 * their shares of the elements span. Taking it off rows and energies alike fits such energies
 * together with the coefficients, and leaves them free of any ridge.
 */
final class Compositions {

  /** Directions with less than this share of the largest square say nothing. */
  static final double RELATIVE_RANK = 1e-10;

  /** Sums of squares that are smaller than this part of what they were are rounding. */
  private static final double ROUNDING = 1e-24;

  private final double[][] directions;

  /**
   * The space of some frames.
   *
   * @param elements atomic numbers, ascending, all that occur among them
   * @param numbers atomic numbers of the atoms of each frame
   */
  Compositions(int[] elements, List<int[]> numbers) {
    int n = elements.length;
    double[][] shares =
        numbers.stream().map(atoms -> shares(elements, atoms)).toArray(double[][]::new);
    double[] normal = new double[n * n];
    for (double[] share : shares) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          normal[a * n + b] += share[a] * share[b];
        }
      }
    }
    SymmetricEigen eigen = SymmetricEigen.small(normal, n);
    double[] values = eigen.values();
    int first = 0;
    while (first < n && !(values[first] > RELATIVE_RANK * values[n - 1])) {
      first++;
    }
    directions = new double[n - first][shares.length];
    for (int k = first; k < n; k++) {
      for (int f = 0; f < shares.length; f++) {
        double sum = 0;
        for (int a = 0; a < n; a++) {
          sum += eigen.vectors()[k * n + a] * shares[f][a];
        }
        directions[k - first][f] = sum / Math.sqrt(values[k]);
      }
    }
  }

  /**
   * The parts of atoms that are of each element.
   *
   * @param elements atomic numbers, ascending
   * @param numbers atomic numbers of the atoms, all of them among the elements
   * @return one number per element, of sum 1
   */
  static double[] shares(int[] elements, int[] numbers) {
    double[] share = new double[elements.length];
    for (int z : numbers) {
      share[Arrays.binarySearch(elements, z)] += 1.0 / numbers.length;
    }
    return share;
  }

  /**
   * Takes the space off the columns of a matrix. Columns of which nothing but rounding is left
   * become 0.
   *
   * @param rows one row per frame, all of the same length; changed
   */
  void takeOff(double[][] rows) {
    double[] before = squares(rows);
    for (double[] direction : directions) {
      double[] part = new double[before.length];
      for (int f = 0; f < rows.length; f++) {
        LongVectors.add(direction[f], rows[f], part);
      }
      for (int f = 0; f < rows.length; f++) {
        LongVectors.add(-direction[f], part, rows[f]);
      }
    }
    double[] after = squares(rows);
    for (int i = 0; i < after.length; i++) {
      if (after[i] < ROUNDING * before[i]) {
        for (double[] row : rows) {
          row[i] = 0;
        }
      }
    }
  }

  private static double[] squares(double[][] rows) {
    double[] squares = new double[rows.length == 0 ? 0 : rows[0].length];
    for (double[] row : rows) {
      for (int i = 0; i < squares.length; i++) {
        squares[i] += row[i] * row[i];
      }
    }
    return squares;
  }
}
