package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.classical.PairFit;
import org.materialsj.potentials.classical.PairFunction;
import org.materialsj.potentials.classical.PairPotential;

/** Fits the constants of a pair potential, and tells how well they are known. */
public final class FitPotential {

  /** The name of the distance in the table of the curve. */
  public static final String DISTANCE = "r";

  private static final int CURVE_POINTS = 301;

  /** The curve is drawn up to this energy above zero, in depths of the well. */
  private static final double HIGHEST = 2;

  /** Wells are looked for between these distances, in the unit of length. */
  private static final double SHORTEST = 0.05;

  private static final double LONGEST = 50;

  private FitPotential() {}

  /**
   * Fits.
   *
   * @param request what to fit to what
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the potential and its errors
   * @throws IllegalArgumentException with a plain sentence if the frames do not determine the
   *     constants
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static FitPotentialResult run(FitPotentialRequest request, RunContext run) {
    FitExamples examples = request.examples();
    PairFit fit = new PairFit(request.options(), examples.elements(), examples.frames());
    PairFit.Result result = fit.fit(run);
    PairPotential potential = result.potential();
    FittedConstants constants = FittedConstants.of(potential);
    List<String> notes = new ArrayList<>(examples.notes());
    PotentialErrors errors = errors(request, result, run);
    notes.addAll(errors.notes());
    Optional<FeatureTable> learning = Optional.empty();
    if (!request.sizes().isEmpty()) {
      double[] truth = truth(request.known(), constants.names(), result.constants());
      learning =
          Optional.of(ConstantsCurve.run(fit, truth, constants.names(), request, notes, run));
    }
    return new FitPotentialResult(
        potential, constants.table(result), errors, curve(potential), learning, notes);
  }

  private static double[] truth(Map<String, Double> known, List<String> names, double[] fitted) {
    if (known.isEmpty()) {
      return fitted;
    }
    double[] truth = new double[names.size()];
    for (int c = 0; c < truth.length; c++) {
      Double value = known.get(names.get(c));
      if (value == null || !(value > 0) || known.size() != names.size()) {
        throw new IllegalArgumentException(
            "The true constants must be positive values of " + names + ", got " + known + ".");
      }
      truth[c] = value;
    }
    return truth;
  }

  /** Errors of the frames that were fitted, with the energies of free atoms added. */
  private static PotentialErrors errors(
      FitPotentialRequest request, PairFit.Result result, RunContext run) {
    PairPotential potential = result.potential();
    List<LabelledFrame> frames = request.examples().frames();
    int[] elements = potential.elements();
    List<JudgedFrame> judged =
        run.executor()
            .map(
                frames.size(),
                f -> {
                  JudgedFrame found = JudgedFrame.of(potential, frames.get(f));
                  double free = freeAtoms(frames.get(f), elements, result.freeAtoms());
                  return new JudgedFrame(
                      found.reference(),
                      found
                          .prediction()
                          .map(
                              p ->
                                  new JudgedFrame.Prediction(
                                      p.energy() + free, p.forces(), p.stress())),
                      found.error());
                },
                "frames evaluated",
                run.progress(),
                run.cancel());
    return PotentialErrors.of(
        judged, potential.lengthUnit(), potential.energyUnit(), request.seed());
  }

  private static double freeAtoms(LabelledFrame frame, int[] elements, double[] energies) {
    double sum = 0;
    for (int number : frame.atoms().numbers()) {
      for (int e = 0; e < energies.length; e++) {
        sum += elements.length == 0 || elements[e] == number ? energies[e] : 0;
      }
    }
    return sum;
  }

  /** The fitted pair energies, from where they are high to where they end. */
  private static FeatureTable curve(PairPotential potential) {
    FittedConstants constants = FittedConstants.of(potential);
    List<PairFunction> functions = new ArrayList<>();
    int[] elements = potential.elements();
    for (int p = 0; p < Math.max(1, elements.length); p++) {
      for (int q = p; q < Math.max(1, elements.length); q++) {
        functions.add(
            elements.length == 0
                ? potential.between(1, 1)
                : potential.between(elements[p], elements[q]));
      }
    }
    double well = functions.stream().mapToDouble(FitPotential::bottom).max().orElseThrow();
    double end = potential.cutoff() > 0 ? potential.cutoff() : 2.5 * well;
    double start =
        functions.stream().mapToDouble(function -> wall(function, well)).min().orElseThrow();
    double[] distances = new double[CURVE_POINTS];
    for (int i = 0; i < CURVE_POINTS; i++) {
      distances[i] = start + (end - start) * i / (CURVE_POINTS - 1);
    }
    FeatureTable.Builder table =
        FeatureTable.builder(Collections.nCopies(CURVE_POINTS, ""))
            .numbers(new ColumnSpec(DISTANCE, potential.lengthUnit()), distances);
    for (int p = 0; p < functions.size(); p++) {
      PairFunction function = functions.get(p);
      double[] values = new double[CURVE_POINTS];
      Arrays.setAll(values, i -> function.value(distances[i]));
      String name = ("V " + constants.pairs().get(p)).strip();
      table.numbers(new ColumnSpec(name, potential.energyUnit()), values);
    }
    return table.build();
  }

  /** The distance of least energy, from outside inward by steps of 1 %. */
  private static double bottom(PairFunction function) {
    double r = LONGEST;
    double best = 0;
    double at = r;
    for (; r > SHORTEST; r *= 0.99) {
      double value = function.value(r);
      if (value < best) {
        best = value;
        at = r;
      } else if (value > -best && best < 0) {
        break;
      }
    }
    return at;
  }

  /** Where the energy is twice the depth of the well above zero. */
  private static double wall(PairFunction function, double well) {
    double depth = -function.value(bottom(function));
    double r = bottom(function);
    while (r > well / 4 && function.value(r) < HIGHEST * depth) {
      r *= 0.99;
    }
    return r;
  }
}
