package org.materialsj.learn.explain;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.Model;

/**
 * How a model's answer changes with a feature when nothing else does: the feature is set to each
 * value of a grid in all of some rows, and the model asked again. The mean over the rows is the
 * partial dependence (Friedman 2001, doi:10.1214/aos/1013203451), the single rows the individual
 * conditional expectations (Goldstein et al. 2015, doi:10.1080/10618600.2014.907095). Where
 * features are correlated it asks for combinations that do not occur.
 */
public final class PartialDependence {

  private static final double TAIL = 0.05;
  private static final String GRID = "values of the grid";

  private PartialDependence() {}

  /**
   * Values of a feature to ask for: its different values when they are few, else equally far apart
   * from its 5th to its 95th percentile, or from the least to the largest value where those are
   * equal.
   *
   * @param column n finite numbers, at least one; not modified
   * @param points most values, at least 2
   * @return rising values
   */
  public static double[] grid(double[] column, int points) {
    if (points < 2 || column.length < 1) {
      throw new IllegalArgumentException(
          "a grid needs at least 2 points and 1 value, got " + points + " and " + column.length);
    }
    double[] different = Arrays.stream(column).map(v -> v + 0.0).sorted().distinct().toArray();
    if (different.length <= points) {
      return different;
    }
    double[] sorted = Arrays.stream(column).sorted().toArray();
    double low = Descriptive.quantile(sorted, TAIL);
    double high = Descriptive.quantile(sorted, 1 - TAIL);
    if (low == high) {
      low = sorted[0];
      high = sorted[sorted.length - 1];
    }
    double[] grid = new double[points];
    for (int i = 0; i < points; i++) {
      double part = (double) i / (points - 1);
      grid[i] = (1 - part) * low + part * high;
    }
    return grid;
  }

  /**
   * The deciles of a feature.
   *
   * @param column n finite numbers, at least one; not modified
   * @return 9 values, below which 10 %, 20 % ... 90 % of the numbers lie
   */
  public static double[] deciles(double[] column) {
    double[] sorted = Arrays.stream(column).sorted().toArray();
    double[] deciles = new double[9];
    Arrays.setAll(deciles, k -> Descriptive.quantile(sorted, (k + 1) / 10.0));
    return deciles;
  }

  /**
   * The answers for a grid of one feature.
   *
   * @param model the model
   * @param columns d arrays of n finite numbers, column-major: the rows to average over; not
   *     modified
   * @param feature index of the feature
   * @param grid its values
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return for each output (1, or one per class: its probability, or 0 and 1 where the model tells
   *     none), for each value of the grid, the answers of all rows
   */
  public static double[][][] individual(
      Model model, double[][] columns, int feature, double[] grid, RunContext run) {
    RunContext one = oneThread(run);
    List<double[][]> answers =
        run.executor()
            .map(
                grid.length,
                point -> {
                  double[][] changed = columns.clone();
                  changed[feature] = filled(columns[feature].length, grid[point]);
                  return ModelOutputs.of(model, changed, one);
                },
                GRID,
                run.progress(),
                run.cancel());
    double[][][] result = new double[ModelOutputs.count(model)][grid.length][];
    for (int point = 0; point < grid.length; point++) {
      for (int output = 0; output < result.length; output++) {
        result[output][point] = answers.get(point)[output];
      }
    }
    return result;
  }

  /**
   * The mean answers for all pairs of values of two features.
   *
   * @param model the model
   * @param columns d arrays of n finite numbers, column-major: the rows to average over; not
   *     modified
   * @param first index of a feature
   * @param firstGrid its values
   * @param second index of another feature
   * @param secondGrid its values
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return for each output, for each value of the first, for each of the second feature the mean
   *     over the rows
   * @throws IllegalArgumentException if both are the same feature
   */
  public static double[][][] means(
      Model model,
      double[][] columns,
      int first,
      double[] firstGrid,
      int second,
      double[] secondGrid,
      RunContext run) {
    if (first == second) {
      throw new IllegalArgumentException("two different features are needed, got " + first);
    }
    int across = secondGrid.length;
    RunContext one = oneThread(run);
    List<double[]> means =
        run.executor()
            .map(
                Math.multiplyExact(firstGrid.length, across),
                point -> {
                  double[][] changed = columns.clone();
                  changed[first] = filled(columns[first].length, firstGrid[point / across]);
                  changed[second] = filled(columns[second].length, secondGrid[point % across]);
                  double[][] answers = ModelOutputs.of(model, changed, one);
                  return Arrays.stream(answers).mapToDouble(Descriptive::mean).toArray();
                },
                GRID,
                run.progress(),
                run.cancel());
    double[][][] result = new double[ModelOutputs.count(model)][firstGrid.length][across];
    for (int point = 0; point < means.size(); point++) {
      for (int output = 0; output < result.length; output++) {
        result[output][point / across][point % across] = means.get(point)[output];
      }
    }
    return result;
  }

  /** Each point of a grid is asked for on one thread: there are enough of them for all. */
  private static RunContext oneThread(RunContext run) {
    return new RunContext(Progress.NONE, run.cancel(), new LocalExecutor(1));
  }

  private static double[] filled(int count, double value) {
    double[] column = new double[count];
    Arrays.fill(column, value);
    return column;
  }
}
