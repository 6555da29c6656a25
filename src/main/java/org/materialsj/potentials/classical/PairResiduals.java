package org.materialsj.potentials.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.optimize.LevenbergMarquardt;

/**
 * The differences between a pair potential and some labels, as functions of the logarithms of its
 * constants and the energies of free atoms. Scaled so that the sum of their squares is the loss of
 * {@link PairFit}. For one thread.
 */
final class PairResiduals implements LevenbergMarquardt.Problem {

  /** Relative step of the central differences by the constants. */
  private static final double STEP = 1e-6;

  private final PairFit.Options options;
  private final PairData data;
  private final int[] elements;
  private final double[] energies;
  private final double[] forces;

  /** Frames, those with an energy, and components of forces that are known and count. */
  private final int[] chosen;

  private final int[] frames;
  private final int[] components;
  private final double energyScale;
  private final double forceScale;

  private final double[] energy;
  private final double[] force;

  PairResiduals(
      PairFit.Options options,
      PairData data,
      int[] chosen,
      double[] energies,
      double[] forces) {
    this.options = options;
    this.data = data;
    this.energies = energies;
    this.forces = forces;
    this.chosen = chosen.clone();
    elements = data.pairs().elements();
    boolean useEnergies = options.energyWeight() > 0;
    boolean useForces = options.forceWeight() > 0;
    frames =
        Arrays.stream(chosen).filter(f -> useEnergies && !Double.isNaN(energies[f])).toArray();
    List<Integer> known = new ArrayList<>();
    for (int f : chosen) {
      for (int i = 3 * data.atomStart(f); i < 3 * data.atomStart(f + 1); i++) {
        if (useForces && !Double.isNaN(forces[i])) {
          known.add(i);
        }
      }
    }
    components = known.stream().mapToInt(Integer::intValue).toArray();
    energyScale = Math.sqrt(options.energyWeight() / Math.max(1, frames.length));
    forceScale = Math.sqrt(options.forceWeight() / Math.max(1, components.length));
    energy = new double[energies.length];
    force = new double[forces.length];
  }

  PairData data() {
    return data;
  }

  PairFit.Options options() {
    return options;
  }

  /** Constants of all pairs. */
  int constants() {
    return options.form().constants().size() * data.pairs().count();
  }

  int variables() {
    return constants() + (options.freeAtoms() ? Math.max(1, elements.length) : 0);
  }

  @Override
  public int residuals() {
    return frames.length + components.length;
  }

  /** The constants of each pair. */
  List<double[]> byPair(double[] constants) {
    int each = options.form().constants().size();
    List<double[]> result = new ArrayList<>();
    for (int p = 0; p < data.pairs().count(); p++) {
      result.add(Arrays.copyOfRange(constants, p * each, (p + 1) * each));
    }
    return result;
  }

  @Override
  public void values(double[] x, double[] residuals) {
    try {
      predict(x);
    } catch (IllegalArgumentException e) {
      // No such function, as when exp-6 loses its wall: worse than any other.
      Arrays.fill(residuals, Double.POSITIVE_INFINITY);
      return;
    }
    difference(residuals, energies, forces, 1);
  }

  /** Writes (prediction - label) times a factor. */
  private void difference(
      double[] residuals, double[] fromEnergies, double[] fromForces, double factor) {
    for (int k = 0; k < frames.length; k++) {
      residuals[k] = factor * energyScale * (energy[frames[k]] - fromEnergies[frames[k]]);
    }
    for (int k = 0; k < components.length; k++) {
      int i = components[k];
      residuals[frames.length + k] = factor * forceScale * (force[i] - fromForces[i]);
    }
  }

  private void predict(double[] x) {
    double[] constants = new double[constants()];
    Arrays.setAll(constants, c -> Math.exp(x[c]));
    PairFunction[] functions =
        byPair(constants).stream()
            .map(own -> options.cut().applyTo(options.form().function(own)))
            .toArray(PairFunction[]::new);
    for (int f : chosen) {
      data.predict(f, functions, energy, force);
      for (int e = constants.length; e < x.length; e++) {
        energy[f] += x[e] * fraction(f, e - constants.length);
      }
    }
  }

  /** The share of the atoms of a frame that are of an element. */
  private double fraction(int f, int element) {
    if (elements.length == 0) {
      return 1;
    }
    int[] numbers = data.frame(f).atoms().numbers();
    long count = Arrays.stream(numbers).filter(z -> z == elements[element]).count();
    return (double) count / numbers.length;
  }

  @Override
  public void jacobian(double[] x, double[] residuals, double[] jacobian) {
    int n = x.length;
    double[] column = new double[residuals.length];
    double[] moved = x.clone();
    for (int v = 0; v < n; v++) {
      if (v >= constants()) {
        Arrays.fill(column, 0);
        for (int k = 0; k < frames.length; k++) {
          column[k] = energyScale * fraction(frames[k], v - constants());
        }
      } else {
        moved[v] = x[v] - STEP;
        predict(moved);
        double[] lowEnergy = energy.clone();
        double[] lowForce = force.clone();
        moved[v] = x[v] + STEP;
        predict(moved);
        moved[v] = x[v];
        difference(column, lowEnergy, lowForce, 1 / (2 * STEP));
      }
      for (int i = 0; i < residuals.length; i++) {
        jacobian[i * n + v] = column[i];
      }
    }
    values(x, residuals);
  }
}
