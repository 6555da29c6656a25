package org.materialsj.engine.optimize;

/**
 * Minimisation of a smooth function of many variables by limited-memory BFGS: the direction comes
 * from the last {@value #MEMORY} pairs of steps and changes of the gradient (Nocedal 1980,
 * doi:10.1090/S0025-5718-1980-0572855-7), the step from backtracking until the value falls as
 * Armijo's condition asks. Values never rise. Cost per step: 4 n {@value #MEMORY} operations and
 * one to a few evaluations; no n by n matrix.
 */
public final class Lbfgs {

  private static final int MEMORY = 20;

  private static final double SUFFICIENT_DECREASE = 1e-4;

  private static final int MOST_HALVINGS = 40;

  private final int n;
  private final double[] gradient;
  private final double[] direction;
  private final double[] trial;
  private final double[] trialGradient;
  private final double[][] moves;
  private final double[][] changes;
  private final double[] weights = new double[MEMORY];
  private final double[] alphas = new double[MEMORY];
  private int stored;
  private int newest;

  /** A function and its gradient. */
  @FunctionalInterface
  public interface Objective {

    /**
     * The value at a point.
     *
     * @param x n variables; not modified
     * @param gradient n derivatives; overwritten
     * @return the value; may be infinite or NaN where the function has none, which counts as higher
     *     than any other
     */
    double evaluate(double[] x, double[] gradient);
  }

  /**
   * Where a walk ended.
   *
   * @param value the value
   * @param converged whether no derivative is larger than asked for
   * @param steps steps taken
   */
  public record Result(double value, boolean converged, int steps) {}

  /**
   * A workspace for one thread.
   *
   * @param n number of variables
   */
  public Lbfgs(int n) {
    this.n = n;
    this.gradient = new double[n];
    this.direction = new double[n];
    this.trial = new double[n];
    this.trialGradient = new double[n];
    this.moves = new double[MEMORY][n];
    this.changes = new double[MEMORY][n];
  }

  /**
   * Walks downhill.
   *
   * @param objective the function
   * @param x n variables: the start, overwritten by the best point found
   * @param tolerance largest absolute derivative of a minimum, positive
   * @param longest largest change of any variable in one step, positive
   * @param steps largest number of steps, at least 1
   * @return where it ended; not converged also when rounding lets no step go lower
   * @throws IllegalArgumentException if the function has no finite value at the start, or a limit
   *     is not positive
   */
  public Result minimize(
      Objective objective, double[] x, double tolerance, double longest, int steps) {
    return minimize(objective, x, tolerance, longest, steps, DescentListener.NONE);
  }

  /**
   * Walks downhill and tells of each step.
   *
   * @param objective the function
   * @param x n variables: the start, overwritten by the best point found
   * @param tolerance largest absolute derivative of a minimum, positive
   * @param longest largest change of any variable in one step, positive
   * @param steps largest number of steps, at least 1
   * @param listener is told of the start and of every step taken, not of what the search along a
   *     direction tries
   * @return where it ended; not converged also when rounding lets no step go lower
   * @throws IllegalArgumentException if the function has no finite value at the start, or a limit
   *     is not positive
   */
  public Result minimize(
      Objective objective,
      double[] x,
      double tolerance,
      double longest,
      int steps,
      DescentListener listener) {
    if (!(tolerance > 0) || !(longest > 0) || steps < 1) {
      throw new IllegalArgumentException(
          "tolerance, longest step and number of steps must be positive, got "
              + (tolerance + ", " + longest + " and " + steps));
    }
    stored = 0;
    double value = objective.evaluate(x, gradient);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("the function has no finite value at the start: " + value);
    }
    listener.step(0, value, x, gradient);
    for (int step = 0; step < steps; step++) {
      if (largest(gradient) <= tolerance) {
        return new Result(value, true, step);
      }
      double lower = search(objective, x, value, longest);
      if (Double.isNaN(lower) && stored > 0) {
        stored = 0;
        lower = search(objective, x, value, longest);
      }
      if (Double.isNaN(lower)) {
        return new Result(value, false, step);
      }
      remember(x);
      System.arraycopy(trial, 0, x, 0, n);
      System.arraycopy(trialGradient, 0, gradient, 0, n);
      value = lower;
      listener.step(step + 1, value, x, gradient);
    }
    return new Result(value, largest(gradient) <= tolerance, steps);
  }

  /** Leaves a lower point in {@code trial}; NaN when there is none in this direction. */
  private double search(Objective objective, double[] x, double value, double longest) {
    double slope = aim();
    double reach = largest(direction);
    double length = Math.min(1, longest / reach);
    if (stored == 0) {
      length = Math.min(length, 0.1 / reach);
    }
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      for (int i = 0; i < n; i++) {
        trial[i] = x[i] + length * direction[i];
      }
      double reached = objective.evaluate(trial, trialGradient);
      if (reached <= value + SUFFICIENT_DECREASE * length * slope && reached < value) {
        return reached;
      }
      double best = -slope * length * length / (2 * (reached - value - slope * length));
      length = best > 0.1 * length && best < 0.5 * length ? best : 0.25 * length;
    }
    return Double.NaN;
  }

  /** Sets the direction by the two-loop recursion; returns the slope along it, negative. */
  private double aim() {
    for (int i = 0; i < n; i++) {
      direction[i] = -gradient[i];
    }
    for (int k = 0; k < stored; k++) {
      int at = Math.floorMod(newest - k, MEMORY);
      alphas[at] = weights[at] * dot(moves[at], direction);
      add(-alphas[at], changes[at], direction);
    }
    if (stored > 0) {
      double scale = 1 / (weights[newest] * dot(changes[newest], changes[newest]));
      for (int i = 0; i < n; i++) {
        direction[i] *= scale;
      }
    }
    for (int k = stored - 1; k >= 0; k--) {
      int at = Math.floorMod(newest - k, MEMORY);
      double beta = weights[at] * dot(changes[at], direction);
      add(alphas[at] - beta, moves[at], direction);
    }
    double slope = dot(direction, gradient);
    if (slope < 0) {
      return slope;
    }
    for (int i = 0; i < n; i++) {
      direction[i] = -gradient[i];
    }
    return -dot(gradient, gradient);
  }

  /** Keeps the step to {@code trial}, unless the function curves down along it. */
  private void remember(double[] x) {
    int next = (newest + 1) % MEMORY;
    double[] move = moves[next];
    double[] change = changes[next];
    for (int i = 0; i < n; i++) {
      move[i] = trial[i] - x[i];
      change[i] = trialGradient[i] - gradient[i];
    }
    double curvature = dot(move, change);
    if (curvature > 1e-10 * Math.sqrt(dot(move, move) * dot(change, change))) {
      weights[next] = 1 / curvature;
      newest = next;
      stored = Math.min(stored + 1, MEMORY);
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double factor, double[] a, double[] to) {
    for (int i = 0; i < a.length; i++) {
      to[i] += factor * a[i];
    }
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
