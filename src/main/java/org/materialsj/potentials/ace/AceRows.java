package org.materialsj.potentials.ace;

import java.util.Arrays;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.NeighborList;

/**
 * The rows of the equations that the coefficients c of a linear potential obey: for one frame the
 * functions summed over the atoms (energy = row . c + shifts of the elements), minus their
 * derivatives by the positions (forces), and their derivatives by the strain (stress times volume).
 * Working memory of one thread; the arrays are handed out, not copied, and hold until the next call
 * of {@link #evaluate}.
 *
 * <p>Cost: about 6 nonzero (neighbours + 3) operations per atom, where nonzero is the number of
 * derivatives of functions by neighbour sums that are not 0, some 30 per function.
 */
public final class AceRows {

  /** Sums of forces and the six components of the strain derivative. */
  private static final int EXTRA = 9;

  private static final int TILE = 4;

  private final AceBasis basis;
  private final AceGradientPlan plan;
  private final AceSums sums;
  private final double[] room;
  private final double[] derivatives;
  private final double[] energy;
  private double[][] functions = new double[0][];
  private double[][] forces = new double[0][];
  private double[][] strain;
  private double[][] lines;
  private double[] line = new double[0];
  private double[][] columns;
  private int[] place = new int[0];
  private final int[] ofSpecies;

  /**
   * A workspace.
   *
   * @param basis the functions
   */
  public AceRows(AceBasis basis) {
    this.basis = basis;
    plan = basis.plan();
    sums = new AceSums(basis);
    room = new double[plan.products()];
    derivatives = new double[plan.entries()];
    energy = new double[basis.columns()];
    strain = new double[6][basis.columns()];
    lines = new double[basis.sums()][0];
    columns = new double[basis.columns()][0];
    ofSpecies = new int[basis.elements().length];
  }

  /**
   * Makes the rows of a frame.
   *
   * @param frame atoms of known elements
   * @throws IllegalArgumentException if an element is not known or two atoms stand on each other
   */
  public void evaluate(AtomicFrame frame) {
    NeighborList atoms =
        new NeighborList(frame.size(), frame.periodic(), basis.settings().cutoff(), 0);
    atoms.update(frame.positions(), frame.cell());
    evaluate(frame.numbers(), atoms);
  }

  /**
   * Makes the rows of some atoms.
   *
   * @param numbers atomic numbers
   * @param atoms positions, cell and neighbours out to at least the cutoff of the basis
   * @throws IllegalArgumentException if an element is not known
   */
  public void evaluate(int[] numbers, NeighborList atoms) {
    int n = numbers.length;
    int[] kinds = Arrays.stream(numbers).map(basis::species).toArray();
    reserve(n);
    Arrays.fill(energy, 0);
    int width = 3 * n + 6;
    for (double[] column : columns) {
      Arrays.fill(column, 0, width, 0);
    }
    for (int i = 0; i < n; i++) {
      sums.gather(atoms, i, kinds, basis.settings().cutoff());
      plan.derivatives(sums.sums(), room, derivatives);
      plan.values(sums.sums(), derivatives, functions[i]);
      int first = kinds[i] * basis.size();
      for (int k = 0; k < basis.size(); k++) {
        energy[first + k] += functions[i][k];
      }
      addGradients(i, first, 3 * n);
    }
    transpose(n);
  }

  private void reserve(int n) {
    if (functions.length != n) {
      functions = new double[n][basis.size()];
      forces = new double[3 * n][basis.columns()];
    }
    if (columns[0].length < 3 * n + 6) {
      columns = new double[basis.columns()][3 * n + 6];
    }
  }

  /** Writes the derivatives of the A, then combines them to those of each function. */
  private void addGradients(int atom, int first, int n3) {
    int neighbors = sums.neighbors();
    if (lines[0].length < 3 * neighbors + EXTRA) {
      line = new double[3 * neighbors + EXTRA];
      place = new int[neighbors];
      for (int v = 0; v < lines.length; v++) {
        lines[v] = new double[3 * neighbors + EXTRA];
      }
    }
    Arrays.fill(ofSpecies, 0);
    for (int p = 0; p < neighbors; p++) {
      place[p] = 3 * ofSpecies[sums.species(p)]++;
      sums.write(p, lines, place[p]);
    }
    for (int z = 0; z < ofSpecies.length; z++) {
      if (ofSpecies[z] > 0) {
        finishLines(z);
        combine(z, atom, first, n3);
      }
    }
  }

  /** Adds to each line the sum of the derivatives and their moments, which are the strain's. */
  private void finishLines(int z) {
    int end = 3 * ofSpecies[z];
    for (int v = z * sums.block(); v < (z + 1) * sums.block(); v++) {
      Arrays.fill(lines[v], end, end + EXTRA, 0);
    }
    for (int p = 0; p < sums.neighbors(); p++) {
      if (sums.species(p) != z) {
        continue;
      }
      double[] unit = sums.unit(p);
      double dx = unit[0] * unit[3];
      double dy = unit[1] * unit[3];
      double dz = unit[2] * unit[3];
      for (int v = z * sums.block(); v < (z + 1) * sums.block(); v++) {
        double[] to = lines[v];
        double gx = to[place[p]];
        double gy = to[place[p] + 1];
        double gz = to[place[p] + 2];
        to[end] += gx;
        to[end + 1] += gy;
        to[end + 2] += gz;
        to[end + 3] += dx * gx;
        to[end + 4] += dy * gy;
        to[end + 5] += dz * gz;
        to[end + 6] += (dy * gz + dz * gy) / 2;
        to[end + 7] += (dx * gz + dz * gx) / 2;
        to[end + 8] += (dx * gy + dy * gx) / 2;
      }
    }
  }

  private void combine(int z, int atom, int first, int n3) {
    int width = 3 * ofSpecies[z] + EXTRA;
    int from = z * sums.block();
    int to = from + sums.block();
    int[] entrySums = plan.entrySums();
    for (int k = 0; k < plan.functions(); k++) {
      int begin = plan.entryStart(k);
      int end = plan.entryStart(k + 1);
      while (begin < end && entrySums[begin] < from) {
        begin++;
      }
      while (begin < end && entrySums[end - 1] >= to) {
        end--;
      }
      if (begin < end) {
        product(entrySums, begin, end, width);
        scatter(z, atom, columns[first + k], n3);
      }
    }
  }

  /** line = sum over entries of derivative times line of the A. */
  private void product(int[] entrySums, int begin, int end, int width) {
    Arrays.fill(line, 0, width, 0);
    int e = begin;
    for (; e + TILE <= end; e += TILE) {
      addFour(
          line,
          lines[entrySums[e]],
          lines[entrySums[e + 1]],
          lines[entrySums[e + 2]],
          lines[entrySums[e + 3]],
          derivatives[e],
          derivatives[e + 1],
          derivatives[e + 2],
          derivatives[e + 3],
          width);
    }
    for (; e < end; e++) {
      addOne(line, lines[entrySums[e]], derivatives[e], width);
    }
  }

  private static void addFour(
      double[] out,
      double[] a,
      double[] b,
      double[] c,
      double[] d,
      double u,
      double v,
      double w,
      double x,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] += (u * a[i] + v * b[i]) + (w * c[i] + x * d[i]);
    }
  }

  private static void addOne(double[] out, double[] a, double u, int n) {
    for (int i = 0; i < n; i++) {
      out[i] += u * a[i];
    }
  }

  /** Moving neighbour j by d changes the vector to it by d, moving the atom by d all by -d. */
  private void scatter(int z, int atom, double[] column, int n3) {
    for (int p = 0; p < sums.neighbors(); p++) {
      if (sums.species(p) == z) {
        int j = 3 * sums.index(p);
        column[j] -= line[place[p]];
        column[j + 1] -= line[place[p] + 1];
        column[j + 2] -= line[place[p] + 2];
      }
    }
    int end = 3 * ofSpecies[z];
    for (int axis = 0; axis < 3; axis++) {
      column[3 * atom + axis] += line[end + axis];
    }
    for (int c = 0; c < 6; c++) {
      column[n3 + c] += line[end + 3 + c];
    }
  }

  private void transpose(int n) {
    for (int k = 0; k < columns.length; k += TILE) {
      int end = Math.min(columns.length, k + TILE);
      for (int i = 0; i < 3 * n + 6; i++) {
        double[] row = i < 3 * n ? forces[i] : strain[i - 3 * n];
        for (int c = k; c < end; c++) {
          row[c] = columns[c][i];
        }
      }
    }
  }

  /**
   * The row of the energy.
   *
   * @return {@link AceBasis#columns()} numbers
   */
  public double[] energy() {
    return energy;
  }

  /**
   * The rows of the forces: minus the derivatives by the positions (1/angstrom).
   *
   * @return 3n rows, x, y, z of each atom, of {@link AceBasis#columns()} numbers
   */
  public double[][] forces() {
    return forces;
  }

  /**
   * The rows of the derivative by strain, which is symmetric: the stress times the volume.
   *
   * @return 6 rows, in the order xx, yy, zz, yz, xz, xy
   */
  public double[][] strain() {
    return strain;
  }

  /**
   * The functions of each atom.
   *
   * @return n rows of {@link AceBasis#size()} numbers
   */
  public double[][] functions() {
    return functions;
  }
}
