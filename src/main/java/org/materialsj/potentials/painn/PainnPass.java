package org.materialsj.potentials.painn;

import java.util.Arrays;

/**
 * Room for one thread to send atoms through a {@link Painn}: energies, their derivatives by the
 * vectors of pairs, and derivatives by the weights of energies and forces. It grows with the atoms.
 */
final class PainnPass {

  private final PainnShape shape;
  private final RadialBasis radial;
  private int atomRoom;
  private int pairRoom;
  private MessageStep[] messages;
  private UpdateStep[] updates;
  private PartNetwork energy;
  private AtomLines[] states;
  private AtomLines[] dots;
  private AtomLines bar;
  private double[][] basis;
  private double[][] slopes;
  private double[][] basisDot;
  private double[][] basisBar;
  private double[][] directionBar;
  private double[][] turn;
  private double[] stretch;
  private AtomPairs pairs;

  PainnPass(PainnShape shape, RadialBasis radial) {
    this.shape = shape;
    this.radial = radial;
  }

  private void reserve(int atoms, int count) {
    if (atoms <= atomRoom && count <= pairRoom) {
      return;
    }
    // A quarter more, so that moving atoms do not ask for a new one at each step.
    atomRoom = Math.max(atomRoom, atoms);
    pairRoom = count <= pairRoom ? pairRoom : count + count / 4;
    int features = shape.features;
    messages = new MessageStep[shape.blocks];
    updates = new UpdateStep[shape.blocks];
    states = new AtomLines[2 * shape.blocks + 1];
    dots = new AtomLines[2 * shape.blocks + 1];
    Arrays.setAll(messages, b -> new MessageStep(shape, b, atomRoom, pairRoom));
    Arrays.setAll(updates, b -> new UpdateStep(shape, b, atomRoom));
    Arrays.setAll(states, k -> new AtomLines(features, atomRoom));
    Arrays.setAll(dots, k -> new AtomLines(features, atomRoom));
    energy = new PartNetwork(shape.energyNet(), shape.energy(), atomRoom);
    bar = new AtomLines(features, atomRoom);
    basis = new double[shape.radials][pairRoom];
    slopes = new double[shape.radials][pairRoom];
    basisDot = new double[shape.radials][pairRoom];
    basisBar = new double[shape.radials][pairRoom];
    directionBar = new double[3][pairRoom];
    turn = new double[3][pairRoom];
    stretch = new double[pairRoom];
  }

  /**
   * Evaluates the energies.
   *
   * @return a number per atom; overwritten by the next call
   */
  double[] forward(double[] weights, AtomPairs atoms) {
    pairs = atoms;
    int n = atoms.atoms();
    reserve(n, atoms.pairs());
    radial.fill(atoms.r, atoms.pairs(), basis, slopes);
    AtomLines start = states[0];
    start.clear(n);
    for (int f = 0; f < shape.features; f++) {
      for (int i = 0; i < n; i++) {
        start.scalars[f][i] = weights[shape.element(atoms.elements[i]) + f];
      }
    }
    for (int b = 0; b < shape.blocks; b++) {
      messages[b].forward(weights, atoms, basis, states[2 * b], states[2 * b + 1]);
      updates[b].forward(weights, n, states[2 * b + 1], states[2 * b + 2]);
    }
    AtomLines.copy(states[2 * shape.blocks].scalars, energy.pass.inputs(), n);
    energy.forward(weights, n);
    return energy.pass.outputs()[0];
  }

  /**
   * Derivatives of a multiple of the energy, after {@link #forward}.
   *
   * @param factor the multiple
   * @param gradient those by the weights are added to it; null for none
   * @return those by the vector of each pair, 3 lines; overwritten by the next call
   */
  double[][] reverse(double[] weights, double factor, double[] gradient) {
    int n = pairs.atoms();
    int count = pairs.pairs();
    Arrays.fill(energy.pass.outputAdjoints()[0], 0, n, factor);
    energy.reverse(gradient);
    bar.clear(n);
    AtomLines.copy(energy.pass.inputAdjoints(), bar.scalars, n);
    AtomLines.clear(basisBar, count);
    AtomLines.clear(directionBar, count);
    for (int b = shape.blocks - 1; b >= 0; b--) {
      updates[b].reverse(weights, n, bar, gradient);
      messages[b].reverse(weights, pairs, basis, bar, basisBar, directionBar, gradient);
    }
    if (gradient != null) {
      addElements(gradient);
    }
    double[] x = directionBar[0];
    double[] y = directionBar[1];
    double[] z = directionBar[2];
    for (int p = 0; p < count; p++) {
      double along = 0;
      for (int k = 0; k < shape.radials; k++) {
        along += basisBar[k][p] * slopes[k][p];
      }
      // The direction turns only by what of a change stands across it.
      double r = pairs.r[p];
      along -= (x[p] * pairs.x[p] + y[p] * pairs.y[p] + z[p] * pairs.z[p]) / r;
      x[p] = x[p] / r + along * pairs.x[p];
      y[p] = y[p] / r + along * pairs.y[p];
      z[p] = z[p] / r + along * pairs.z[p];
    }
    return directionBar;
  }

  private void addElements(double[] gradient) {
    for (int f = 0; f < shape.features; f++) {
      for (int i = 0; i < pairs.atoms(); i++) {
        gradient[shape.element(pairs.elements[i]) + f] += bar.scalars[f][i];
      }
    }
  }

  /**
   * Adds derivatives by the weights, after {@link #forward} and a {@link #reverse} of factor 1: of
   * a E + b . F, where the forces F are minus the derivatives of the energy.
   *
   * @param energyAdjoint a
   * @param forceAdjoints b, 3 numbers per atom
   */
  void addSecond(
      double[] weights, double energyAdjoint, double[] forceAdjoints, double[] gradient) {
    int n = pairs.atoms();
    // b . F is the change of the energy when the atoms move along -b.
    turn(forceAdjoints);
    for (int k = 0; k < shape.radials; k++) {
      for (int p = 0; p < pairs.pairs(); p++) {
        basisDot[k][p] = slopes[k][p] * stretch[p];
      }
    }
    dots[0].clear(n);
    for (int b = 0; b < shape.blocks; b++) {
      messages[b].tangent(weights, pairs, basisDot, turn, dots[2 * b], dots[2 * b + 1]);
      updates[b].tangent(weights, n, dots[2 * b + 1], dots[2 * b + 2]);
    }
    AtomLines.copy(dots[2 * shape.blocks].scalars, energy.pass.inputTangents(), n);
    energy.tangent();
    Arrays.fill(energy.pass.outputAdjoints()[0], 0, n, energyAdjoint);
    Arrays.fill(energy.pass.outputTangentAdjoints()[0], 0, n, 1);
    energy.reverseOverTangent(gradient);
    bar.clear(n);
    AtomLines.copy(energy.pass.inputAdjoints(), bar.scalars, n);
    for (int b = shape.blocks - 1; b >= 0; b--) {
      updates[b].reverseOverTangent(weights, n, bar, gradient);
      messages[b].reverseOverTangent(pairs, basis, basisDot, turn, bar, gradient);
    }
    addElements(gradient);
  }

  /** How lengths and directions of pairs change when the atoms move along -b. */
  private void turn(double[] b) {
    for (int i = 0; i < pairs.atoms(); i++) {
      for (int p = pairs.start[i]; p < pairs.start[i + 1]; p++) {
        int j = pairs.second[p];
        double x = b[3 * i] - b[3 * j];
        double y = b[3 * i + 1] - b[3 * j + 1];
        double z = b[3 * i + 2] - b[3 * j + 2];
        double along = x * pairs.x[p] + y * pairs.y[p] + z * pairs.z[p];
        stretch[p] = along;
        turn[0][p] = (x - along * pairs.x[p]) / pairs.r[p];
        turn[1][p] = (y - along * pairs.y[p]) / pairs.r[p];
        turn[2][p] = (z - along * pairs.z[p]) / pairs.r[p];
      }
    }
  }
}
