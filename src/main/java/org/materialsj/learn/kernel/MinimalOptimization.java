package org.materialsj.learn.kernel;

import org.materialsj.engine.run.CancelToken;

/**
 * Sequential minimal optimisation of a {@link DualProblem}: two weights are changed at a time, the
 * one that wants most to grow and the one with which the objective falls most, by second order.
 * Weights that sit at a bound and want to stay there are looked at no longer, until the others have
 * settled. Cost per step n, and n d when a row of the kernel matrix is not at hand.
 *
 * @see "Platt 1998, Fast training of support vector machines using sequential minimal optimization,
 *     Microsoft Research MSR-TR-98-14"
 * @see "Fan, Chen and Lin 2005, Working set selection using second order information for training
 *     support vector machines, Journal of Machine Learning Research 6, 1889"
 */
final class MinimalOptimization {

  /** A curvature of at least this keeps steps finite along directions in which K is flat. */
  private static final double LEAST_CURVATURE = 1e-12;

  private static final int STEPS_PER_CANCEL = 8;

  /** How the pressure falls is told after so many steps. */
  private static final int STEPS_PER_REPORT = 1000;

  private final DualProblem problem;
  private final KernelRows kernel;
  private final double[] diagonal;
  private final CancelToken cancel;
  private final int n;
  private final double[] weights;

  /** y - K b, kept exact for all rows. */
  private final double[] residual;

  /** What is added to the residual of a weight that grows; negative infinity at its bound. */
  private final double[] upward;

  /** What is added to the residual of a weight that shrinks; infinity at its bound. */
  private final double[] downward;

  /** The rows that are looked at. */
  private final int[] active;

  private int count;
  private boolean settledOnce;

  private int growing;
  private double most;
  private double least;

  private MinimalOptimization(DualProblem problem, KernelRows kernel, CancelToken cancel) {
    this.problem = problem;
    this.kernel = kernel;
    this.diagonal = kernel.diagonal();
    this.cancel = cancel;
    this.n = problem.target().length;
    this.weights = new double[n];
    this.residual = problem.target().clone();
    this.upward = new double[n];
    this.downward = new double[n];
    this.active = new int[n];
    for (int i = 0; i < n; i++) {
      setWeight(i, 0);
    }
    activateAll();
  }

  /**
   * The optimum.
   *
   * @param weights b
   * @param intercept what K b must be raised by
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Result(double[] weights, double intercept) {}

  /** Told now and then how far the optimum is missed. */
  interface Watch {
    void missedBy(double gap, long steps);
  }

  /**
   * Solves a problem.
   *
   * @throws IllegalArgumentException if the optimum is not found in very many steps
   */
  static Result solve(DualProblem problem, KernelRows kernel, Watch watch, CancelToken cancel) {
    return new MinimalOptimization(problem, kernel, cancel).run(watch);
  }

  private Result run(Watch watch) {
    long limit = Math.max(10_000_000L, 100L * n);
    int untilShrinking = Math.min(n, 1000);
    for (long step = 0; step < limit; step++) {
      if (step % STEPS_PER_CANCEL == 0) {
        cancel.check("search of support vectors");
      }
      if (step % STEPS_PER_REPORT == 0) {
        findPressure();
        watch.missedBy(most - least, step);
      }
      if (--untilShrinking == 0) {
        untilShrinking = Math.min(n, 1000);
        shrink();
      }
      if (!findGrowing() || !step()) {
        // The active ones have settled: now all must agree.
        activateAll();
        findPressure();
        if (most - least <= problem.tolerance()) {
          return new Result(weights, intercept());
        }
        untilShrinking = 1;
      }
    }
    throw new IllegalArgumentException(
        "the support vectors were not found in "
            + limit
            + " steps: choose a smaller c or a larger tolerance, and scale the features");
  }

  private void activateAll() {
    for (int i = 0; i < n; i++) {
      active[i] = i;
    }
    count = n;
  }

  /** By how much the objective falls per unit that weight i grows. */
  private double up(int i) {
    return residual[i] + upward[i];
  }

  /** By how much the objective rises per unit that weight i shrinks. */
  private double down(int i) {
    return residual[i] + downward[i];
  }

  private void setWeight(int i, double weight) {
    double epsilon = problem.epsilon();
    weights[i] = weight;
    upward[i] =
        weight >= problem.high()[i] ? Double.NEGATIVE_INFINITY : weight < 0 ? epsilon : -epsilon;
    downward[i] =
        weight <= problem.low()[i] ? Double.POSITIVE_INFINITY : weight > 0 ? -epsilon : epsilon;
  }

  /** The weight that wants most to grow. */
  private boolean findGrowing() {
    most = Double.NEGATIVE_INFINITY;
    growing = -1;
    for (int a = 0; a < count; a++) {
      double up = up(active[a]);
      if (up > most) {
        most = up;
        growing = active[a];
      }
    }
    return growing >= 0;
  }

  private void findPressure() {
    findGrowing();
    least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < count; a++) {
      least = Math.min(least, down(active[a]));
    }
  }

  /** Changes two weights; false when the conditions of the optimum are met. */
  private boolean step() {
    int i = growing;
    double[] rowOfI = kernel.row(i);
    double own = diagonal[i];
    int shrinking = -1;
    double bestSquare = 0;
    double bestCurvature = 1;
    least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < count; a++) {
      int j = active[a];
      double down = down(j);
      if (down < most) {
        least = Math.min(least, down);
        double fall = most - down;
        double curvature = Math.max(LEAST_CURVATURE, own + diagonal[j] - 2 * rowOfI[j]);
        // The gain is fall^2 / curvature / 2; products spare the division.
        if (fall * fall * bestCurvature > bestSquare * curvature) {
          bestSquare = fall * fall;
          bestCurvature = curvature;
          shrinking = j;
        }
      }
    }
    if (shrinking < 0 || most - least <= problem.tolerance()) {
      return false;
    }
    change(i, shrinking, rowOfI, bestCurvature);
    return true;
  }

  private void change(int i, int j, double[] rowOfI, double curvature) {
    double change = (most - down(j)) / curvature;
    // The slope changes where a weight passes 0, so a step ends there.
    double roomAbove = weights[i] < 0 ? -weights[i] : problem.high()[i] - weights[i];
    double roomBelow = weights[j] > 0 ? weights[j] : weights[j] - problem.low()[j];
    if (change >= roomAbove || change >= roomBelow) {
      change = Math.min(roomAbove, roomBelow);
    }
    setWeight(
        i, change == roomAbove ? (weights[i] < 0 ? 0 : problem.high()[i]) : weights[i] + change);
    setWeight(
        j, change == roomBelow ? (weights[j] > 0 ? 0 : problem.low()[j]) : weights[j] - change);
    double[] rowOfJ = kernel.row(j);
    for (int k = 0; k < n; k++) {
      residual[k] -= change * (rowOfI[k] - rowOfJ[k]);
    }
  }

  /** Leaves out the weights that want to stay where they are. */
  private void shrink() {
    findPressure();
    if (!settledOnce && most - least <= 10 * problem.tolerance()) {
      settledOnce = true;
      activateAll();
      findPressure();
    }
    int kept = 0;
    for (int a = 0; a < count; a++) {
      int i = active[a];
      if (up(i) >= least || down(i) <= most) {
        active[kept++] = i;
      }
    }
    count = kept;
  }

  /** The mean over the weights that are free to move, or the middle of what the others allow. */
  private double intercept() {
    double sum = 0;
    int free = 0;
    double upper = Double.POSITIVE_INFINITY;
    double lower = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      double up = up(i);
      double down = down(i);
      if (up == down) {
        sum += up;
        free++;
      }
      lower = Math.max(lower, up);
      upper = Math.min(upper, down);
    }
    return free > 0 ? sum / free : (lower + upper) / 2;
  }
}
