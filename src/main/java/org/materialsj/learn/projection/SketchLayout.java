package org.materialsj.learn.projection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;

/**
 * Places landmarks so that switched distances agree: least sum of w_i w_j (F(R_ij) - f(r_ij))^2
 * over pairs, as a share of the sum of w_i w_j; then any row among the landmarks by the same sum.
 * Distances are in units of sigma. Coordinates of one landmark stand together.
 */
final class SketchLayout {

  private static final double TOLERANCE = 1e-9;
  private static final int MOST_STEPS = 1000;
  private static final int MOST_STEPS_OF_A_ROW = 100;

  /** A row starts at so many landmarks that fit it best. */
  private static final int STARTS_OF_A_ROW = 3;

  private final double[][] far;
  private final double[] weights;
  private final SketchSigmoid near;
  private final int dimensions;
  private final CancelToken cancel;

  /** What is known of a layout. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Placed(double[] points, double stress) {}

  /**
   * A layout.
   *
   * @param far F(R_ij) of the landmarks
   * @param weights w_i
   * @param near f
   * @param dimensions of the map
   * @param cancel polled at every evaluation
   */
  SketchLayout(
      double[][] far, double[] weights, SketchSigmoid near, int dimensions, CancelToken cancel) {
    this.far = far;
    double sum = Arrays.stream(weights).sum();
    this.weights = Arrays.stream(weights).map(w -> w / sum).toArray();
    this.near = near;
    this.dimensions = dimensions;
    this.cancel = cancel;
  }

  /** The best of several descents: the first from a start, the others from near it. */
  Placed best(double[] start, int descents, long seed, RunContext run) {
    List<Placed> all =
        run.executor()
            .map(
                descents,
                i -> descend(i == 0 ? start : shaken(start, Seeds.forItem(seed, i))),
                "descents of sketch-map",
                run.progress(),
                run.cancel());
    return all.stream().min(Comparator.comparingDouble(Placed::stress)).orElseThrow();
  }

  /** Moved by up to sigma along each axis. */
  private static double[] shaken(double[] start, SplittableRandom random) {
    return Arrays.stream(start).map(x -> x + 2 * random.nextDouble() - 1).toArray();
  }

  private Placed descend(double[] start) {
    double[] points = start.clone();
    double stress =
        new Lbfgs(points.length).minimize(this::stress, points, TOLERANCE, 1, MOST_STEPS).value();
    return new Placed(points, stress);
  }

  private double stress(double[] points, double[] gradient) {
    cancel.check("sketch-map");
    Arrays.fill(gradient, 0);
    double[] switched = new double[2];
    double sum = 0;
    double pairs = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < i; j++) {
        double weight = weights[i] * weights[j];
        near.write(distance(points, i * dimensions, points, j * dimensions), switched);
        double wrong = switched[0] - far[i][j];
        sum += weight * wrong * wrong;
        pairs += weight;
        double slope = 2 * weight * wrong * switched[1];
        for (int k = 0; k < dimensions; k++) {
          double part = slope * (points[i * dimensions + k] - points[j * dimensions + k]);
          gradient[i * dimensions + k] += part;
          gradient[j * dimensions + k] -= part;
        }
      }
    }
    for (int v = 0; v < gradient.length; v++) {
      gradient[v] /= pairs;
    }
    return sum / pairs;
  }

  private double distance(double[] a, int atA, double[] b, int atB) {
    double sum = 0;
    for (int k = 0; k < dimensions; k++) {
      double difference = a[atA + k] - b[atB + k];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  /** f(r_ij) of placed landmarks. */
  double[][] switched(double[] points) {
    int m = weights.length;
    double[][] values = new double[m][m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < i; j++) {
        values[i][j] = near.value(distance(points, i * dimensions, points, j * dimensions));
        values[j][i] = values[i][j];
      }
    }
    return values;
  }

  /**
   * The place of another row.
   *
   * @param points the landmarks
   * @param among f(r_ij) of the landmarks
   * @param wanted F of its distance to each landmark
   * @return its coordinates
   */
  double[] place(double[] points, double[][] among, double[] wanted) {
    double[] fits = new double[weights.length];
    for (int m = 0; m < fits.length; m++) {
      for (int l = 0; l < fits.length; l++) {
        double wrong = wanted[l] - among[m][l];
        fits[m] += weights[l] * wrong * wrong;
      }
    }
    int[] starts =
        IntStream.range(0, fits.length)
            .boxed()
            .sorted(Comparator.comparingDouble(m -> fits[m]))
            .limit(STARTS_OF_A_ROW)
            .mapToInt(Integer::intValue)
            .toArray();
    Lbfgs search = new Lbfgs(dimensions);
    double least = Double.POSITIVE_INFINITY;
    double[] best = new double[dimensions];
    for (int start : starts) {
      double[] point = Arrays.copyOfRange(points, start * dimensions, (start + 1) * dimensions);
      double value =
          search
              .minimize(
                  (x, gradient) -> misfit(points, wanted, x, gradient),
                  point,
                  TOLERANCE,
                  1,
                  MOST_STEPS_OF_A_ROW)
              .value();
      if (value < least) {
        least = value;
        best = point;
      }
    }
    return best;
  }

  private double misfit(double[] points, double[] wanted, double[] x, double[] gradient) {
    cancel.check("sketch-map");
    Arrays.fill(gradient, 0);
    double[] switched = new double[2];
    double sum = 0;
    for (int l = 0; l < wanted.length; l++) {
      near.write(distance(x, 0, points, l * dimensions), switched);
      double wrong = switched[0] - wanted[l];
      sum += weights[l] * wrong * wrong;
      double slope = 2 * weights[l] * wrong * switched[1];
      for (int k = 0; k < dimensions; k++) {
        gradient[k] += slope * (x[k] - points[l * dimensions + k]);
      }
    }
    return sum;
  }
}
