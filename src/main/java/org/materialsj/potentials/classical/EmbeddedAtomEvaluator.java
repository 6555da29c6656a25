package org.materialsj.potentials.classical;

import java.util.Arrays;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.NeighborList;

/** Sums {@link EmbeddedAtom} atom by atom. Cost per atom: its neighbours. */
final class EmbeddedAtomEvaluator implements Evaluator {

  private final int[] types;
  private final int kinds;
  private final GridSpline[] embedding;
  private final GridSpline[] densities;
  private final GridSpline[] pairs;
  private final double[] result = new double[2];

  /** Slopes of the density by the distances of one atom's neighbours. */
  private double[] slopes = new double[64];

  EmbeddedAtomEvaluator(
      int[] types,
      int kinds,
      GridSpline[] embedding,
      GridSpline[] densities,
      GridSpline[] pairs) {
    this.types = types;
    this.kinds = kinds;
    this.embedding = embedding;
    this.densities = densities;
    this.pairs = pairs;
  }

  @Override
  public void evaluate(NeighborList atoms, AtomicResponse response) {
    int[] neighbors = atoms.neighbors();
    double[] r = atoms.r();
    for (int i = 0; i < types.length; i++) {
      int from = atoms.start(i);
      int count = atoms.end(i) - from;
      if (slopes.length < count) {
        slopes = Arrays.copyOf(slopes, 2 * count);
      }
      double density = 0;
      for (int n = 0; n < count; n++) {
        int p = from + n;
        densities[types[neighbors[p]] * kinds + types[i]].at(r[p], result);
        density += result[0];
        slopes[n] = result[1];
      }
      embedding[types[i]].at(density, result);
      double energy = result[0];
      double byDensity = result[1];
      for (int n = 0; n < count; n++) {
        int p = from + n;
        int j = neighbors[p];
        pairs[types[i] * kinds + types[j]].at(r[p], result);
        double pair = result[0] / r[p];
        energy += pair / 2;
        double slope = byDensity * slopes[n] + (result[1] - pair) / (2 * r[p]);
        double pull = slope / r[p];
        double x = atoms.dx()[p];
        double y = atoms.dy()[p];
        double z = atoms.dz()[p];
        response.add(i, j, pull * x, pull * y, pull * z, x, y, z);
      }
      response.energies()[i] += energy;
    }
  }
}
