package org.materialsj.learn.boosting;

import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.tree.TreeArrays;
import org.materialsj.learn.tree.TreeCheck;
import org.materialsj.learn.tree.TreeModel;

/**
 * Trees whose values add up, beginning with a start value. Regression: the sum is the prediction.
 * Two classes: the sum is the log-odds of the second, which is predicted where it is above 0. More
 * classes: tree t belongs to class t modulo their number, the probabilities are the softmax of the
 * sums, and the class with the largest is predicted, the first of equals.
 */
public class BoostedTrees implements TreeModel {

  /** How a model file names it. */
  public static final String TYPE = "BOOSTED_TREES";

  private final TreeArrays arrays;
  private final int classes;
  private final double[] start;

  private BoostedTrees(TreeArrays arrays, int classes, double[] start) {
    this.arrays = arrays;
    this.classes = classes;
    this.start = start;
  }

  private static final class OfClasses extends BoostedTrees implements ProbabilityModel {
    OfClasses(TreeArrays arrays, int classes, double[] start) {
      super(arrays, classes, start);
    }

    @Override
    public double[][] probabilities(double[][] columns, RunContext run) {
      double[][] sums = sums(columns, run);
      double[][] probabilities = new double[classCount()][columns[0].length];
      double[] row = new double[classCount()];
      for (int i = 0; i < columns[0].length; i++) {
        // The log-odds of two classes are scores of which the first is 0.
        double most = sums.length == 1 ? 0 : Double.NEGATIVE_INFINITY;
        for (double[] sum : sums) {
          most = Math.max(most, sum[i]);
        }
        double whole = 0;
        for (int k = 0; k < row.length; k++) {
          double score = sums.length > 1 ? sums[k][i] : k == 0 ? 0 : sums[0][i];
          row[k] = Math.exp(score - most);
          whole += row[k];
        }
        for (int k = 0; k < row.length; k++) {
          probabilities[k][i] = row[k] / whole;
        }
      }
      return probabilities;
    }

    @Override
    public double[] predict(double[][] columns, RunContext run) {
      double[][] sums = sums(columns, run);
      double[] predictions = new double[columns[0].length];
      for (int i = 0; i < predictions.length; i++) {
        int best = sums.length == 1 && sums[0][i] > 0 ? 1 : 0;
        for (int k = 1; k < sums.length; k++) {
          if (sums[k][i] > sums[best][i]) {
            best = k;
          }
        }
        predictions[i] = best;
      }
      return predictions;
    }
  }

  /**
   * A model from its trees.
   *
   * @param arrays the trees, with one number per node
   * @param classes number of classes; 0 for regression
   * @param start start value of each sum: one, or one per class when there are more than two;
   *     copied
   * @return the model, a {@link ProbabilityModel} when it has classes
   * @throws IllegalArgumentException if the trees are not sound or the numbers do not fit
   */
  public static BoostedTrees of(TreeArrays arrays, int classes, double[] start) {
    TreeCheck.check(arrays);
    if (arrays.classCount() != 0 || classes < 0 || classes == 1) {
      throw new IllegalArgumentException("boosted trees cannot have " + classes + " classes");
    }
    int sums = classes <= 2 ? 1 : classes;
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
    return classes == 0
        ? new BoostedTrees(arrays, 0, start.clone())
        : new OfClasses(arrays, classes, start.clone());
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
    TreeArrays.checkNames(numbers, "start");
    // A node of a boosted tree has one number, whatever the number of classes.
    return of(TreeArrays.of(numbers, features, 0), classes, numbers.doubles("start"));
  }

  @Override
  public ModelNumbers numbers() {
    return arrays.addTo(ModelNumbers.of(TYPE)).add("start", start).build();
  }

  @Override
  public TreeArrays arrays() {
    return arrays;
  }

  @Override
  public double[] start() {
    return start.clone();
  }

  @Override
  public double scale() {
    return 1;
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
    return sums(columns, run)[0];
  }

  /** The sums: one array of n numbers, or one per class. */
  final double[][] sums(double[][] columns, RunContext run) {
    if (columns.length != featureCount()) {
      throw new IllegalArgumentException(
          "the boosted trees have " + featureCount() + " features, got " + columns.length);
    }
    int n = columns[0].length;
    int rows = arrays.blockRows();
    double[][] sums = new double[start.length][n];
    run.executor()
        .map(
            (n + rows - 1) / rows,
            block -> {
              int from = block * rows;
              sumBlock(columns, from, Math.min(n, from + rows), sums, run);
              return block;
            },
            "predicted blocks of rows",
            run.progress(),
            run.cancel());
    return sums;
  }

  private void sumBlock(double[][] columns, int from, int to, double[][] sums, RunContext run) {
    double[] cells = arrays.cells(columns, from, to);
    int[] leaves = new int[to - from];
    for (int k = 0; k < sums.length; k++) {
      for (int i = from; i < to; i++) {
        sums[k][i] = start[k];
      }
    }
    for (int tree = 0; tree < arrays.trees(); tree++) {
      run.cancel().check("prediction");
      double[] sum = sums[tree % sums.length];
      arrays.leaves(tree, cells, to - from, leaves);
      for (int i = from; i < to; i++) {
        sum[i] += arrays.value()[leaves[i - from]];
      }
    }
  }
}
