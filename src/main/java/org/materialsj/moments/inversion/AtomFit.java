package org.materialsj.moments.inversion;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.optimize.LevenbergMarquardt;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.moments.PointMoments;
import org.materialsj.moments.SpeciesWeights;

/** Fits atoms to a fingerprint by least squares. For one thread at a time. */
final class AtomFit {

  /** Differences are relative to the invariant, but not to less than this share of their rms. */
  private static final double LEAST_SCALE = 0.02;

  /** Atoms that reproduce the fingerprint to this are not improved further. */
  private static final double ROUNDING = 3e-17;

  /** A misfit that is nothing but rounding. */
  private static final double ENOUGH = 1e-15;

  private static final int SHAKES = 12;

  private static final double[] TOLERANCES = {3e-2, 1e-2, 2e-3, 2e-4, 2e-5, 2e-6};

  private final InvariantStructure structure;
  private final PointMoments points;
  private final double[] target;
  private final double[] scale;
  private final CancelToken cancel;

  /**
   * Atoms and how well they fit.
   *
   * @param positions 3A coordinates in the unit ball
   * @param weights A weights
   * @param misfit root-mean-square of the scaled differences of the invariants
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Fitted(double[] positions, double[] weights, double misfit) {}

  AtomFit(InvariantStructure structure, PointMoments points, double[] target, CancelToken cancel) {
    this.structure = structure;
    this.points = points;
    this.target = target;
    this.scale = scale(target);
    this.cancel = cancel;
  }

  /** What differences are multiplied by. */
  static double[] scale(double[] target) {
    double sum = 0;
    for (double value : target) {
      sum += value * value;
    }
    double floor = LEAST_SCALE * Math.sqrt(sum / target.length);
    return Arrays.stream(target).map(value -> 1 / Math.max(Math.abs(value), floor)).toArray();
  }

  double[] scale() {
    return scale.clone();
  }

  /** Fits positions and weights, these within bounds. */
  Fitted free(double[] positions, double[] weights, double least, double most, int steps) {
    int atoms = weights.length;
    double[] start = AtomPlacement.append(positions, weights);
    double[] lower = new double[4 * atoms];
    double[] upper = new double[4 * atoms];
    for (int i = 0; i < 4 * atoms; i++) {
      lower[i] = i < 3 * atoms ? -1 : least;
      upper[i] = i < 3 * atoms ? 1 : most;
    }
    LevenbergMarquardt.Result result =
        walk(problem(atoms, new double[0]), start, lower, upper, steps, 1e-10);
    return new Fitted(
        Arrays.copyOf(result.solution(), 3 * atoms),
        Arrays.copyOfRange(result.solution(), 3 * atoms, 4 * atoms),
        misfit(result));
  }

  /** The weights of the elements in whose bins weights are. */
  static double[] elements(double[] weights, SpeciesWeights species) {
    return Arrays.stream(weights)
        .map(w -> Math.min(Math.max(w, species.least()), species.most()))
        .map(w -> species.weight(species.number(w)))
        .toArray();
  }

  /** Fits weights, within bounds; returns them. */
  double[] weights(double[] positions, double[] start, double least, double most) {
    int atoms = start.length;
    double[] all = AtomPlacement.append(positions, start);
    double[] lower = all.clone();
    double[] upper = all.clone();
    Arrays.fill(lower, 3 * atoms, 4 * atoms, least);
    Arrays.fill(upper, 3 * atoms, 4 * atoms, most);
    LevenbergMarquardt.Result result =
        walk(problem(atoms, new double[0]), all, lower, upper, 150, 1e-10);
    return Arrays.copyOfRange(result.solution(), 3 * atoms, 4 * atoms);
  }

  /** Fits positions. */
  Fitted positions(double[] positions, double[] weights, int steps, double goal) {
    double[] lower = new double[positions.length];
    double[] upper = new double[positions.length];
    Arrays.fill(lower, -1);
    Arrays.fill(upper, 1);
    LevenbergMarquardt.Result result =
        walk(problem(weights.length, weights), positions, lower, upper, steps, goal);
    return new Fitted(result.solution(), weights, misfit(result));
  }

  /**
   * Sharpens a good fit: makes the symmetry that it nearly has exact, when the fingerprint is then
   * reproduced to rounding errors; otherwise leaves what may be a valley too flat to walk along, by
   * small random steps.
   */
  Fitted sharpen(Fitted rough, SplittableRandom random) {
    Fitted best = positions(rough.positions(), rough.weights(), 300, ROUNDING);
    Fitted symmetric = best;
    boolean flat = false;
    for (double tolerance : TOLERANCES) {
      Symmetry symmetry = Symmetry.of(best.positions(), best.weights(), tolerance);
      if (symmetry.order() > 1) {
        flat = true;
        Fitted exact = symmetric(best, tolerance);
        if (exact.misfit() < ENOUGH) {
          return exact;
        }
        if (exact.misfit() < symmetric.misfit()) {
          symmetric = exact;
        }
      }
    }
    best = symmetric;
    for (int k = 0; flat && k < SHAKES && best.misfit() > ENOUGH; k++) {
      double size = Math.sqrt(best.misfit()) * Math.pow(4, random.nextDouble() * 2 - 1);
      double[] x = best.positions().clone();
      for (int i = 0; i < x.length; i++) {
        x[i] += size * (2 * random.nextDouble() - 1);
      }
      Fitted shaken = positions(x, best.weights(), 200, ROUNDING);
      best = shaken.misfit() < best.misfit() ? shaken : best;
    }
    return best;
  }

  private Fitted symmetric(Fitted rough, double tolerance) {
    double[] x = rough.positions();
    Symmetry symmetry = Symmetry.of(x, rough.weights(), tolerance);
    int order = symmetry.order();
    for (int round = 0; round < 6 && symmetry.order() == order; round++) {
      x = symmetry.mean(x);
      symmetry = Symmetry.of(x, rough.weights(), tolerance);
    }
    if (symmetry.order() != order) {
      return new Fitted(x, rough.weights(), Double.POSITIVE_INFINITY);
    }
    double[] basis = symmetry.basis(rough.weights().length);
    SubspaceProblem problem =
        new SubspaceProblem(problem(rough.weights().length, rough.weights()), x, basis);
    double[] start = new double[problem.variables()];
    LevenbergMarquardt.Result result =
        new LevenbergMarquardt(rules(100, ROUNDING)).minimize(problem, start, cancel);
    return new Fitted(problem.point(result.solution()), rough.weights(), misfit(result));
  }

  private FingerprintProblem problem(int atoms, double[] weights) {
    return new FingerprintProblem(structure, points, target, scale, atoms, weights);
  }

  private LevenbergMarquardt.Rules rules(int steps, double goal) {
    return new LevenbergMarquardt.Rules(steps, goal * goal * target.length, 1e-2, 0.2, 40);
  }

  private LevenbergMarquardt.Result walk(
      FingerprintProblem problem,
      double[] start,
      double[] lower,
      double[] upper,
      int steps,
      double goal) {
    return new LevenbergMarquardt(rules(steps, goal))
        .minimize(problem, start, lower, upper, cancel);
  }

  private double misfit(LevenbergMarquardt.Result result) {
    return Math.sqrt(result.cost() / target.length);
  }
}
