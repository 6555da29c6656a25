package org.materialsj.potentials.pair;

import java.util.Optional;
import org.materialsj.engine.network.NetworkPass;
import org.materialsj.potentials.Extrapolation;
import org.materialsj.potentials.NeighborList;
import org.materialsj.potentials.classical.PairFunction;
import org.materialsj.potentials.classical.PairSum;

/**
 * A learned pair network as a potential of atoms that do not repeat: between all atoms, of whatever
 * element. Distances that it has not seen in training are told by its grade. Immutable.
 */
public final class PairNetworkPotential implements PairSum {

  private final PairNetwork network;

  /**
   * A potential.
   *
   * @param network the learned function
   */
  public PairNetworkPotential(PairNetwork network) {
    this.network = network;
  }

  /**
   * The learned function.
   *
   * @return as given
   */
  public PairNetwork network() {
    return network;
  }

  @Override
  public String name() {
    return "Pair network";
  }

  @Override
  public int[] elements() {
    return new int[0];
  }

  @Override
  public double cutoff() {
    return 0;
  }

  @Override
  public String lengthUnit() {
    return network.lengthUnit().isEmpty() ? "angstrom" : network.lengthUnit();
  }

  @Override
  public String energyUnit() {
    return network.energyUnit().isEmpty() ? "eV" : network.energyUnit();
  }

  @Override
  public PairFunction between(int first, int second) {
    NetworkPass pass = new NetworkPass(network.shape(), 1, true);
    double[] parameters = network.parameters();
    return (r, result) -> {
      pass.inputs()[0][0] = r;
      pass.inputTangents()[0][0] = 1;
      pass.forward(parameters, 1);
      pass.tangent(parameters);
      result[0] = pass.outputs()[0][0];
      result[1] = pass.outputTangents()[0][0];
    };
  }

  @Override
  public Optional<Extrapolation> extrapolation() {
    return Optional.of(this::grades);
  }

  /** How far the worst of each atom's distances lies beyond those seen: their ratio. */
  private double[] grades(int[] numbers, NeighborList atoms) {
    double[] at = atoms.positions();
    double[] grades = new double[numbers.length];
    for (int a = 0; a < at.length; a += 3) {
      for (int b = a + 3; b < at.length; b += 3) {
        double r = PairExample.distance(at, a, b);
        double grade = Math.max(network.least() / r, r / network.most());
        grades[a / 3] = Math.max(grades[a / 3], grade);
        grades[b / 3] = Math.max(grades[b / 3], grade);
      }
    }
    return grades;
  }
}
