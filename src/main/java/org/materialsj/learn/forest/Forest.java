package org.materialsj.learn.forest;

import java.util.BitSet;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.SpreadModel;

/**
 * A trained random forest. A regression tree predicts the value of the leaf that a row falls into,
 * the forest their mean. A classification tree gives the class shares of the leaf; the forest
 * predicts the class with the largest mean share, the first of equals.
 */
public final class Forest implements SpreadModel {

  /** How a model file names it. */
  public static final String TYPE = "RANDOM_FOREST";

  private static final int BLOCK_ROWS = 512;

  private final ForestArrays arrays;
  private final int outputs;

  /**
   * A forest from its numbers.
   *
   * @param arrays the numbers
   * @throws IllegalArgumentException if they are not sound trees
   */
  public Forest(ForestArrays arrays) {
    arrays.check();
    this.arrays = arrays;
    this.outputs = Math.max(1, arrays.classCount());
  }

  static Forest of(List<RandomForest.Grown> grown, int features, int classes) {
    return new Forest(
        ForestArrays.join(
            grown.stream().map(RandomForest.Grown::tree).toList(), features, classes));
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
  public static Forest of(ModelNumbers numbers, int features, int classes) {
    numbers.only("starts", "feature", "left", "right", "threshold", "value");
    return new Forest(ForestArrays.of(numbers, features, classes));
  }

  @Override
  public ModelNumbers numbers() {
    return arrays.addTo(ModelNumbers.of(TYPE)).build();
  }

  /**
   * The numbers.
   *
   * @return shared, read-only
   */
  public ForestArrays arrays() {
    return arrays;
  }

  @Override
  public int featureCount() {
    return arrays.featureCount();
  }

  @Override
  public int classCount() {
    return arrays.classCount();
  }

  @Override
  public Spread predictWithSpread(double[][] columns, RunContext run) {
    return predict(columns, List.of(), run);
  }

  /**
   * Predicts each row by the trees that have not seen it: tree t is skipped where seen.get(t) is
   * set. An empty list skips none.
   */
  Spread predict(double[][] columns, List<BitSet> seen, RunContext run) {
    if (columns.length != featureCount()) {
      throw new IllegalArgumentException(
          "the forest has " + featureCount() + " features, got " + columns.length);
    }
    int n = columns[0].length;
    double[] predictions = new double[n];
    double[] spread = new double[n];
    int blocks = (n + BLOCK_ROWS - 1) / BLOCK_ROWS;
    run.executor()
        .map(
            blocks,
            block -> {
              int from = block * BLOCK_ROWS;
              int to = Math.min(n, from + BLOCK_ROWS);
              predictBlock(columns, from, to, seen, predictions, spread, run);
              return block;
            },
            "predicted blocks of rows",
            run.progress(),
            run.cancel());
    return new Spread(predictions, spread);
  }

  /**
   * Fills predictions and spread from index {@code from} to {@code to - 1}; blocks are disjoint.
   */
  private void predictBlock(
      double[][] columns,
      int from,
      int to,
      List<BitSet> seen,
      double[] predictions,
      double[] spread,
      RunContext run) {
    int d = columns.length;
    int count = to - from;
    double[] cells = new double[count * d];
    for (int f = 0; f < d; f++) {
      for (int i = 0; i < count; i++) {
        cells[i * d + f] = columns[f][from + i];
      }
    }
    int trees = arrays.trees();
    int[] used = new int[count];
    double[] first = new double[count];
    double[] sums = new double[count * outputs];
    double[] squares = new double[count];
    for (int tree = 0; tree < trees; tree++) {
      run.cancel().check("prediction");
      BitSet skip = seen.isEmpty() ? null : seen.get(tree);
      for (int i = 0; i < count; i++) {
        if (skip != null && skip.get(from + i)) {
          continue;
        }
        int leaf = arrays.leaf(tree, cells, i * d);
        if (classCount() == 0) {
          double value = arrays.value()[leaf];
          if (used[i] == 0) {
            first[i] = value;
          }
          // Differences from the first tree keep the variance free of cancellation.
          double difference = value - first[i];
          sums[i] += difference;
          squares[i] += difference * difference;
        } else {
          for (int c = 0; c < outputs; c++) {
            sums[i * outputs + c] += arrays.value()[leaf * outputs + c];
          }
        }
        used[i]++;
      }
    }
    for (int i = 0; i < count; i++) {
      if (used[i] == 0) {
        predictions[from + i] = Double.NaN;
        spread[from + i] = Double.NaN;
      } else if (classCount() == 0) {
        double mean = sums[i] / used[i];
        predictions[from + i] = first[i] + mean;
        spread[from + i] = Math.sqrt(Math.max(0, squares[i] / used[i] - mean * mean));
      } else {
        int best = 0;
        for (int c = 1; c < outputs; c++) {
          if (sums[i * outputs + c] > sums[i * outputs + best]) {
            best = c;
          }
        }
        predictions[from + i] = best;
        spread[from + i] = sums[i * outputs + best] / used[i];
      }
    }
  }
}
