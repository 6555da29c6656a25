package org.materialsj.learn.tree;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.model.ColumnSpec;

/**
 * A trained decision tree: predicts the value of the leaf that a row falls into, or the class with
 * the largest share in it, the first of equals.
 */
public class DecisionTreeModel implements TreeModel {

  /** How a model file names it. */
  public static final String TYPE = "DECISION_TREE";

  private static final int BLOCK_ROWS = 4096;

  private final TreeArrays arrays;
  private final double[] impurity;

  private DecisionTreeModel(TreeArrays arrays, double[] impurity) {
    this.arrays = arrays;
    this.impurity = impurity;
  }

  private static final class OfClasses extends DecisionTreeModel implements ProbabilityModel {
    OfClasses(TreeArrays arrays, double[] impurity) {
      super(arrays, impurity);
    }

    @Override
    public double[][] probabilities(double[][] columns, RunContext run) {
      return leaves(columns, run);
    }

    @Override
    public double[] predict(double[][] columns, RunContext run) {
      return ProbabilityModel.super.predict(columns, run);
    }
  }

  /**
   * A tree from its numbers.
   *
   * @param arrays one tree, with covers
   * @param impurity mean impurity of each node, 0 or more; shared, read-only
   * @return the model, a {@link ProbabilityModel} when it has classes
   * @throws IllegalArgumentException if they are not sound
   */
  public static DecisionTreeModel of(TreeArrays arrays, double[] impurity) {
    TreeCheck.check(arrays);
    if (arrays.trees() != 1 || !arrays.hasCover() || impurity.length != arrays.cover().length) {
      throw new IllegalArgumentException(
          "a decision tree has one tree with cover and impurity of each node");
    }
    for (double value : impurity) {
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a decision tree has the impurity " + value);
      }
    }
    return arrays.classCount() == 0
        ? new DecisionTreeModel(arrays, impurity)
        : new OfClasses(arrays, impurity);
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
  public static DecisionTreeModel of(ModelNumbers numbers, int features, int classes) {
    TreeArrays.checkNames(numbers, "impurity");
    return of(TreeArrays.of(numbers, features, classes), numbers.doubles("impurity"));
  }

  @Override
  public ModelNumbers numbers() {
    return arrays.addTo(ModelNumbers.of(TYPE)).add("impurity", impurity).build();
  }

  @Override
  public TreeArrays arrays() {
    return arrays;
  }

  /**
   * The mean impurity per row of each node: squared error (variance), absolute error, Gini or
   * entropy (in bits), as the tree was grown.
   *
   * @return shared, read-only
   */
  public double[] impurity() {
    return impurity;
  }

  @Override
  public double[] start() {
    return new double[arrays.outputs()];
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
    return arrays.classCount();
  }

  @Override
  public double[] predict(double[][] columns, RunContext run) {
    return leaves(columns, run)[0];
  }

  /** How many leaves a price per leaf would leave. */
  @Override
  public List<String> facts(List<ColumnSpec> features) {
    return List.of(PruningPath.of(this).text());
  }

  /** What the leaves hold: per output one number per row. */
  final double[][] leaves(double[][] columns, RunContext run) {
    if (columns.length != featureCount()) {
      throw new IllegalArgumentException(
          "the tree has " + featureCount() + " features, got " + columns.length);
    }
    int n = columns[0].length;
    int outputs = arrays.outputs();
    double[][] result = new double[outputs][n];
    run.executor()
        .map(
            (n + BLOCK_ROWS - 1) / BLOCK_ROWS,
            block -> {
              double[] cells = new double[columns.length];
              int to = Math.min(n, (block + 1) * BLOCK_ROWS);
              for (int i = block * BLOCK_ROWS; i < to; i++) {
                int row = i;
                Arrays.setAll(cells, f -> columns[f][row]);
                int leaf = arrays.leaf(0, cells, 0);
                for (int k = 0; k < outputs; k++) {
                  result[k][i] = arrays.value()[leaf * outputs + k];
                }
              }
              return block;
            },
            "predicted blocks of rows",
            run.progress(),
            run.cancel());
    return result;
  }
}
