package org.materialsj.packing.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.optimize.LinearMinimax;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;

/**
 * From a good packing to the local maximum of density beside it, to about 1e-12: sequential linear
 * programs in the manner of Torquato and Jiao. The contacts near the point are linearised,
 *
 * <pre>
 * minimise t  where  t &gt;= ln s_k + (d ln s_k / du) . du,   |du_i| &lt;= r,
 * </pre>
 *
 * the step is taken when the exact density rises, and the radius r follows how well the model
 * foretold it. Where as many contacts are active as a vertex needs, the program is Newton's method
 * on them and converges quadratically; where curvature holds the packing, {@link CurvedStep} does.
 * When neither ends at a stationary point, CMA-ES with a small step goes on. For one thread.
 *
 * @see "Torquato and Jiao 2010, doi:10.1103/PhysRevE.82.061302"
 */
public final class Refinement {

  private static final String REFINEMENT = "the refinement of a packing";

  /** A guard: a refinement that converges needs far fewer linear programs. */
  private static final int MOST_STEPS = 200;

  /** Radius of the first step, in turns: within it contacts are nearly linear. */
  private static final double FIRST_RADIUS = 0.005;

  /** Beyond it a step may leave the maximum that the start belongs to. */
  private static final double LARGEST_RADIUS = 0.02;

  /** Steps below this are lost in the rounding of u. */
  private static final double SMALLEST_RADIUS = 1e-12;

  /** Contacts so far below the scale, in units of the radius, may become active in a step. */
  private static final double SHELL = 8;

  /** A promised gain of ln s below this is rounding. */
  private static final double NO_GAIN = 1e-14;

  /** A slope of ln s that costs no more than 1e-11 of density where curvature is of order 1. */
  private static final double STATIONARY = 1e-5;

  /** Multipliers below this are 0. */
  private static final double INACTIVE = 1e-9;

  /** Steps of CMA-ES where linear programs fail. */
  private static final double[] SIGMAS = {1e-2, 1e-5};

  /** Budget of each of these attempts. */
  private static final int CMA_EVALUATIONS = 2000;

  /** A variable so close to where it is folded may be held there. */
  private static final double NEAR_FOLD = 1e-5;

  /** Where both sides of a fold are compared. */
  private static final double BESIDE = 1e-3;

  /** Densities on both sides of a fold differ by less than this. */
  private static final double SAME_SIDES = 1e-12;

  private final int n;
  private final Objective.Evaluator evaluator;
  private final CancelToken cancel;
  private final LinearMinimax program;
  private final CurvedStep curved;
  private final double[] step;
  private final double[] trial;
  private final boolean[] held;
  private double[] u;
  private double density;
  private double[][] rows;
  private double radius;
  private double slope;
  private int active;
  private long evaluations;

  /**
   * Where a refinement ended.
   *
   * @param u n variables, each in [0, 1)
   * @param density its exact density
   * @param contacts active contacts at the end
   * @param stationary whether no direction raises the density to first order; not so where a
   *     variable is pressed against the edge of its range
   * @param evaluations evaluations of the objective that it took, lists of contacts included
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Refined(
      double[] u, double density, int contacts, boolean stationary, long evaluations) {}

  /**
   * A refinement with a workspace of its own.
   *
   * @param objective whose density is raised
   * @param cancel polled at every step
   */
  public Refinement(Objective objective, CancelToken cancel) {
    this.cancel = cancel;
    n = objective.dimension();
    evaluator = objective.evaluator();
    program = new LinearMinimax(n);
    curved = new CurvedStep(n, evaluator);
    step = new double[n];
    trial = new double[n];
    held = new boolean[n];
  }

  /**
   * Climbs to the maximum beside a point.
   *
   * @param start n variables; not modified
   * @param seed of the random numbers, drawn only where linear programs fail
   * @return the end, as dense as the start or denser
   * @throws IllegalArgumentException if the point has another number of variables
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public Refined refine(double[] start, long seed) {
    if (start.length != n) {
      throw new IllegalArgumentException(
          "a point of " + n + " variables was expected, got " + start.length);
    }
    evaluations = 0;
    Arrays.fill(held, false);
    u = start.clone();
    density = density(u, 0);
    if (density > 0) {
      climb();
      boolean atEdge = slope > STATIONARY && hold();
      if (atEdge) {
        climb();
      }
      for (int i = 0; i < SIGMAS.length && !atEdge && slope > STATIONARY; i++) {
        wander(SIGMAS[i], Seeds.forItem(seed, i));
        climb();
      }
      return new Refined(wrapped(), density, active, !atEdge && slope <= STATIONARY, evaluations);
    }
    return new Refined(wrapped(), density, 0, false, evaluations);
  }

  /** A point of the torus has the same packing; its density may differ by rounding. */
  private double[] wrapped() {
    double[] wrapped = new double[n];
    for (int i = 0; i < n; i++) {
      wrapped[i] = u[i] - Math.floor(u[i]);
    }
    return wrapped;
  }

  private double density(double[] point, double cut) {
    evaluations++;
    return evaluator.density(point, cut);
  }

  private void list() {
    evaluations++;
    rows = evaluator.contacts(u, Math.min(0.5, SHELL * radius + 1e-9));
    for (int i = 0; i < n; i++) {
      if (held[i]) {
        for (double[] row : rows) {
          row[1 + i] = 0;
        }
      }
    }
  }

  /**
   * Holds the variables that are pressed against the edge of their range, where they are folded:
   * the density there is the same on both sides.
   *
   * @return whether one is held
   */
  private boolean hold() {
    boolean any = false;
    for (int i = 0; i < n; i++) {
      double fold = Math.rint(2 * u[i]) / 2;
      if (Math.abs(u[i] - fold) > NEAR_FOLD) {
        continue;
      }
      System.arraycopy(u, 0, trial, 0, n);
      trial[i] = fold + BESIDE;
      double above = density(trial, 0);
      trial[i] = fold - BESIDE;
      double below = density(trial, 0);
      trial[i] = fold;
      double there = density(trial, 0);
      if (Math.abs(above - below) < SAME_SIDES && there > above && there > density - 1e-9) {
        held[i] = true;
        any = true;
        u[i] = fold;
        density = there;
      }
    }
    return any;
  }

  private void climb() {
    radius = FIRST_RADIUS;
    list();
    for (int k = 0; k < MOST_STEPS && radius > SMALLEST_RADIUS; k++) {
      cancel.check(REFINEMENT);
      double top = top(rows);
      double gain = top - program.solve(rows, rows.length, radius, step);
      slope = gain / radius;
      if (gain < NO_GAIN) {
        break;
      }
      if (accepted()) {
        list();
        double ratio = (top - top(rows)) / gain;
        if (ratio > 0.75) {
          radius = Math.min(LARGEST_RADIUS, 2 * radius);
        } else if (ratio < 0.25) {
          radius /= 2;
        }
        if (ratio > 0.75) {
          continue;
        }
      } else {
        radius /= 4;
      }
      bend();
    }
    active = active().length;
  }

  private static double top(double[][] rows) {
    double top = Double.NEGATIVE_INFINITY;
    for (double[] row : rows) {
      top = Math.max(top, row[0]);
    }
    return top;
  }

  /** Takes the step when the density rises. */
  private boolean accepted() {
    for (int i = 0; i < n; i++) {
      trial[i] = u[i] + step[i];
    }
    double value = density(trial, density);
    if (value <= density) {
      return false;
    }
    density = value;
    System.arraycopy(trial, 0, u, 0, n);
    return true;
  }

  /** The rows that carry the last program. */
  private int[] active() {
    int[] found = new int[rows.length];
    int count = 0;
    for (int k = 0; k < rows.length; k++) {
      if (program.weight(k) > INACTIVE) {
        found[count++] = k;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Newton's step on the active contacts where they make no vertex. */
  private void bend() {
    program.solve(rows, rows.length, radius, step);
    int[] which = active();
    if (which.length == 0 || which.length > n) {
      return;
    }
    double[][] chosen = new double[which.length][];
    double[] weights = new double[which.length];
    for (int k = 0; k < which.length; k++) {
      chosen[k] = rows[which[k]];
      weights[k] = program.weight(which[k]);
    }
    double[] newton = curved.from(u, chosen, weights);
    evaluations += 2L * (n + 1 - which.length);
    double longest = Arrays.stream(newton).map(Math::abs).max().orElseThrow();
    double factor = longest > LARGEST_RADIUS ? LARGEST_RADIUS / longest : 1;
    for (int half = 0; half < 4; half++) {
      for (int i = 0; i < n; i++) {
        step[i] = factor * newton[i];
      }
      if (accepted()) {
        list();
        return;
      }
      factor /= 4;
    }
  }

  private void wander(double sigma, SplittableRandom random) {
    Cmaes cmaes = new Cmaes(n);
    cmaes.start(u, sigma, random);
    for (int used = 0; used < CMA_EVALUATIONS; used += cmaes.samples()) {
      cancel.check(REFINEMENT);
      cmaes.ask();
      for (int k = 0; k < cmaes.samples(); k++) {
        cmaes.tell(density(cmaes.sample(k), cmaes.cut()));
      }
      int best = cmaes.ranked(0);
      if (cmaes.value(best) > density) {
        density = cmaes.value(best);
        System.arraycopy(cmaes.sample(best), 0, u, 0, n);
      }
      cmaes.update();
      if (cmaes.spread() < 1e-13 * density) {
        return;
      }
    }
  }
}
