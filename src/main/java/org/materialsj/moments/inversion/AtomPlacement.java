package org.materialsj.moments.inversion;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.engine.optimize.LevenbergMarquardt;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.moments.PointMoments;

/**
 * Finds the atoms that have given moments. Atoms are placed one after the other where they explain
 * most of the moments that are left, c: at r with weight w the squared length of c shrinks by
 *
 * <pre>
 * 2 w c . Z(r) - w^2 |Z(r)|^2,
 * </pre>
 *
 * Z(r) being all Zernike functions at r; r is taken from a grid, away from the atoms that are
 * there. Every few atoms all of them are refined by least squares on all moments.
 */
final class AtomPlacement {

  /** Grid points along a diameter: closer together than peaks are wide at the orders in use. */
  private static final int GRID = 23;

  /** No atom is placed farther out than this: there the functions vary fastest. */
  private static final double EDGE = 0.97;

  /** Atoms placed between two refinements. */
  private static final int BATCH = 3;

  /** Least distance of a new atom from those there: less than that of any two nuclei. */
  private static final double EXCLUSION = 0.13;

  /** Steps without gain after which a refinement ends. */
  private static final int PATIENCE = 5;

  /** Most steps of the refinement after a batch. */
  private static final int REFINE_STEPS = 40;

  /** Most steps when all atoms are placed. */
  private static final int FINISH_STEPS = 120;

  /** Below this cost more steps are spent. */
  private static final double NEAR = 1e-4;

  private static final int LAST_STEPS = 600;

  private final PointMoments points;
  private final double[] grid;
  private final double[] functions;
  private final double[] norms;
  private final int size;

  /**
   * Atoms.
   *
   * @param positions 3A coordinates in the unit ball
   * @param weights A weights
   * @param cost squared difference of their moments and those wanted
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Atoms(double[] positions, double[] weights, double cost) {}

  AtomPlacement(PointMoments points) {
    this.points = points;
    size = points.basis().size();
    double[] all = new double[3 * GRID * GRID * GRID];
    int count = 0;
    for (int k = 0; k < GRID * GRID * GRID; k++) {
      double x = coordinate(k % GRID);
      double y = coordinate(k / GRID % GRID);
      double z = coordinate(k / GRID / GRID);
      if (x * x + y * y + z * z < EDGE * EDGE) {
        all[count++] = x;
        all[count++] = y;
        all[count++] = z;
      }
    }
    grid = Arrays.copyOf(all, count);
    functions = new double[count / 3 * size];
    norms = new double[count / 3];
    double[] values = new double[size];
    var evaluator = points.basis().evaluator();
    for (int g = 0; g < norms.length; g++) {
      evaluator.values(grid[3 * g], grid[3 * g + 1], grid[3 * g + 2], values);
      System.arraycopy(values, 0, functions, g * size, size);
      for (double value : values) {
        norms[g] += value * value;
      }
    }
  }

  private static double coordinate(int index) {
    return 2.0 * index / (GRID - 1) - 1;
  }

  /**
   * Places atoms. All weigh alike until all are placed, in most tries; then their weights are
   * freed.
   *
   * @param moments orthonormal moments wanted
   * @param count number of atoms
   * @param least smallest weight
   * @param most largest weight; the same when all weigh alike
   * @param noise relative noise of the gain by which the place of each is chosen
   * @param goal cost that is low enough
   * @param random draws the noise
   * @param cancel asked often
   * @return the atoms, or empty when there is no room for so many
   */
  Optional<Atoms> place(
      double[] moments,
      int count,
      double least,
      double most,
      double noise,
      double goal,
      SplittableRandom random,
      CancelToken cancel) {
    boolean free = least < most;
    // Equal weights lead best, but to the same place again when a weight is far from the mean.
    boolean early = free && noise > 0 && random.nextInt(3) == 0;
    double mean = moments[0] * Math.sqrt(4 * Math.PI / 3) / count;
    double[] x = new double[0];
    double[] w = new double[0];
    double[] left = moments.clone();
    for (int placed = 1; placed <= count; placed++) {
      int best = choose(left, x, mean, noise, random);
      if (best < 0) {
        return Optional.empty();
      }
      x = append(x, Arrays.copyOfRange(grid, 3 * best, 3 * best + 3));
      w = append(w, mean);
      if (placed % BATCH == 0 || placed == count) {
        int steps = placed == count ? FINISH_STEPS : REFINE_STEPS;
        double[] y = refine(moments, x, w, least, most, early, steps, goal, cancel).solution();
        x = Arrays.copyOf(y, 3 * placed);
        w = early ? Arrays.copyOfRange(y, 3 * placed, 4 * placed) : w;
      }
      double[] now = new double[size];
      points.evaluator().values(placed, x, w, now);
      for (int k = 0; k < size; k++) {
        left[k] = moments[k] - now[k];
      }
    }
    LevenbergMarquardt.Result fit =
        refine(moments, x, w, least, most, free, FINISH_STEPS, goal, cancel);
    if (fit.cost() > goal && fit.cost() < NEAR) {
      x = Arrays.copyOf(fit.solution(), 3 * count);
      w = free ? Arrays.copyOfRange(fit.solution(), 3 * count, 4 * count) : w;
      fit = refine(moments, x, w, least, most, free, LAST_STEPS, goal, cancel);
    }
    return Optional.of(
        new Atoms(
            Arrays.copyOf(fit.solution(), 3 * count),
            free ? Arrays.copyOfRange(fit.solution(), 3 * count, 4 * count) : w,
            fit.cost()));
  }

  private LevenbergMarquardt.Result refine(
      double[] moments,
      double[] x,
      double[] w,
      double least,
      double most,
      boolean free,
      int steps,
      double goal,
      CancelToken cancel) {
    int count = w.length;
    PlacementProblem problem =
        new PlacementProblem(points, moments, count, free ? new double[0] : w);
    double[] start = free ? append(x, w) : x;
    double[] lower = new double[start.length];
    double[] upper = new double[start.length];
    for (int i = 0; i < start.length; i++) {
      lower[i] = i < 3 * count ? -1 : least;
      upper[i] = i < 3 * count ? 1 : most;
    }
    return new LevenbergMarquardt(new LevenbergMarquardt.Rules(steps, goal, 1e-2, 0.2, PATIENCE))
        .minimize(problem, start, lower, upper, cancel);
  }

  /** The grid point of the largest gain, or -1 when all are too close to atoms. */
  private int choose(double[] left, double[] x, double w, double noise, SplittableRandom random) {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < norms.length; g++) {
      if (crowded(g, x)) {
        continue;
      }
      double gain = 2 * w * overlap(left, g) - w * w * norms[g];
      gain *= 1 + noise * (2 * random.nextDouble() - 1);
      if (gain > highest) {
        highest = gain;
        best = g;
      }
    }
    return best;
  }

  private double overlap(double[] left, int g) {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += left[k] * functions[g * size + k];
    }
    return sum;
  }

  private boolean crowded(int g, double[] x) {
    for (int i = 0; i < x.length; i += 3) {
      double a = grid[3 * g] - x[i];
      double b = grid[3 * g + 1] - x[i + 1];
      double c = grid[3 * g + 2] - x[i + 2];
      if (a * a + b * b + c * c < EXCLUSION * EXCLUSION) {
        return true;
      }
    }
    return false;
  }

  static double[] append(double[] to, double... more) {
    double[] joined = Arrays.copyOf(to, to.length + more.length);
    System.arraycopy(more, 0, joined, to.length, more.length);
    return joined;
  }
}
