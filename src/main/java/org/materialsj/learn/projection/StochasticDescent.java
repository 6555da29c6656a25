package org.materialsj.learn.projection;

import java.util.Arrays;
import org.materialsj.engine.run.Crew;
import org.materialsj.engine.run.RunContext;

/**
 * Moves points so that the heavy-tailed closeness q_ij ~ 1 / (1 + r_ij^2) of the map resembles the
 * affinities p_ij: gradient descent on the Kullback-Leibler divergence, with momentum and a gain
 * per coordinate that grows while its sign stays (Jacobs 1988, doi:10.1016/0893-6080(88)90003-2).
 * First the affinities are exaggerated, so that clusters form. Each point's force is summed by one
 * thread in a fixed order, so the bits do not depend on the threads.
 */
final class StochasticDescent {

  private static final int BLOCK = 64;
  private static final int MOST_BLOCKS = 4096;

  private static final int EARLY = 250;
  private static final double EARLY_MOMENTUM = 0.5;
  private static final double MOMENTUM = 0.8;
  private static final double LEAST_GAIN = 0.01;
  private static final double STEP_UP = 0.2;
  private static final double STEP_DOWN = 0.8;

  private static final int CHECK_EVERY = 50;
  private static final double STILL = 1e-7;

  private final Affinities affinities;
  private final int dimensions;
  private final double[][] points;
  private final double[][] pull;
  private final double[][] push;
  private final double[] closeness;
  private final double[][] steps;
  private final double[][] gains;
  private final SpaceTree tree;
  private final int block;
  private final RunContext run;

  /**
   * A descent.
   *
   * @param affinities of n rows
   * @param start coordinates, at most 3 arrays of n; not modified
   * @param exact whether every pair of points is summed
   * @param run progress, cancelling and threads
   */
  StochasticDescent(Affinities affinities, double[][] start, boolean exact, RunContext run) {
    this.affinities = affinities;
    this.run = run;
    dimensions = start.length;
    int n = affinities.rows();
    points = new double[3][n];
    for (int f = 0; f < dimensions; f++) {
      System.arraycopy(start[f], 0, points[f], 0, n);
    }
    pull = new double[3][n];
    push = new double[3][n];
    closeness = new double[n];
    steps = new double[dimensions][n];
    gains = new double[dimensions][n];
    tree = new SpaceTree(n, exact);
    block = Math.max(BLOCK, (n + MOST_BLOCKS - 1) / MOST_BLOCKS);
  }

  /**
   * Descends.
   *
   * @param iterations most steps
   * @param rate length of a step
   * @param exaggeration factor of the affinities during the first {@value #EARLY} steps
   */
  void descend(int iterations, double rate, double exaggeration) {
    int blocks = (closeness.length + block - 1) / block;
    Crew.lead(
        run,
        blocks,
        crew -> {
          int early = Math.min(EARLY, iterations);
          phase(crew, 0, early, iterations, rate, exaggeration, EARLY_MOMENTUM);
          phase(crew, early, iterations, iterations, rate, 1, MOMENTUM);
          return null;
        });
  }

  private void phase(
      Crew crew, int from, int to, int all, double rate, double factor, double momentum) {
    for (int f = 0; f < dimensions; f++) {
      Arrays.fill(steps[f], 0);
      Arrays.fill(gains[f], 1);
    }
    for (int iteration = from; iteration < to; iteration++) {
      run.cancel().check("t-SNE");
      double squares = move(forces(crew), rate, factor, momentum);
      if (iteration % CHECK_EVERY == 0) {
        run.progress().report((double) iteration / all, "steps of t-SNE");
        if (Math.sqrt(squares) <= STILL) {
          return;
        }
      }
    }
  }

  /** Fills pull and push; gives the sum of the closeness of all pairs. */
  private double forces(Crew crew) {
    tree.build(points);
    int n = closeness.length;
    crew.round(
        (n + block - 1) / block,
        task -> {
          run.cancel().check("t-SNE");
          double[] sums = new double[4];
          for (int place = task * block; place < Math.min(n, (task + 1) * block); place++) {
            int i = tree.point(place);
            tree.repulsion(place, sums);
            push[0][i] = sums[0];
            push[1][i] = sums[1];
            push[2][i] = sums[2];
            closeness[i] = sums[3];
            attract(i);
          }
        });
    double total = 0;
    for (double sum : closeness) {
      total += sum;
    }
    return Math.max(total, Double.MIN_NORMAL);
  }

  private void attract(int i) {
    double[] xs = points[0];
    double[] ys = points[1];
    double[] zs = points[2];
    double x = xs[i];
    double y = ys[i];
    double z = zs[i];
    double fx = 0;
    double fy = 0;
    double fz = 0;
    for (int e = affinities.starts()[i]; e < affinities.starts()[i + 1]; e++) {
      int j = affinities.targets()[e];
      double dx = x - xs[j];
      double dy = y - ys[j];
      double dz = z - zs[j];
      double w = affinities.weights()[e] / (1 + (dx * dx + dy * dy + dz * dz));
      fx += w * dx;
      fy += w * dy;
      fz += w * dz;
    }
    pull[0][i] = fx;
    pull[1][i] = fy;
    pull[2][i] = fz;
  }

  /** One step along the gradient 4 (factor pull - push / total); gives the gradient's square. */
  private double move(double total, double rate, double factor, double momentum) {
    double squares = 0;
    for (int f = 0; f < dimensions; f++) {
      double[] step = steps[f];
      double[] gain = gains[f];
      for (int i = 0; i < step.length; i++) {
        double slope = 4 * (factor * pull[f][i] - push[f][i] / total);
        squares += slope * slope;
        gain[i] =
            step[i] * slope < 0 ? gain[i] + STEP_UP : Math.max(LEAST_GAIN, gain[i] * STEP_DOWN);
        step[i] = momentum * step[i] - rate * gain[i] * slope;
        points[f][i] += step[i];
      }
    }
    return squares;
  }

  /**
   * The Kullback-Leibler divergence of the map from the affinities.
   *
   * @return sum of p ln(p / q), in nats
   */
  double divergence() {
    double total = Crew.lead(run, 1, this::forces);
    double sum = 0;
    for (int i = 0; i < closeness.length; i++) {
      for (int e = affinities.starts()[i]; e < affinities.starts()[i + 1]; e++) {
        int j = affinities.targets()[e];
        double dx = points[0][i] - points[0][j];
        double dy = points[1][i] - points[1][j];
        double dz = points[2][i] - points[2][j];
        double p = affinities.weights()[e];
        if (p > 0) {
          sum += p * Math.log(p * total * (1 + (dx * dx + dy * dy + dz * dz)));
        }
      }
    }
    return sum;
  }

  /** The points, one array per dimension. */
  double[][] points() {
    return Arrays.copyOf(points, dimensions);
  }
}
