package org.materialsj.learn.boosting;

import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.forest.ForestArrays;

/**
 * Trees whose values add up, beginning with a start value. Regression: the sum is the prediction.
 * Two classes: the second is predicted where the sum, its log-odds, is above 0. More classes: tree
 * t belongs to class t modulo their number, and the class with the largest sum is predicted, the
 * first of equals.
 */
public final class BoostedTrees implements Model {

  /** How a model file names it. */
  public static final String TYPE = "BOOSTED_TREES";

  private static final int BLOCK_ROWS = 512;

  private final ForestArrays arrays;
  private final int classes;
  private final double[] start;

  /**
   * A model from its numbers.
   *
   * @param arrays the trees, with one number per node
   * @param classes number of classes; 0 for regression
   * @param start start value of each sum: one, or one per class when there are more than two;
   *     copied
   * @throws IllegalArgumentException if the trees are not sound or the numbers do not fit
   */
  public BoostedTrees(ForestArrays arrays, int classes, double[] start) {
    arrays.check();
    if (arrays.classCount() != 0 || classes < 0 || classes == 1) {
      throw new IllegalArgumentException("boosted trees cannot have " + classes + " classes");
    }
    int sums = sums(classes);
    if (start.length != sums || arrays.trees() % sums != 0) {
      throw new IllegalArgumentException(
          "boosted trees with "
              + sums
              + " sums got "
              + start.length
              + " start values and "
              + arrays.trees()
              + " trees");
    }
    for (double value : start) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("boosted trees have the start value " + value);
      }
    }
    this.arrays = arrays;
    this.classes = classes;
    this.start = start.clone();
  }

  /**
   * A model from its numbers.
   *
   * @param numbers from a file: trusted in nothing
   * @param features number of features of a row
   * @param classes number of classes; 0 for regression
   * @return the model
   * @throws IllegalArgumentException if they are not sound
   */
  public static BoostedTrees of(ModelNumbers numbers, int features, int classes) {
    numbers.only("starts", "feature", "left", "right", "threshold", "value", "start");
    // A node of a boosted tree has one number, whatever the number of classes.
    return new BoostedTrees(
        ForestArrays.of(numbers, features, 0), classes, numbers.doubles("start"));
  }

  @Override
  public ModelNumbers numbers() {
    return arrays.addTo(ModelNumbers.of(TYPE)).add("start", start).build();
  }

  /** How many sums a row has. */
  static int sums(int classes) {
    return classes <= 2 ? 1 : classes;
  }

  /**
   * The trees.
   *
   * @return shared, read-only
   */
  public ForestArrays arrays() {
    return arrays;
  }

  /**
   * The start values.
   *
   * @return a new array
   */
  public double[] start() {
    return start.clone();
  }

  @Override
  public int featureCount() {
    return arrays.featureCount();
  }

  @Override
  public int classCount() {
    return classes;
  }

  @Override
  public double[] predict(double[][] columns, RunContext run) {
    if (columns.length != featureCount()) {
      throw new IllegalArgumentException(
          "the boosted trees have " + featureCount() + " features, got " + columns.length);
    }
    int n = columns[0].length;
    double[] predictions = new double[n];
    run.executor()
        .map(
            (n + BLOCK_ROWS - 1) / BLOCK_ROWS,
            block -> {
              int from = block * BLOCK_ROWS;
              predictBlock(columns, from, Math.min(n, from + BLOCK_ROWS), predictions, run);
              return block;
            },
            "predicted blocks of rows",
            run.progress(),
            run.cancel());
    return predictions;
  }

  private void predictBlock(
      double[][] columns, int from, int to, double[] predictions, RunContext run) {
    int d = columns.length;
    double[] cells = new double[(to - from) * d];
    for (int f = 0; f < d; f++) {
      for (int i = from; i < to; i++) {
        cells[(i - from) * d + f] = columns[f][i];
      }
    }
    double[] value = arrays.value();
    for (int i = from; i < to; i++) {
      run.cancel().check("prediction");
      double[] sums = start.clone();
      for (int tree = 0; tree < arrays.trees(); tree++) {
        sums[tree % sums.length] += value[arrays.leaf(tree, cells, (i - from) * d)];
      }
      predictions[i] = outcome(sums);
    }
  }

  private double outcome(double[] sums) {
    if (classes == 0) {
      return sums[0];
    }
    if (classes == 2) {
      return sums[0] > 0 ? 1 : 0;
    }
    int best = 0;
    for (int c = 1; c < sums.length; c++) {
      if (sums[c] > sums[best]) {
        best = c;
      }
    }
    return best;
  }
}
