package org.materialsj.potentials.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.NeighborList;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class PairNetworkPotentialTest extends PotentialContract {

  private static PairNetwork network() {
    NetworkShape biased = NetworkShape.of(1, List.of(6, 5), 1, Activation.SILU);
    NetworkShape shape = new NetworkShape(biased.sizes(), biased.activations(), false);
    SplittableRandom random = new SplittableRandom(2);
    double[] parameters = new double[shape.parameters()];
    Arrays.setAll(parameters, i -> random.nextGaussian());
    return new PairNetwork(shape, parameters, 1, 2, "sigma", "epsilon");
  }

  @Override
  protected Potential potential() {
    return new PairNetworkPotential(network());
  }

  @Override
  protected List<AtomicFrame> frames() {
    double[] positions = {0, 0, 0, 1.1, 0.1, 0, 0.2, 1.3, -0.1, 0.9, 1.2, 0.8};
    int[] numbers = {18, 18, 18, 18};
    return List.of(new AtomicFrame("four", numbers, positions, Optional.empty()));
  }

  @Test
  void energyAndForcesAreThoseOfTheNetwork() {
    PairNetwork.Forces expected = network().evaluate(frames().get(0).positions());
    double energy = Calculator.evaluate(potential(), frames().get(0)).energy();
    assertEquals(expected.energy(), energy, 1e-12 * Math.abs(energy));
  }

  @Test
  void distancesThatWereNotSeenAreGraded() {
    double[] positions = {0, 0, 0, 1.5, 0, 0, 4, 0, 0};
    NeighborList atoms = new NeighborList(3, new boolean[3], 0, 0);
    atoms.update(positions, new double[9]);
    double[] grades =
        potential().extrapolation().orElseThrow().grades(new int[] {18, 18, 18}, atoms);
    assertEquals(2, grades[0], 1e-15, "4 is twice the largest distance");
    assertEquals(1.25, grades[1], 1e-15);
    assertTrue(grades[2] == 2);
  }
}
