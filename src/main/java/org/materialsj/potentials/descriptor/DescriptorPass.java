package org.materialsj.potentials.descriptor;

import java.util.Arrays;
import org.materialsj.engine.network.NetworkPass;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.potentials.training.TrainingPass;

/** Energies, forces and their derivatives by the weights while learning. */
final class DescriptorPass implements TrainingPass<DescribedFrame> {

  private static final int BLOCK = 64;

  private final NetworkPass pass;
  private final int species;
  private final int inputs;
  private final double[] part;
  private final double[] partGradient;
  private final double[] ofAtom;
  private DescribedFrame last;

  DescriptorPass(NetworkShape shape, int species) {
    this.species = species;
    pass = new NetworkPass(shape, BLOCK, true);
    inputs = shape.units(0);
    part = new double[shape.parameters()];
    partGradient = new double[shape.parameters()];
    ofAtom = new double[inputs];
  }

  @Override
  public double evaluate(double[] weights, DescribedFrame frame, double[] forces) {
    last = frame;
    double energy = 0;
    if (forces != null) {
      Arrays.fill(forces, 0, 3 * frame.size(), 0);
    }
    for (int s = 0; s < species; s++) {
      System.arraycopy(weights, s * part.length, part, 0, part.length);
      int[] atoms = frame.ofSpecies(s);
      for (int from = 0; from < atoms.length; from += BLOCK) {
        int n = forward(frame, atoms, from);
        for (int k = 0; k < n; k++) {
          energy += pass.outputs()[0][k];
        }
        if (forces != null) {
          Arrays.fill(pass.outputAdjoints()[0], 0, n, 1);
          pass.reverse(part, null, true);
          for (int k = 0; k < n; k++) {
            take(pass.inputAdjoints(), k);
            frame.addForces(atoms[from + k], ofAtom, forces);
          }
        }
      }
    }
    return energy;
  }

  @Override
  public void addGradient(
      double[] weights, double energyAdjoint, double[] forceAdjoints, double[] gradient) {
    for (int s = 0; s < species; s++) {
      System.arraycopy(weights, s * part.length, part, 0, part.length);
      Arrays.fill(partGradient, 0);
      int[] atoms = last.ofSpecies(s);
      for (int from = 0; from < atoms.length; from += BLOCK) {
        int n = forward(last, atoms, from);
        Arrays.fill(pass.outputAdjoints()[0], 0, n, energyAdjoint);
        if (forceAdjoints == null) {
          pass.reverse(part, partGradient, false);
        } else {
          tangent(atoms, from, n, forceAdjoints);
          // b . F is minus the change of the energy along b.
          Arrays.fill(pass.outputTangentAdjoints()[0], 0, n, -1);
          pass.reverseOverTangent(part, partGradient, false);
        }
      }
      for (int i = 0; i < part.length; i++) {
        gradient[s * part.length + i] += partGradient[i];
      }
    }
  }

  private int forward(DescribedFrame frame, int[] atoms, int from) {
    int n = Math.min(BLOCK, atoms.length - from);
    for (int k = 0; k < n; k++) {
      put(frame.inputs(atoms[from + k]), pass.inputs(), k);
    }
    pass.forward(part, n);
    return n;
  }

  private void tangent(int[] atoms, int from, int n, double[] direction) {
    for (int k = 0; k < n; k++) {
      last.along(atoms[from + k], direction, ofAtom);
      put(ofAtom, pass.inputTangents(), k);
    }
    pass.tangent(part);
  }

  private void put(double[] values, double[][] lines, int sample) {
    for (int d = 0; d < inputs; d++) {
      lines[d][sample] = values[d];
    }
  }

  private void take(double[][] lines, int sample) {
    for (int d = 0; d < inputs; d++) {
      ofAtom[d] = lines[d][sample];
    }
  }
}
