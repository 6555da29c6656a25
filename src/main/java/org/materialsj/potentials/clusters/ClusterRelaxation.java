package org.materialsj.potentials.clusters;

import org.materialsj.engine.optimize.Adam;
import org.materialsj.engine.optimize.DescentListener;
import org.materialsj.engine.optimize.Fire;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.engine.optimize.Lbfgs.Result;

/**
 * Walks a cluster down to a minimum of its energy. Lengths are given in units of the distance of
 * neighbours, so the same settings serve all potentials. For one thread.
 */
public final class ClusterRelaxation {

  /** Longest change of a coordinate in one step, in units of the scale. */
  private static final double LONGEST = 0.1;

  /** First time step of FIRE at epsilon = sigma = 1. */
  private static final double FIRE_STEP = 0.01;

  /** Adam sees no larger derivatives, in units of energy by scale: starts are steep. */
  private static final double CLIPPED = 100;

  /** Largest derivative that may be left when rounding hides lower values. */
  private static final double FLAT = 1e-4;

  private final ClusterEnergy energy;
  private final ClusterSettings.Relaxation settings;
  private final double longest;
  private final double tolerance;
  private final double clip;
  private final double flat;
  private final double rate;
  private final Lbfgs lbfgs;
  private final Fire fire;

  /**
   * Prepares.
   *
   * @param problem potential, elements and scale
   * @param settings method and limits
   */
  public ClusterRelaxation(ClusterProblem problem, ClusterSettings.Relaxation settings) {
    double force = problem.depth() / problem.length();
    energy = new ClusterEnergy(problem);
    this.settings = settings;
    longest = LONGEST * problem.length();
    tolerance = settings.tolerance() * force;
    clip = CLIPPED * force;
    flat = Math.max(tolerance, FLAT * force);
    rate = settings.rate() * problem.length();
    int n = 3 * problem.size();
    lbfgs = new Lbfgs(n);
    fire = new Fire(n, FIRE_STEP * problem.length() / Math.sqrt(problem.depth()));
  }

  /**
   * Walks downhill.
   *
   * @param x 3n coordinates; overwritten by the last ones
   * @param listener is told of each step; may throw to end the walk
   * @return where it ended
   * @throws IllegalArgumentException if atoms stand on each other at the start
   */
  public Result relax(double[] x, DescentListener listener) {
    int steps = settings.steps();
    return switch (settings.method()) {
      case LBFGS -> lbfgs(x, listener);
      case FIRE -> fire.minimize(energy, x, tolerance, longest, steps, listener);
      case ADAM -> adam(x, listener);
    };
  }

  /** Where no lower number can be found near a point that is almost flat, there is the minimum. */
  private Result lbfgs(double[] x, DescentListener listener) {
    double[] slope = new double[1];
    Result result =
        lbfgs.minimize(
            energy,
            x,
            tolerance,
            longest,
            settings.steps(),
            (step, value, at, gradient) -> {
              slope[0] = largest(gradient);
              listener.step(step, value, at, gradient);
            });
    boolean rounded = result.steps() < settings.steps() && slope[0] <= flat;
    return new Result(result.value(), result.converged() || rounded, result.steps());
  }

  private static double largest(double[] gradient) {
    double largest = 0;
    for (double each : gradient) {
      largest = Math.max(largest, Math.abs(each));
    }
    return largest;
  }

  /** The energy itself, evaluated by relaxations last where they ended. */
  ClusterEnergy energy() {
    return energy;
  }

  private Result adam(double[] x, DescentListener listener) {
    double[] gradient = new double[x.length];
    Adam adam = new Adam(x.length, rate, 0);
    double value = energy.evaluate(x, gradient);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("the energy is not finite at the start: " + value);
    }
    for (int step = 0; ; step++) {
      listener.step(step, value, x, gradient);
      double largest = largest(gradient);
      if (largest <= tolerance || step == settings.steps()) {
        return new Result(value, largest <= tolerance, step);
      }
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = Math.max(-clip, Math.min(clip, gradient[i]));
      }
      adam.step(x, gradient);
      value = energy.evaluate(x, gradient);
      if (!Double.isFinite(value)) {
        return new Result(value, false, step + 1);
      }
    }
  }
}
