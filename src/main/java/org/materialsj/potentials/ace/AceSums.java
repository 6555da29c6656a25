package org.materialsj.potentials.ace;

import java.util.Arrays;
import org.materialsj.engine.special.SolidHarmonics;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.NeighborList;

/**
 * The neighbour sums A of one atom, and what their derivatives by the vectors to the neighbours are
 * made of. Working memory of one thread. With u = r / |r| and the solid harmonics S,
 *
 * <pre>
 * d(R Y)/dr = R' S(u) u + (R / r) (grad S(u) - l S(u) u).
 * </pre>
 */
final class AceSums {

  private final RadialFunctions radial;
  private final SolidHarmonics harmonics;
  private final int[] counts;
  private final int[] base;
  private final int[] radialFirst;
  private final int block;
  private final double[] sums;
  private final double[] along;
  private final double[] across;
  private final double[] slope = new double[3];
  private int neighbors;
  private int[] indices = new int[0];
  private int[] species = new int[0];
  private double[][] values = new double[0][];
  private double[][] slopes = new double[0][];
  private double[][] angular = new double[0][];
  private double[][] gradients = new double[0][];
  private double[][] units = new double[0][];

  AceSums(AceBasis basis) {
    counts = basis.radialCounts();
    radial = RadialFunctions.of(basis.settings(), counts);
    harmonics = new SolidHarmonics(counts.length - 1);
    block = basis.sums() / basis.elements().length;
    base = new int[counts.length];
    radialFirst = new int[counts.length];
    for (int l = 0; l < counts.length; l++) {
      radialFirst[l] = radial.index(0, l);
      base[l] = l == 0 ? 0 : base[l - 1] + counts[l - 1] * (2 * l - 1);
    }
    sums = new double[basis.sums()];
    along = new double[harmonics.size()];
    across = new double[harmonics.size()];
  }

  /**
   * Sums over the neighbours of an atom.
   *
   * @param atoms the neighbours
   * @param atom the atom
   * @param kinds index of the species of each atom
   * @param cutoff neighbours beyond it do not count
   */
  void gather(NeighborList atoms, int atom, int[] kinds, double cutoff) {
    int start = atoms.start(atom);
    int end = atoms.end(atom);
    begin(end - start);
    double[] r = atoms.r();
    for (int p = start; p < end; p++) {
      if (r[p] < cutoff) {
        int index = atoms.neighbors()[p];
        put(index, kinds[index], atoms.dx()[p], atoms.dy()[p], atoms.dz()[p], r[p]);
      }
    }
  }

  /** Forgets the neighbours before; at most so many will come. */
  void begin(int most) {
    reserve(most);
    Arrays.fill(sums, 0);
    neighbors = 0;
  }

  /** Adds a neighbour within the cutoff, whose vector and distance are given. */
  void put(int index, int kind, double x, double y, double z, double r) {
    int at = neighbors++;
    indices[at] = index;
    species[at] = kind;
    double[] unit = units[at];
    unit[0] = x / r;
    unit[1] = y / r;
    unit[2] = z / r;
    unit[3] = r;
    radial.at(r, values[at], slopes[at]);
    harmonics.values(unit[0], unit[1], unit[2], angular[at]);
    add(kind * block, values[at], angular[at]);
  }

  private void reserve(int most) {
    int known = indices.length;
    if (known >= most) {
      return;
    }
    int size = Math.max(most, 2 * known);
    indices = new int[size];
    species = new int[size];
    values = Arrays.copyOf(values, size);
    slopes = Arrays.copyOf(slopes, size);
    angular = Arrays.copyOf(angular, size);
    gradients = Arrays.copyOf(gradients, size);
    units = Arrays.copyOf(units, size);
    for (int p = known; p < size; p++) {
      values[p] = new double[radial.size()];
      slopes[p] = new double[radial.size()];
      angular[p] = new double[harmonics.size()];
      gradients[p] = new double[3 * harmonics.size()];
      units[p] = new double[4];
    }
  }

  private void add(int from, double[] f, double[] y) {
    for (int l = 0; l < counts.length; l++) {
      int width = 2 * l + 1;
      int at = from + base[l];
      int first = radialFirst[l];
      for (int n = 0; n < counts[l]; n++) {
        double value = f[first + n];
        for (int m = 0; m < width; m++) {
          sums[at + m] += value * y[l * l + m];
        }
        at += width;
      }
    }
  }

  /** The A; the array itself. */
  double[] sums() {
    return sums;
  }

  /** The number of neighbours within the cutoff. */
  int neighbors() {
    return neighbors;
  }

  /** Index of the atom that a neighbour is, or is an image of. */
  int index(int neighbor) {
    return indices[neighbor];
  }

  /** Species of a neighbour. */
  int species(int neighbor) {
    return species[neighbor];
  }

  /** Direction (x, y, z) and distance of a neighbour; the array itself. */
  double[] unit(int neighbor) {
    return units[neighbor];
  }

  /** The number of A of one species. */
  int block() {
    return block;
  }

  /**
   * Writes the derivatives of all A of its species by the vector to a neighbour.
   *
   * @param neighbor which
   * @param lines one line per A; those of the species of the neighbour receive x, y, z
   * @param at place in the lines
   */
  void write(int neighbor, double[][] lines, int at) {
    double[] f = values[neighbor];
    double[] df = slopes[neighbor];
    double[] y = angular[neighbor];
    double[] unit = units[neighbor];
    double[] grad = gradients[neighbor];
    harmonics.gradients(y, grad);
    int v = species[neighbor] * block;
    for (int l = 0; l < counts.length; l++) {
      for (int n = 0; n < counts[l]; n++) {
        double over = f[radialFirst[l] + n] / unit[3];
        double slope = df[radialFirst[l] + n] - l * over;
        for (int h = l * l; h < (l + 1) * (l + 1); h++) {
          double straight = slope * y[h];
          double[] line = lines[v++];
          line[at] = straight * unit[0] + over * grad[3 * h];
          line[at + 1] = straight * unit[1] + over * grad[3 * h + 1];
          line[at + 2] = straight * unit[2] + over * grad[3 * h + 2];
        }
      }
    }
  }

  /**
   * Adds the forces of an energy of the A.
   *
   * @param atom the atom that was gathered
   * @param byA derivatives of the energy by each A
   * @param from place of the first of them
   * @param response receives forces and the derivative by strain
   */
  void addForces(int atom, double[] byA, int from, AtomicResponse response) {
    for (int p = 0; p < neighbors; p++) {
      gradient(p, byA, from, slope, 0);
      double[] unit = units[p];
      double r = unit[3];
      response.add(
          atom, indices[p], slope[0], slope[1], slope[2], r * unit[0], r * unit[1], r * unit[2]);
    }
  }

  /**
   * The derivative of an energy of the A by the vector to a neighbour.
   *
   * @param neighbor which
   * @param byA derivatives of the energy by each A
   * @param from place of the first of them
   * @param result receives x, y, z
   * @param at place of x
   */
  void gradient(int neighbor, double[] byA, int from, double[] result, int at) {
    double[] unit = units[neighbor];
    fold(from + species[neighbor] * block, byA, values[neighbor], slopes[neighbor], 1 / unit[3]);
    double[] y = angular[neighbor];
    double[] grad = gradients[neighbor];
    harmonics.gradients(y, grad);
    double straight = 0;
    double gx = 0;
    double gy = 0;
    double gz = 0;
    for (int h = 0; h < along.length; h++) {
      double g = across[h];
      straight += along[h] * y[h];
      gx += g * grad[3 * h];
      gy += g * grad[3 * h + 1];
      gz += g * grad[3 * h + 2];
    }
    result[at] = gx + straight * unit[0];
    result[at + 1] = gy + straight * unit[1];
    result[at + 2] = gz + straight * unit[2];
  }

  /** Sums over n: across = sum of R / r dE/dA, along = sum of (R' - l R / r) dE/dA. */
  private void fold(int from, double[] byA, double[] f, double[] df, double inverse) {
    Arrays.fill(along, 0);
    Arrays.fill(across, 0);
    for (int l = 0; l < counts.length; l++) {
      int width = 2 * l + 1;
      int at = from + base[l];
      int first = radialFirst[l];
      int to = l * l;
      for (int n = 0; n < counts[l]; n++) {
        double over = f[first + n] * inverse;
        double slope = df[first + n] - l * over;
        for (int m = 0; m < width; m++) {
          double g = byA[at + m];
          across[to + m] += over * g;
          along[to + m] += slope * g;
        }
        at += width;
      }
    }
  }
}
