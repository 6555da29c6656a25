package org.materialsj.potentials.pair;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.network.NetworkPass;
import org.materialsj.engine.network.NetworkShape;

/**
 * A learned pair potential of atoms of one kind: the energy is the sum over all pairs of V(r), and
 * V is a small network. Force on atom a: minus the sum over its partners b of V'(r) (a - b) / r.
 * Immutable and thread-safe.
 *
 * <p>Between the least and the largest distance that it has seen it interpolates; beyond them V
 * means nothing.
 */
public final class PairNetwork {

  private static final int LINE = 256;

  private final NetworkShape shape;
  private final double[] parameters;
  private final double least;
  private final double most;
  private final String lengthUnit;
  private final String energyUnit;

  /**
   * Values and slopes at some distances.
   *
   * @param values V
   * @param slopes dV/dr
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Curve(double[] values, double[] slopes) {}

  /**
   * Energy and forces of some atoms.
   *
   * @param energy of all atoms
   * @param forces x, y, z of the force on each
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Forces(double energy, double[] forces) {}

  /**
   * A potential.
   *
   * @param shape one input, one output
   * @param parameters of the network; copied
   * @param least least distance seen in training, above 0
   * @param most largest distance seen in training
   * @param lengthUnit such as "angstrom"; may be empty
   * @param energyUnit such as "eV"; may be empty
   * @throws IllegalArgumentException if they do not fit together
   */
  public PairNetwork(
      NetworkShape shape,
      double[] parameters,
      double least,
      double most,
      String lengthUnit,
      String energyUnit) {
    if (shape.units(0) != 1 || shape.units(shape.layers()) != 1) {
      throw new IllegalArgumentException(
          "a pair network has one input and one output, got " + shape.sizes());
    }
    if (parameters.length != shape.parameters()
        || !Arrays.stream(parameters).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "a pair network needs " + shape.parameters() + " finite parameters");
    }
    if (!(0 < least && least <= most) || most == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "a pair network has seen distances from " + least + " to " + most);
    }
    this.shape = shape;
    this.parameters = parameters.clone();
    this.least = least;
    this.most = most;
    this.lengthUnit = lengthUnit;
    this.energyUnit = energyUnit;
  }

  /**
   * The layers.
   *
   * @return one input, one output
   */
  public NetworkShape shape() {
    return shape;
  }

  /**
   * The parameters of the network.
   *
   * @return a new array
   */
  public double[] parameters() {
    return parameters.clone();
  }

  /**
   * The least distance seen in training.
   *
   * @return in the unit of length
   */
  public double least() {
    return least;
  }

  /**
   * The largest distance seen in training.
   *
   * @return in the unit of length
   */
  public double most() {
    return most;
  }

  /**
   * The unit of length.
   *
   * @return may be empty
   */
  public String lengthUnit() {
    return lengthUnit;
  }

  /**
   * The unit of energy.
   *
   * @return may be empty
   */
  public String energyUnit() {
    return energyUnit;
  }

  /**
   * V and dV/dr.
   *
   * @param distances any number of distances; not modified
   * @return as many values and slopes
   */
  public Curve curve(double[] distances) {
    NetworkPass pass = new NetworkPass(shape, LINE, true);
    double[] values = new double[distances.length];
    double[] slopes = new double[distances.length];
    for (int from = 0; from < distances.length; from += LINE) {
      int n = Math.min(LINE, distances.length - from);
      System.arraycopy(distances, from, pass.inputs()[0], 0, n);
      Arrays.fill(pass.inputTangents()[0], 0, n, 1);
      pass.forward(parameters, n);
      pass.tangent(parameters);
      System.arraycopy(pass.outputs()[0], 0, values, from, n);
      System.arraycopy(pass.outputTangents()[0], 0, slopes, from, n);
    }
    return new Curve(values, slopes);
  }

  /**
   * Energy and forces.
   *
   * @param positions x, y, z of at least two atoms; not modified
   * @return energy and forces
   * @throws IllegalArgumentException if two atoms stand on each other or a number is not finite
   */
  public Forces evaluate(double[] positions) {
    PairTable pairs =
        new PairTable(List.of(new PairExample("the atoms", positions, 0, new double[0])));
    Curve curve = curve(pairs.distance);
    double energy = 0;
    double[] forces = new double[positions.length];
    for (int p = 0; p < pairs.distance.length; p++) {
      energy += curve.values[p];
      pairs.addForces(p, curve.slopes[p], forces);
    }
    return new Forces(energy, forces);
  }
}
