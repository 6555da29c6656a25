package org.materialsj.learn.forest;

import java.util.BitSet;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.SpreadModel;
import org.materialsj.learn.tree.Tree;
import org.materialsj.learn.tree.TreeArrays;
import org.materialsj.learn.tree.TreeCheck;
import org.materialsj.learn.tree.TreeModel;

/**
 * A trained random forest. A regression tree predicts the value of the leaf that a row falls into,
 * the forest their mean. A classification tree gives the class shares of the leaf; the forest gives
 * their mean as probabilities and predicts the class with the largest, the first of equals.
 */
public class Forest implements SpreadModel, TreeModel {

  /** How a model file names it. */
  public static final String TYPE = "RANDOM_FOREST";

  private final TreeArrays arrays;

  private Forest(TreeArrays arrays) {
    this.arrays = arrays;
  }

  private static final class OfClasses extends Forest implements ProbabilityModel {
    OfClasses(TreeArrays arrays) {
      super(arrays);
    }

    @Override
    public double[][] probabilities(double[][] columns, RunContext run) {
      Votes votes = votes(columns, List.of(), run);
      double[][] probabilities = new double[classCount()][columns[0].length];
      for (int k = 0; k < probabilities.length; k++) {
        for (int i = 0; i < probabilities[k].length; i++) {
          probabilities[k][i] = votes.mean(k, i);
        }
      }
      return probabilities;
    }

    @Override
    public double[] predict(double[][] columns, RunContext run) {
      return predictWithSpread(columns, run).predictions();
    }
  }

  /**
   * A forest from its trees.
   *
   * @param arrays the trees
   * @return the forest, a {@link ProbabilityModel} when it has classes
   * @throws IllegalArgumentException if they are not sound trees
   */
  public static Forest of(TreeArrays arrays) {
    TreeCheck.check(arrays);
    return arrays.classCount() == 0 ? new Forest(arrays) : new OfClasses(arrays);
  }

  static Forest of(List<Tree> grown, int features, int classes) {
    return of(TreeArrays.join(grown, features, classes, TreeArrays.Weighting.ALIKE));
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
    TreeArrays.checkNames(numbers);
    return of(TreeArrays.of(numbers, features, classes));
  }

  @Override
  public ModelNumbers numbers() {
    return arrays.addTo(ModelNumbers.of(TYPE)).build();
  }

  @Override
  public TreeArrays arrays() {
    return arrays;
  }

  @Override
  public double[] start() {
    return new double[arrays.outputs()];
  }

  @Override
  public double scale() {
    return 1.0 / arrays.trees();
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
    Votes votes = votes(columns, seen, run);
    double[] predictions = new double[columns[0].length];
    double[] spread = new double[predictions.length];
    for (int i = 0; i < predictions.length; i++) {
      if (votes.used[i] == 0) {
        predictions[i] = Double.NaN;
        spread[i] = Double.NaN;
      } else if (classCount() == 0) {
        predictions[i] = votes.mean(0, i);
        spread[i] = votes.deviation(i);
      } else {
        int best = votes.best(i);
        predictions[i] = best;
        spread[i] = votes.mean(best, i);
      }
    }
    return new Spread(predictions, spread);
  }

  /** What the trees say of each row, summed up. */
  private static final class Votes {
    private final int outputs;
    private final int[] used;

    /** Regression: the first tree's value, from which the others are counted; else zeros. */
    private final double[] first;

    private final double[] sums;
    private final double[] squares;

    Votes(int rows, int outputs) {
      this.outputs = outputs;
      this.used = new int[rows];
      this.first = new double[rows];
      this.sums = new double[rows * outputs];
      this.squares = new double[rows];
    }

    double mean(int output, int row) {
      return first[row] + sums[row * outputs + output] / used[row];
    }

    double deviation(int row) {
      double mean = sums[row] / used[row];
      return Math.sqrt(Math.max(0, squares[row] / used[row] - mean * mean));
    }

    int best(int row) {
      int best = 0;
      for (int c = 1; c < outputs; c++) {
        if (sums[row * outputs + c] > sums[row * outputs + best]) {
          best = c;
        }
      }
      return best;
    }
  }

  final Votes votes(double[][] columns, List<BitSet> seen, RunContext run) {
    if (columns.length != featureCount()) {
      throw new IllegalArgumentException(
          "the forest has " + featureCount() + " features, got " + columns.length);
    }
    int n = columns[0].length;
    int rows = arrays.blockRows();
    Votes votes = new Votes(n, arrays.outputs());
    run.executor()
        .map(
            (n + rows - 1) / rows,
            block -> {
              int from = block * rows;
              vote(columns, from, Math.min(n, from + rows), seen, votes, run);
              return block;
            },
            "predicted blocks of rows",
            run.progress(),
            run.cancel());
    return votes;
  }

  /** Fills the votes from index {@code from} to {@code to - 1}; blocks are disjoint. */
  private void vote(
      double[][] columns, int from, int to, List<BitSet> seen, Votes votes, RunContext run) {
    double[] cells = arrays.cells(columns, from, to);
    int outputs = arrays.outputs();
    double[] values = arrays.value();
    int[] leaves = new int[to - from];
    for (int tree = 0; tree < arrays.trees(); tree++) {
      run.cancel().check("prediction");
      arrays.leaves(tree, cells, to - from, leaves);
      BitSet skip = seen.isEmpty() ? null : seen.get(tree);
      for (int i = from; i < to; i++) {
        if (skip != null && skip.get(i)) {
          continue;
        }
        int leaf = leaves[i - from];
        if (classCount() == 0) {
          double value = values[leaf];
          if (votes.used[i] == 0) {
            votes.first[i] = value;
          }
          // Differences from the first tree keep the variance free of cancellation.
          double difference = value - votes.first[i];
          votes.sums[i] += difference;
          votes.squares[i] += difference * difference;
        } else {
          for (int c = 0; c < outputs; c++) {
            votes.sums[i * outputs + c] += values[leaf * outputs + c];
          }
        }
        votes.used[i]++;
      }
    }
  }
}
