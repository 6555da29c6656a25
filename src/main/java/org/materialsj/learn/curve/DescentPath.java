package org.materialsj.learn.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.linear.DescentOptions;
import org.materialsj.learn.linear.GradientDescent;
import org.materialsj.model.ColumnSpec;

/**
 * The walk of gradient descent to a straight line y = b + w u with u = x / largest |x|, over the
 * mean squared error as a function of b and w, which is a bowl.
 *
 * @param intercepts b at the start and after each step
 * @param slopes w at the start and after each step
 * @param bestIntercept b of least squares
 * @param bestSlope w of least squares
 * @param meanX mean of u
 * @param squareX mean of the squares of u
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record DescentPath(
    double[] intercepts,
    double[] slopes,
    double bestIntercept,
    double bestSlope,
    double meanX,
    double squareX) {

  private static final int CORNERS = 181;

  /**
   * Walks.
   *
   * @param x n finite coordinates, at least two different ones; not modified
   * @param y n finite values; not modified
   * @param options length and number of the steps
   * @param seed seed of the order of the points, for batches
   * @param run progress and cancelling
   * @return the walk
   * @throws IllegalArgumentException if the steps are so long that the walk runs away
   */
  public static DescentPath of(
      double[] x, double[] y, DescentOptions options, long seed, RunContext run) {
    double largest = Arrays.stream(x).map(Math::abs).max().orElseThrow();
    double[] u = Arrays.stream(x).map(v -> v / largest).toArray();
    TrainingSet data =
        new TrainingSet(
            List.of(new ColumnSpec("u", "")),
            new double[][] {u},
            new ColumnSpec("y", ""),
            y,
            List.of());
    List<double[]> walk = new ArrayList<>();
    new GradientDescent(options)
        .walk(data, seed, run, FitListener.NONE, weights -> walk.add(weights.clone()));
    double meanX = Arrays.stream(u).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double withY = 0;
    double square = 0;
    for (int i = 0; i < u.length; i++) {
      withY += (u[i] - meanX) * (y[i] - meanY);
      square += (u[i] - meanX) * (u[i] - meanX);
    }
    double slope = withY / square;
    return new DescentPath(
        walk.stream().mapToDouble(w -> w[1]).toArray(),
        walk.stream().mapToDouble(w -> w[0]).toArray(),
        meanY - slope * meanX,
        slope,
        meanX,
        square / u.length + meanX * meanX);
  }

  /**
   * The line of equal error through a point of the plane: an ellipse around the minimum.
   *
   * @param share how far out, 1 for the ellipse through the start
   * @return intercepts and slopes of its corners
   */
  public double[][] contour(double share) {
    double b = intercepts[0] - bestIntercept;
    double w = slopes[0] - bestSlope;
    double level = share * Math.sqrt(b * b + 2 * meanX * b * w + squareX * w * w);
    double[][] corners = new double[2][CORNERS];
    double spread = Math.sqrt(squareX - meanX * meanX);
    for (int i = 0; i < CORNERS; i++) {
      // b + w m and w s are the axes in which the bowl is round.
      double angle = 2 * Math.PI * i / (CORNERS - 1);
      double slope = level * Math.sin(angle) / spread;
      corners[1][i] = bestSlope + slope;
      corners[0][i] = bestIntercept + level * Math.cos(angle) - slope * meanX;
    }
    return corners;
  }
}
