package org.materialsj.potentials.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.algebra.Cholesky;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.atomistic.LabelledFrame;

/**
 * Fits linear potentials to energies, forces and stresses by regularised least squares. The frames
 * are read once; cross-validation and all weights work on sums of squares of each fold (a Cholesky
 * decomposition per fold and setting, columns^3 / 3 multiplications).
 */
public final class LinearFitter {

  private static final double STRONGER = 10;
  private static final int MOST_TRIALS = 12;

  private final LinearBasis basis;
  private final FitOptions options;
  private final RunContext run;

  private LinearFitter(LinearBasis basis, FitOptions options, RunContext run) {
    this.basis = basis;
    this.options = options;
    this.run = run;
  }

  /**
   * Fits.
   *
   * @param basis the functions
   * @param frames the frames with their labels (eV, angstrom)
   * @param options weights, ridges, folds
   * @param seed of the division into folds
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return coefficients, chosen by cross-validation where several settings are given
   * @throws IllegalArgumentException with a plain sentence when the frames cannot be learned from
   */
  public static LinearFit fit(
      LinearBasis basis,
      List<LabelledFrame> frames,
      FitOptions options,
      long seed,
      RunContext run) {
    TrainingFrames training = TrainingFrames.of(frames, basis.elements());
    training.requireLabels(options);
    List<int[]> folds = training.folds(options.folds(), seed);
    List<FoldEquations> equations =
        FoldEquations.of(basis, training.frames(), folds, run.part(0, 0.7));
    return new LinearFitter(basis, options, run).fit(equations, training.notes());
  }

  private LinearFit fit(List<FoldEquations> folds, List<String> told) {
    List<String> notes = new ArrayList<>(told);
    List<FitChoice> tried = folds.size() < 2 ? List.of() : validate(folds);
    if (tried.isEmpty() && options.energyWeights().size() * options.ridges().size() > 1) {
      throw new IllegalArgumentException(
          "Cross-validation needs at least 2 frames; give one energy weight and one ridge.");
    }
    FitChoice chosen =
        tried.stream()
            .filter(choice -> Double.isFinite(choice.loss()))
            .min(Comparator.comparingDouble(FitChoice::loss))
            .orElse(
                new FitChoice(
                    options.energyWeights().get(0),
                    options.ridges().get(0),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN));
    WeightedEquations all = new WeightedEquations(folds, basis, options, chosen.energyWeight());
    double ridge = chosen.ridge();
    Optional<Cholesky> factor = all.factor(ridge, run.part(0.95, 1));
    for (int trial = 0; factor.isEmpty(); trial++) {
      if (trial == MOST_TRIALS) {
        throw new IllegalArgumentException(
            "The equations cannot be solved: the functions of the frames are too large.");
      }
      ridge *= STRONGER;
      factor = all.factor(ridge, run.part(0.95, 1));
    }
    if (ridge != chosen.ridge()) {
      notes.add(
          "the ridge was raised from "
              + chosen.ridge()
              + " to "
              + ridge
              + " to solve the equations");
      chosen =
          new FitChoice(
              chosen.energyWeight(),
              ridge,
              chosen.energyError(),
              chosen.forceError(),
              chosen.stressError());
    }
    double[] coefficients = factor.get().solve(all.right(), run.cancel());
    double noise =
        tried.isEmpty()
            ? all.noise(coefficients, chosen.energyWeight(), folds)
            : all.noise(chosen, folds);
    return new LinearFit(
        coefficients, all.energies(coefficients), chosen, tried, factor.get(), noise, notes);
  }

  /** The errors of all settings; those whose equations cannot be solved are infinite. */
  private List<FitChoice> validate(List<FoldEquations> folds) {
    int weights = options.energyWeights().size();
    RunContext part = run.part(0.7, 0.95);
    RunContext one = new RunContext(Progress.NONE, run.cancel(), new LocalExecutor(1));
    List<FoldErrors[]> errors =
        part.executor()
            .map(
                weights * folds.size(),
                task -> errors(folds, task / weights, task % weights, one),
                "cross-validation",
                part.progress(),
                part.cancel());
    List<FitChoice> choices = new ArrayList<>();
    for (int w = 0; w < weights; w++) {
      for (int r = 0; r < options.ridges().size(); r++) {
        FoldErrors sum = new FoldErrors();
        for (int fold = 0; fold < folds.size(); fold++) {
          sum.add(errors.get(fold * weights + w)[r]);
        }
        choices.add(sum.choice(options.energyWeights().get(w), options.ridges().get(r)));
      }
    }
    return choices;
  }

  /** The errors of one fold for all ridges when it is not learned from. */
  private FoldErrors[] errors(List<FoldEquations> folds, int tested, int weight, RunContext one) {
    List<FoldEquations> others = new ArrayList<>(folds);
    FoldEquations fold = others.remove(tested);
    WeightedEquations equations =
        new WeightedEquations(others, basis, options, options.energyWeights().get(weight));
    FoldErrors[] errors = new FoldErrors[options.ridges().size()];
    for (int r = 0; r < errors.length; r++) {
      run.cancel().check("cross-validation");
      errors[r] = new FoldErrors();
      Optional<Cholesky> factor = equations.factor(options.ridges().get(r), one);
      if (factor.isEmpty()) {
        errors[r].fail();
      } else {
        double[] solution = factor.get().solve(equations.right(), run.cancel());
        errors[r].measure(fold, solution, equations.energies(solution));
      }
    }
    return errors;
  }
}
