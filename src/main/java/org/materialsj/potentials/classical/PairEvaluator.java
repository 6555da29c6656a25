package org.materialsj.potentials.classical;

import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.NeighborList;

/** Sums a function over pairs: half of each pair's energy belongs to either atom. */
final class PairEvaluator implements Evaluator {

  private final String name;
  private final int[] types;
  private final int kinds;
  private final PairFunction[] functions;
  private final boolean allPairs;
  private final double[] result = new double[2];

  /**
   * Prepares.
   *
   * @param functions of each pair of types p and q at p * kinds + q
   * @param allPairs whether the sum goes over all pairs of atoms, without a list of neighbours
   */
  PairEvaluator(String name, int[] types, int kinds, PairFunction[] functions, boolean allPairs) {
    this.name = name;
    this.types = types;
    this.kinds = kinds;
    this.functions = functions;
    this.allPairs = allPairs;
  }

  @Override
  public void evaluate(NeighborList atoms, AtomicResponse response) {
    if (allPairs) {
      evaluateAll(atoms, response);
      return;
    }
    int[] neighbors = atoms.neighbors();
    for (int i = 0; i < types.length; i++) {
      int row = types[i] * kinds;
      double energy = 0;
      for (int p = atoms.start(i); p < atoms.end(i); p++) {
        int j = neighbors[p];
        double r = atoms.r()[p];
        functions[row + types[j]].at(r, result);
        energy += result[0] / 2;
        double pull = result[1] / (2 * r);
        double x = atoms.dx()[p];
        double y = atoms.dy()[p];
        double z = atoms.dz()[p];
        response.add(i, j, pull * x, pull * y, pull * z, x, y, z);
      }
      response.energies()[i] += energy;
    }
  }

  private void evaluateAll(NeighborList atoms, AtomicResponse response) {
    for (int axis = 0; axis < 3; axis++) {
      if (atoms.periodic(axis)) {
        throw new IllegalArgumentException(
            "the potential " + name + " has no cutoff, which atoms that repeat need");
      }
    }
    double[] at = atoms.positions();
    for (int i = 0; i < types.length; i++) {
      for (int j = i + 1; j < types.length; j++) {
        double x = at[3 * j] - at[3 * i];
        double y = at[3 * j + 1] - at[3 * i + 1];
        double z = at[3 * j + 2] - at[3 * i + 2];
        double r = Math.sqrt(x * x + y * y + z * z);
        if (!(r >= NeighborList.COINCIDENT)) {
          throw new IllegalArgumentException(
              "atoms " + (i + 1) + " and " + (j + 1) + " stand on each other");
        }
        functions[types[i] * kinds + types[j]].at(r, result);
        response.energies()[i] += result[0] / 2;
        response.energies()[j] += result[0] / 2;
        double pull = result[1] / r;
        response.add(i, j, pull * x, pull * y, pull * z, x, y, z);
      }
    }
  }
}
