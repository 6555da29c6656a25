package org.materialsj.potentials.ace;

import java.util.Arrays;
import java.util.Optional;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.NeighborList;

/** Evaluates a linear potential on atoms of given species. For one thread at a time. */
final class AceEvaluator implements Evaluator {

  private final int[] species;
  private final double cutoff;
  private final double[] shifts;
  private final AceContraction contraction;
  private final AceSums sums;
  private final Optional<AceCore> core;
  private final double[] nodes;
  private final double[] byNode;

  AceEvaluator(AceBasis basis, AceContraction contraction, double[] shifts, int[] numbers) {
    this.species = Arrays.stream(numbers).map(basis::species).toArray();
    this.cutoff = basis.settings().cutoff();
    this.shifts = shifts;
    this.contraction = contraction;
    sums = new AceSums(basis);
    core =
        basis.settings().inner() > 0 ? Optional.of(new AceCore(basis, species)) : Optional.empty();
    nodes = new double[contraction.nodes()];
    byNode = new double[contraction.nodes()];
  }

  @Override
  public void evaluate(NeighborList atoms, AtomicResponse response) {
    for (int i = 0; i < species.length; i++) {
      sums.gather(atoms, i, species, cutoff);
      double energy = contraction.evaluate(species[i], sums.sums(), nodes, byNode);
      response.energies()[i] += energy + shifts[species[i]];
      // Node 0 is the constant; the A stand from node 1 on.
      sums.addForces(i, byNode, 1, response);
      if (core.isPresent()) {
        core.get().add(atoms, i, response);
      }
    }
  }
}
