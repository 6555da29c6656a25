package org.materialsj.engine.optimize;

import java.util.Arrays;
import java.util.Optional;
import org.materialsj.engine.algebra.Dense;
import org.materialsj.engine.run.CancelToken;

/**
 * Least squares of m smooth residuals r(x) in n variables, by the damped steps of Levenberg and
 * Marquardt,
 *
 * <pre>
 * (J^T J + lambda D) d = -J^T r,    D = diag(J^T J) + trace(J^T J) / (100 n) 1,
 * </pre>
 *
 * with the Jacobian J given by the caller. A step that lowers the cost |r|^2 is taken and lambda
 * divided by {@value #EASE}; one that does not is refused and lambda multiplied by {@value
 * #STIFFEN}. Variables may have bounds: one that rests on its bound and is pushed against it sits
 * out the step. J may lack rank, as it does wherever the residuals do not change under rotation.
 * Immutable and thread-safe when the problem is.
 *
 * @see "Marquardt 1963, doi:10.1137/0111030"
 */
public final class LevenbergMarquardt {

  private static final double EASE = 4;

  private static final double STIFFEN = 5;

  private static final double LEAST_DAMPING = 1e-15;

  private static final double MOST_DAMPING = 1e12;

  /** The cost counts as standing still below this relative gain. */
  private static final double NO_GAIN = 1e-3;

  private final Rules rules;

  /** The residuals and their derivatives. */
  public interface Problem {

    /**
     * The number of residuals.
     *
     * @return m, at least 1
     */
    int residuals();

    /**
     * Computes the residuals.
     *
     * @param x n variables; not modified
     * @param residuals receives m numbers
     */
    void values(double[] x, double[] residuals);

    /**
     * Computes the residuals and their derivatives.
     *
     * @param x n variables; not modified
     * @param residuals receives m numbers
     * @param jacobian receives m x n numbers, row by row
     */
    void jacobian(double[] x, double[] residuals, double[] jacobian);
  }

  /** Why a walk ended. */
  public enum Status {
    /** The cost is at most the goal. */
    REACHED,
    /** No step lowers the cost any more, or only imperceptibly. */
    CONVERGED,
    /** The steps were used up. */
    LIMITED
  }

  /**
   * When to stop and how far to step.
   *
   * @param steps largest number of steps tried, at least 1
   * @param goal cost that is low enough, at least 0
   * @param damping first lambda, positive
   * @param longest largest change of any variable in one step, positive; may be infinite
   * @param patience steps in a row of a relative gain below 0.001 after which the walk ends
   */
  public record Rules(int steps, double goal, double damping, double longest, int patience) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Rules {
      if (steps < 1 || !(goal >= 0) || !(damping > 0) || !(longest > 0) || patience < 1) {
        throw new IllegalArgumentException(
            "steps, damping, longest step and patience must be positive and the goal not negative,"
                + (" got " + steps + ", " + damping + ", " + longest + ", " + patience)
                + (" and " + goal));
      }
    }
  }

  /**
   * Where a walk ended.
   *
   * @param solution n variables, those of the lowest cost met
   * @param cost |r|^2 there
   * @param status why it ended
   * @param steps steps tried
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Result(double[] solution, double cost, Status status, int steps) {}

  /**
   * Sets the rules.
   *
   * @param rules when to stop and how far to step
   */
  public LevenbergMarquardt(Rules rules) {
    this.rules = rules;
  }

  /**
   * Walks downhill without bounds.
   *
   * @param problem the residuals
   * @param start n variables; not modified
   * @param cancel asked before every step
   * @return where it ended
   * @throws IllegalArgumentException if the cost is not finite at the start
   * @throws java.util.concurrent.CancellationException if asked to stop
   */
  public Result minimize(Problem problem, double[] start, CancelToken cancel) {
    double[] lower = new double[start.length];
    double[] upper = new double[start.length];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    return minimize(problem, start, lower, upper, cancel);
  }

  /**
   * Walks downhill within bounds. Cost per step: m n^2 / 2 + n^3 / 6 operations and one evaluation.
   *
   * @param problem the residuals
   * @param start n variables, brought within the bounds first; not modified
   * @param lower n least values, may be infinite; not modified
   * @param upper n largest values; not modified
   * @param cancel asked before every step
   * @return where it ended
   * @throws IllegalArgumentException if lengths do not fit, a bound is below the other, or the cost
   *     is not finite at the start
   * @throws java.util.concurrent.CancellationException if asked to stop
   */
  public Result minimize(
      Problem problem, double[] start, double[] lower, double[] upper, CancelToken cancel) {
    int n = start.length;
    check(start, lower, upper);
    int m = problem.residuals();
    double[] x = start.clone();
    for (int i = 0; i < n; i++) {
      x[i] = Math.min(Math.max(x[i], lower[i]), upper[i]);
    }
    double[] residuals = new double[m];
    double[] jacobian = new double[m * n];
    problem.jacobian(x, residuals, jacobian);
    double cost = squares(residuals);
    if (!Double.isFinite(cost)) {
      throw new IllegalArgumentException("the cost must be finite at the start, got " + cost);
    }
    if (n == 0) {
      return new Result(x, cost, cost <= rules.goal ? Status.REACHED : Status.CONVERGED, 0);
    }
    double[] trial = new double[n];
    double[] trialResiduals = new double[m];
    double[] normal = new double[n * n];
    double[] slope = new double[n];
    normalEquations(jacobian, residuals, m, n, normal, slope);
    double damping = rules.damping;
    int still = 0;
    for (int step = 0; step < rules.steps; step++) {
      if (cost <= rules.goal) {
        return new Result(x, cost, Status.REACHED, step);
      }
      cancel.check("a least-squares fit");
      Optional<double[]> direction = direction(normal, slope, x, lower, upper, damping);
      double lowered = Double.NaN;
      if (direction.isPresent()) {
        move(x, direction.get(), lower, upper, trial);
        problem.values(trial, trialResiduals);
        lowered = squares(trialResiduals);
      }
      if (lowered < cost) {
        still = cost - lowered < NO_GAIN * cost ? still + 1 : 0;
        System.arraycopy(trial, 0, x, 0, n);
        cost = lowered;
        damping = Math.max(damping / EASE, LEAST_DAMPING);
        if (still >= rules.patience) {
          return new Result(x, cost, Status.CONVERGED, step + 1);
        }
        if (cost > rules.goal) {
          problem.jacobian(x, residuals, jacobian);
          normalEquations(jacobian, residuals, m, n, normal, slope);
        }
      } else {
        damping *= STIFFEN;
        if (damping > MOST_DAMPING || Arrays.equals(trial, x)) {
          return new Result(x, cost, Status.CONVERGED, step + 1);
        }
      }
    }
    Status status = cost <= rules.goal ? Status.REACHED : Status.LIMITED;
    return new Result(x, cost, status, rules.steps);
  }

  private static void check(double[] start, double[] lower, double[] upper) {
    if (lower.length != start.length || upper.length != start.length) {
      throw new IllegalArgumentException(
          (start.length + " variables got " + lower.length)
              + (" lower and " + upper.length + " upper bounds"));
    }
    for (int i = 0; i < start.length; i++) {
      if (!(lower[i] <= upper[i])) {
        throw new IllegalArgumentException(
            "bounds of variable " + i + " must ascend, got " + lower[i] + " and " + upper[i]);
      }
    }
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  /** The upper triangle of J^T J, and J^T r. Four rows at once, because memory is the limit. */
  private static void normalEquations(
      double[] j, double[] r, int m, int n, double[] normal, double[] slope) {
    Arrays.fill(normal, 0);
    Arrays.fill(slope, 0);
    int row = 0;
    for (; row + 3 < m; row += 4) {
      int p = row * n;
      int q = p + n;
      int s = q + n;
      int t = s + n;
      for (int a = 0; a < n; a++) {
        double ja = j[p + a];
        double jb = j[q + a];
        double jc = j[s + a];
        double jd = j[t + a];
        slope[a] += ja * r[row] + jb * r[row + 1] + jc * r[row + 2] + jd * r[row + 3];
        int at = a * n;
        for (int b = a; b < n; b++) {
          normal[at + b] += ja * j[p + b] + jb * j[q + b] + jc * j[s + b] + jd * j[t + b];
        }
      }
    }
    for (; row < m; row++) {
      int p = row * n;
      for (int a = 0; a < n; a++) {
        double ja = j[p + a];
        slope[a] += ja * r[row];
        for (int b = a; b < n; b++) {
          normal[a * n + b] += ja * j[p + b];
        }
      }
    }
  }

  private static Optional<double[]> direction(
      double[] normal, double[] slope, double[] x, double[] lower, double[] upper, double damping) {
    int n = x.length;
    double trace = 0;
    for (int i = 0; i < n; i++) {
      trace += normal[i * n + i];
    }
    double floor = trace > 0 ? trace / (100 * n) : 1;
    double[] matrix = new double[n * n];
    double[] right = new double[n];
    boolean[] held = new boolean[n];
    for (int a = 0; a < n; a++) {
      held[a] =
          lower[a] == upper[a]
              || (slope[a] > 0 && x[a] <= lower[a])
              || (slope[a] < 0 && x[a] >= upper[a]);
      right[a] = held[a] ? 0 : -slope[a];
    }
    for (int a = 0; a < n; a++) {
      matrix[a * n + a] = normal[a * n + a] + damping * (normal[a * n + a] + floor);
      for (int b = a + 1; b < n; b++) {
        double value = held[a] || held[b] ? 0 : normal[a * n + b];
        matrix[a * n + b] = value;
        matrix[b * n + a] = value;
      }
    }
    for (double value : matrix) {
      if (!Double.isFinite(value)) {
        return Optional.empty();
      }
    }
    return Dense.solvePositive(matrix, n, right);
  }

  private void move(double[] x, double[] direction, double[] lower, double[] upper, double[] to) {
    double largest = 0;
    for (double d : direction) {
      largest = Math.max(largest, Math.abs(d));
    }
    double scale = largest > rules.longest ? rules.longest / largest : 1;
    for (int i = 0; i < x.length; i++) {
      to[i] = Math.min(Math.max(x[i] + scale * direction[i], lower[i]), upper[i]);
    }
  }
}
