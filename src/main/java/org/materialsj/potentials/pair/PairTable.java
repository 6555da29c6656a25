package org.materialsj.potentials.pair;

import java.util.List;

/**
 * All pairs of atoms of several examples, one after the other: their distances and the unit vectors
 * from the second atom to the first. Read-only.
 */
final class PairTable {

  final List<PairExample> examples;

  /** Where the pairs of each example begin, and the end of all. */
  final int[] starts;

  /** Where the coordinates of the two atoms of each pair begin. */
  final int[] first;

  final int[] second;
  final double[] distance;
  final double[] x;
  final double[] y;
  final double[] z;

  PairTable(List<PairExample> examples) {
    this.examples = examples;
    starts = new int[examples.size() + 1];
    for (int c = 0; c < examples.size(); c++) {
      int atoms = examples.get(c).atoms();
      starts[c + 1] = Math.addExact(starts[c], atoms * (atoms - 1) / 2);
    }
    int pairs = starts[examples.size()];
    first = new int[pairs];
    second = new int[pairs];
    distance = new double[pairs];
    x = new double[pairs];
    y = new double[pairs];
    z = new double[pairs];
    int p = 0;
    for (PairExample example : examples) {
      double[] at = example.positions();
      for (int a = 0; a < at.length; a += 3) {
        for (int b = a + 3; b < at.length; b += 3) {
          double r = PairExample.distance(at, a, b);
          first[p] = a;
          second[p] = b;
          distance[p] = r;
          x[p] = (at[a] - at[b]) / r;
          y[p] = (at[a + 1] - at[b + 1]) / r;
          z[p] = (at[a + 2] - at[b + 2]) / r;
          p++;
        }
      }
    }
  }

  /** The most pairs of one example. */
  int mostPairs() {
    int most = 0;
    for (int c = 0; c < examples.size(); c++) {
      most = Math.max(most, starts[c + 1] - starts[c]);
    }
    return most;
  }

  /** The number of numbers in all forces that are known. */
  int forceComponents() {
    return examples.stream().mapToInt(example -> example.forces().length).sum();
  }

  /**
   * Adds the forces of one pair.
   *
   * @param slope dV/dr
   * @param forces of the atoms of its example
   */
  void addForces(int pair, double slope, double[] forces) {
    int a = first[pair];
    int b = second[pair];
    forces[a] -= slope * x[pair];
    forces[a + 1] -= slope * y[pair];
    forces[a + 2] -= slope * z[pair];
    forces[b] += slope * x[pair];
    forces[b + 1] += slope * y[pair];
    forces[b + 2] += slope * z[pair];
  }

  /** The derivative by a pair's slope of a function whose derivatives by the forces are given. */
  double slopeAdjoint(int pair, double[] forceAdjoints) {
    int a = first[pair];
    int b = second[pair];
    return (forceAdjoints[b] - forceAdjoints[a]) * x[pair]
        + (forceAdjoints[b + 1] - forceAdjoints[a + 1]) * y[pair]
        + (forceAdjoints[b + 2] - forceAdjoints[a + 2]) * z[pair];
  }
}
