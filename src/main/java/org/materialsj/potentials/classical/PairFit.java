package org.materialsj.potentials.classical;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.engine.algebra.Cholesky;
import org.materialsj.engine.optimize.LevenbergMarquardt;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.atomistic.LabelledFrame;

/**
 * Fits the constants of a pair potential to energies and forces by least squares: the loss is the
 * weighted sum of the mean squared errors of energies per atom and of components of forces, its
 * variables are the logarithms of the constants and, when asked for, one energy per element that is
 * added for each atom. The walk of Levenberg and Marquardt starts at the best of many Lennard-Jones
 * curves. Immutable and thread-safe.
 */
public final class PairFit {

  private static final LevenbergMarquardt.Rules RULES =
      new LevenbergMarquardt.Rules(300, 0, 1e-3, 0.7, 12);

  private final Options options;
  private final int[] elements;
  private final PairData data;

  /**
   * What to fit.
   *
   * @param form the formula
   * @param cut how it ends
   * @param units of all numbers
   * @param energyWeight of the mean squared error of energies per atom, not negative
   * @param forceWeight of the mean squared error of components of forces, not negative
   * @param freeAtoms whether an energy per atom of each element is fitted, too
   */
  public record Options(
      PairForm form,
      PairCutoff cut,
      PairUnits units,
      double energyWeight,
      double forceWeight,
      boolean freeAtoms) {

    /** Checks the weights. */
    public Options {
      if (!(energyWeight >= 0 && forceWeight >= 0 && energyWeight + forceWeight > 0)
          || !Double.isFinite(energyWeight + forceWeight)) {
        throw new IllegalArgumentException(
            "the weights of energies and forces must not be negative and not both 0, got "
                + (energyWeight + " and " + forceWeight));
      }
    }
  }

  /**
   * The constants.
   *
   * @param potential with them
   * @param constants of each pair of elements, pair by pair
   * @param standardErrors of each, as least squares have them for independent errors of one size;
   *     NaN where the labels do not determine it
   * @param freeAtoms energy of a free atom of each element; empty when they were not fitted
   * @param steps of the walk
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Result(
      PairPotential potential,
      double[] constants,
      double[] standardErrors,
      double[] freeAtoms,
      int steps) {}

  /**
   * Prepares frames.
   *
   * @param options what to fit
   * @param elements atomic numbers, ascending; empty for all elements alike
   * @param frames frames of these elements with energies, forces or both
   * @throws IllegalArgumentException with a plain sentence if a frame cannot be learned from
   */
  public PairFit(Options options, int[] elements, List<LabelledFrame> frames) {
    this.options = options;
    this.elements = elements.clone();
    double cutoff = options.cut.kind() == PairCutoff.Kind.NONE ? 0 : options.cut.end();
    data = new PairData(elements, frames, cutoff);
  }

  /**
   * The number of frames.
   *
   * @return n
   */
  public int frames() {
    return data.frames();
  }

  /**
   * Fits to all frames.
   *
   * @param run cancelling and threads
   * @return the constants
   * @throws IllegalArgumentException with a plain sentence if the labels do not determine them
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public Result fit(RunContext run) {
    int[] all = new int[data.frames()];
    Arrays.setAll(all, f -> f);
    return fit(all, data.energies(), data.forces(), run);
  }

  /**
   * Fits to some frames whose labels are blurred by normal noise.
   *
   * @param chosen indices of frames
   * @param noise its standard deviation, of the energy of a frame and of a component of a force
   * @param seed of the noise
   * @param cancel stops the work
   * @return the constants
   * @throws IllegalArgumentException with a plain sentence if the labels do not determine them
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public Result fit(int[] chosen, double noise, long seed, CancelToken cancel) {
    double[] energies = data.energies().clone();
    double[] forces = data.forces().clone();
    SplittableRandom random = new SplittableRandom(seed);
    for (int f : chosen) {
      int atoms = data.atomStart(f + 1) - data.atomStart(f);
      energies[f] += noise * random.nextGaussian() / atoms;
      for (int i = 3 * data.atomStart(f); i < 3 * data.atomStart(f + 1); i++) {
        forces[i] += noise * random.nextGaussian();
      }
    }
    RunContext quiet = RunContext.QUIET;
    return fit(
        chosen, energies, forces, new RunContext(quiet.progress(), cancel, quiet.executor()));
  }

  private Result fit(int[] chosen, double[] energies, double[] forces, RunContext run) {
    PairResiduals residuals = new PairResiduals(options, data, chosen, energies, forces);
    int variables = residuals.variables();
    if (residuals.residuals() <= variables) {
      throw new IllegalArgumentException(
          "%d constants need more labels than %d: give more frames, or their forces"
              .formatted(variables, residuals.residuals()));
    }
    LevenbergMarquardt.Result walked =
        new LevenbergMarquardt(RULES)
            .minimize(residuals, PairStart.find(residuals), run.cancel());
    double[] solution = walked.solution();
    double[] constants = new double[residuals.constants()];
    Arrays.setAll(constants, c -> Math.exp(solution[c]));
    double[] errors = errors(residuals, walked, run);
    double[] standardErrors = new double[constants.length];
    Arrays.setAll(standardErrors, c -> constants[c] * errors[c]);
    return new Result(
        new PairPotential(
            options.form, elements, residuals.byPair(constants), options.cut, options.units),
        constants,
        standardErrors,
        Arrays.copyOfRange(solution, constants.length, variables),
        walked.steps());
  }

  /** Standard errors of the variables: roots of the diagonal of s^2 (J^T J)^-1. */
  private static double[] errors(
      PairResiduals residuals, LevenbergMarquardt.Result walked, RunContext run) {
    int n = residuals.variables();
    int m = residuals.residuals();
    double[] values = new double[m];
    double[] jacobian = new double[m * n];
    residuals.jacobian(walked.solution(), values, jacobian);
    double[][] gram = new double[n][];
    for (int a = 0; a < n; a++) {
      gram[a] = new double[a + 1];
      for (int b = 0; b <= a; b++) {
        for (int i = 0; i < m; i++) {
          gram[a][b] += jacobian[i * n + a] * jacobian[i * n + b];
        }
      }
    }
    double[] errors = new double[n];
    Arrays.fill(errors, Double.NaN);
    Optional<Cholesky> factor = Cholesky.decompose(gram, run);
    if (factor.isPresent()) {
      double[][] inverse = factor.get().inverse(run);
      double variance = walked.cost() / (m - n);
      Arrays.setAll(errors, a -> Math.sqrt(variance * inverse[a][a]));
    }
    return errors;
  }
}
