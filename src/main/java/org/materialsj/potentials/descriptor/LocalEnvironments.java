package org.materialsj.potentials.descriptor;

import org.materialsj.features.environment.AtomicEnvironment;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.NeighborList;

/** Lists of neighbours as environments. */
final class LocalEnvironments {

  private LocalEnvironments() {}

  static NeighborList list(AtomicFrame frame, double cutoff) {
    NeighborList list = new NeighborList(frame.size(), frame.periodic(), cutoff, 0);
    try {
      list.update(frame.positions(), frame.cell());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(frame.name() + ": " + e.getMessage(), e);
    }
    return list;
  }

  static AtomicEnvironment of(int[] numbers, NeighborList list, int atom) {
    int start = list.start(atom);
    int count = list.end(atom) - start;
    int[] atoms = new int[count];
    int[] kinds = new int[count];
    double[] vectors = new double[3 * count];
    for (int j = 0; j < count; j++) {
      atoms[j] = list.neighbors()[start + j];
      kinds[j] = numbers[atoms[j]];
      vectors[3 * j] = list.dx()[start + j];
      vectors[3 * j + 1] = list.dy()[start + j];
      vectors[3 * j + 2] = list.dz()[start + j];
    }
    return AtomicEnvironment.of(atom, numbers[atom], atoms, kinds, vectors);
  }
}
