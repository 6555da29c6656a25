package org.materialsj.potentials.ace;

import java.util.Arrays;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.NeighborList;

/** The functions of each atom without their derivatives. Working memory of one thread. */
final class AceFunctions {

  private final AceBasis basis;
  private final AceSums sums;
  private final double[] room;
  private final double[] derivatives;

  AceFunctions(AceBasis basis) {
    this.basis = basis;
    sums = new AceSums(basis);
    room = new double[basis.plan().products()];
    derivatives = new double[basis.plan().entries()];
  }

  double[][] of(AtomicFrame frame) {
    NeighborList atoms =
        new NeighborList(frame.size(), frame.periodic(), basis.settings().cutoff(), 0);
    atoms.update(frame.positions(), frame.cell());
    return of(frame.numbers(), atoms);
  }

  /** One row of functions per atom. */
  double[][] of(int[] numbers, NeighborList atoms) {
    int[] kinds = Arrays.stream(numbers).map(basis::species).toArray();
    double[][] values = new double[numbers.length][basis.size()];
    for (int i = 0; i < numbers.length; i++) {
      sums.gather(atoms, i, kinds, basis.settings().cutoff());
      basis.plan().derivatives(sums.sums(), room, derivatives);
      basis.plan().values(sums.sums(), derivatives, values[i]);
    }
    return values;
  }
}
