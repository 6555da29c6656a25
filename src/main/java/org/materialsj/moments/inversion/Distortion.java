package org.materialsj.moments.inversion;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.algebra.Dense;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.optimize.LevenbergMarquardt;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.PointMoments;
import org.materialsj.moments.inversion.AtomFit.Fitted;

/**
 * Finds the small distortion d by which atoms differ from symmetric ones.
 *
 * <p>Invariants know d by its square and the relative signs of its parts by third powers, so that
 * many distortions give almost the same fingerprint. But where symmetry makes moments vanish,
 * invariants of them are as small as powers of d, and as exact: an invariant I carries the rounding
 * error of the moments c times |dI/dc|. Divided by that length, all differences are distances in
 * the space of moments and equally uncertain, and the right distortion stands out. It is met by
 * least squares from random distortions of the right size; the lengths are their means over such.
 *
 * <p>For one thread at a time.
 */
final class Distortion {

  /** Largest distance of a moved atom from its image, in units of the ball. */
  private static final double NEARLY = 1e-3;

  /** Atoms so close to symmetric ones count as symmetric. */
  private static final double NONE = 1e-8;

  /** Third powers of larger distortions stand out of the rounding errors. */
  private static final double LOUD = 1e-5;

  /** Distortions over which lengths of gradients are averaged. */
  private static final int SAMPLES = 20;

  /** Turned copies from which the rounding error is learnt. */
  private static final int COPIES = 8;

  private static final int STARTS = 120;

  /** Starts that fit to rounding, of which the best is taken. */
  private static final int HITS = 12;

  /** Below this share of the largest singular value are the rotations of the whole only. */
  private static final double RANK = 1e-13;

  private static final LevenbergMarquardt FIT =
      new LevenbergMarquardt(new LevenbergMarquardt.Rules(300, 0, 1e-2, 0.2, 40));

  private final InvariantStructure structure;
  private final PointMoments points;
  private final double[] target;
  private final SplittableRandom random;
  private final CancelToken cancel;

  Distortion(
      InvariantStructure structure,
      PointMoments points,
      double[] target,
      SplittableRandom random,
      CancelToken cancel) {
    this.structure = structure;
    this.points = points;
    this.target = target;
    this.random = random;
    this.cancel = cancel;
  }

  /**
   * Finds the distortion of nearly symmetric atoms.
   *
   * @param found atoms that have the fingerprint, but perhaps in rounded numbers only
   * @param end when to stop, as of {@link System#nanoTime}
   * @return the same atoms in better places; or as they are, when these are as good as any,
   *     symmetric or far from it, or the fingerprint has too few digits to tell
   */
  Fitted resolve(Fitted found, long end) {
    double[] x = found.positions();
    double[] weights = found.weights();
    double[] symmetric = symmetric(x, weights);
    double size = rms(symmetric, x);
    if (size < NONE) {
      return found;
    }
    double[] scale = scale(symmetric, weights, size);
    FingerprintProblem problem = problem(weights, target, scale);
    double rounding = rounding(x, weights, scale);
    if (size > LOUD && misfit(problem, x) <= rounding) {
      return found;
    }
    Fitted best = refined(problem, x, weights, size);
    int hits = 0;
    for (int k = 0; k < STARTS && hits < HITS && System.nanoTime() < end; k++) {
      double[] start = displaced(symmetric, size * Math.pow(4, random.nextDouble() - 0.5));
      double[] fitted = FIT.minimize(problem, start, cancel).solution();
      if (misfit(problem, fitted) <= rounding) {
        hits++;
        Fitted refined = refined(problem, fitted, weights, size);
        best = refined.misfit() < best.misfit() ? refined : best;
      }
    }
    // Without a hit the fingerprint has lost more digits than rounding takes: it cannot tell.
    return hits == 0 ? found : new Fitted(best.positions(), weights, found.misfit());
  }

  /** The symmetric atoms next to given ones; these themselves when there are none. */
  private static double[] symmetric(double[] x, double[] weights) {
    double[] mean = x;
    for (int round = 0; round < 6; round++) {
      mean = Symmetry.of(mean, weights, NEARLY).mean(mean);
    }
    return mean;
  }

  /** One over the mean length of each invariant's gradient in the space of moments. */
  private double[] scale(double[] symmetric, double[] weights, double size) {
    int length = structure.length();
    double[] squares = new double[length];
    double[] c = new double[structure.size()];
    double[] values = new double[length];
    double[] jacobian = new double[length * c.length];
    PointMoments.Evaluator moments = points.evaluator();
    InvariantSet.Evaluator invariants = structure.invariants().evaluator();
    for (int k = 0; k < SAMPLES; k++) {
      moments.values(weights.length, displaced(symmetric, size), weights, c);
      for (int i = 0; i < c.length; i++) {
        c[i] *= FingerprintProblem.FACTOR;
      }
      invariants.jacobian(c, values, jacobian);
      for (int i = 0; i < jacobian.length; i++) {
        squares[i / c.length] += jacobian[i] * jacobian[i] / SAMPLES;
      }
    }
    return Arrays.stream(squares).map(s -> s > 0 ? 1 / Math.sqrt(s) : 0).toArray();
  }

  /** The root-mean-square scaled difference of the fingerprints of atoms and turned copies. */
  private double rounding(double[] x, double[] weights, double[] scale) {
    double[] values = new double[structure.length()];
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    problem(weights, new double[values.length], ones).values(x, values);
    FingerprintProblem same = problem(weights, values, scale);
    double sum = 0;
    for (int k = 0; k < COPIES; k++) {
      double misfit = misfit(same, Rotations.apply(Rotations.random(random), x));
      sum += misfit * misfit;
    }
    return Math.sqrt(sum / COPIES);
  }

  /**
   * Goes one step of least squares further, by the mean residuals of turned copies, whose rounding
   * errors differ. The misfit is what that step leaves: free of the rounding of the places.
   */
  private Fitted refined(FingerprintProblem problem, double[] x, double[] weights, double size) {
    int m = problem.residuals();
    double[] residuals = new double[m];
    double[] jacobian = new double[m * x.length];
    problem.jacobian(x, residuals, jacobian);
    double[] left = new double[m];
    for (int k = 0; k < COPIES; k++) {
      problem.values(Rotations.apply(Rotations.random(random), x), residuals);
      for (int row = 0; row < m; row++) {
        left[row] += residuals[row] / COPIES;
      }
    }
    Dense.Svd svd = Dense.svd(jacobian, m, x.length);
    double[] moved = x.clone();
    for (int k = 0; k < x.length && svd.values()[k] > RANK * svd.values()[0]; k++) {
      double along = 0;
      for (int row = 0; row < m; row++) {
        along += svd.left()[k * m + row] * left[row];
      }
      for (int row = 0; row < m; row++) {
        left[row] -= along * svd.left()[k * m + row];
      }
      for (int i = 0; i < x.length; i++) {
        moved[i] -= along / svd.values()[k] * svd.right()[k * x.length + i];
      }
    }
    return new Fitted(rms(moved, x) < size ? moved : x, weights, length(left));
  }

  private FingerprintProblem problem(double[] weights, double[] wanted, double[] scale) {
    return new FingerprintProblem(structure, points, wanted, scale, weights.length, weights);
  }

  /** Points moved at random, by a root-mean-square of about the size in each coordinate. */
  private double[] displaced(double[] x, double size) {
    double[] moved = x.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += size * Math.sqrt(3) * (2 * random.nextDouble() - 1);
    }
    return moved;
  }

  private static double misfit(FingerprintProblem problem, double[] x) {
    double[] residuals = new double[problem.residuals()];
    problem.values(x, residuals);
    return length(residuals);
  }

  private static double length(double[] residuals) {
    return rms(residuals, new double[residuals.length]);
  }

  private static double rms(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum / a.length);
  }
}
