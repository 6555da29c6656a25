package org.materialsj.learn.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.linear.LogisticRegression;
import org.materialsj.model.ColumnSpec;

/**
 * Rates subsets by the share of rows that a linear discriminant puts into their class. Two classes
 * are divided across the direction of Fisher's discriminant at the threshold that is right most
 * often; more classes are divided by the discriminant's own functions. Close ratings are told apart
 * by the likelihood of a logistic regression. Cost n log n or n k d per subset of d features for n
 * rows of k classes.
 */
final class DiscriminantRating implements SubsetRating {

  /** Keeps the spread inside classes above 0 for features that tell classes apart exactly. */
  private static final double FLOOR = 1e-9;

  /** Weight of the data in the logistic regression that tells what is unexplained. */
  private static final double DATA_WEIGHT = 100;

  private final List<PoolFeature> pool;
  private final int[] classes;
  private final int count;
  private final double[] shares;
  private final RunContext run;

  /** Means by class and feature. */
  private final double[][] means;

  /** Products of the deviations from the means of the classes. */
  private final double[][] within;

  /**
   * For a pool.
   *
   * @param pool the features
   * @param classes class of each row, 0 to count - 1
   * @param count number of classes, each with a row
   */
  DiscriminantRating(List<PoolFeature> pool, int[] classes, int count, RunContext run) {
    this.pool = pool;
    this.classes = classes;
    this.count = count;
    this.run = run.part(1, 1);
    shares = new double[count];
    for (int c : classes) {
      shares[c] += 1.0 / classes.length;
    }
    means = new double[count][pool.size()];
    for (int f = 0; f < pool.size(); f++) {
      double[] values = pool.get(f).standardized();
      for (int row = 0; row < classes.length; row++) {
        means[classes[row]][f] += values[row] / (shares[classes[row]] * classes.length);
      }
    }
    within = PoolProducts.of(pool, run);
    for (int i = 0; i < within.length; i++) {
      for (int j = 0; j < within.length; j++) {
        for (int c = 0; c < count; c++) {
          within[i][j] -= shares[c] * classes.length * means[c][i] * means[c][j];
        }
      }
      within[i][i] += FLOOR;
    }
  }

  /** The functions of the subset in standardised features; empty when it is dependent. */
  private double[][] functions(int[] features) {
    double[][] weights = new double[count == 2 ? 1 : count][];
    for (int o = 0; o < weights.length; o++) {
      double[] right = new double[features.length];
      for (int k = 0; k < right.length; k++) {
        right[k] =
            count == 2 ? means[1][features[k]] - means[0][features[k]] : means[o][features[k]];
      }
      if (!SmallSolve.solve(within, features, right)) {
        return new double[0][];
      }
      // Deviations are summed over the rows, so their mean is a share of the sum.
      weights[o] = Arrays.stream(right).map(w -> w * classes.length).toArray();
    }
    return weights;
  }

  private double[] projected(int[] features, double[] weights) {
    double[] sum = new double[classes.length];
    for (int k = 0; k < features.length; k++) {
      LongVectors.add(weights[k], pool.get(features[k]).standardized(), sum);
    }
    return sum;
  }

  private double[] constants(int[] features, double[][] weights) {
    if (count == 2) {
      double[] projected = projected(features, weights[0]);
      return new double[] {-Threshold.best(projected, classes).value()};
    }
    double[] constants = new double[count];
    for (int c = 0; c < count; c++) {
      constants[c] = Math.log(shares[c]);
      for (int k = 0; k < features.length; k++) {
        constants[c] -= 0.5 * weights[c][k] * means[c][features[k]];
      }
    }
    return constants;
  }

  @Override
  public double of(int[] features, double least) {
    double[][] weights = functions(features);
    if (weights.length == 0) {
      return Double.NaN;
    }
    if (count > 2) {
      return accuracy(features, weights, constants(features, weights));
    }
    double[] projected = projected(features, weights[0]);
    return Threshold.bound(projected, classes) < least
        ? Double.NaN
        : Threshold.best(projected, classes).accuracy();
  }

  private double accuracy(int[] features, double[][] weights, double[] constants) {
    double[][] outputs = new double[weights.length][];
    for (int o = 0; o < weights.length; o++) {
      double constant = constants[o];
      outputs[o] = Arrays.stream(projected(features, weights[o])).map(x -> x + constant).toArray();
    }
    double[] said = Descriptor.classes(outputs);
    return IntStream.range(0, classes.length).filter(row -> said[row] == classes[row]).count()
        / (double) classes.length;
  }

  @Override
  public Descriptor descriptor(int[] features) {
    double[][] weights = functions(features);
    double[] constants = constants(features, weights);
    double accuracy = accuracy(features, weights, constants);
    for (int o = 0; o < weights.length; o++) {
      for (int k = 0; k < features.length; k++) {
        PoolFeature feature = pool.get(features[k]);
        weights[o][k] /= feature.length();
        constants[o] -= weights[o][k] * feature.mean();
      }
    }
    return Descriptors.of(pool, features, weights, constants, accuracy);
  }

  /** The mean logarithm of the probability of the own class: it sees how clear a decision is. */
  @Override
  public double closely(int[] features) {
    double[][] probabilities = probabilities(features);
    return IntStream.range(0, classes.length)
        .mapToDouble(row -> Math.log(Math.max(Double.MIN_NORMAL, probabilities[classes[row]][row])))
        .average()
        .orElseThrow();
  }

  @Override
  public double[][] residuals(int[] features) {
    return unexplained(classes, probabilities(features), count);
  }

  /** Probabilities by class and row of a logistic regression. */
  private double[][] probabilities(int[] features) {
    double[][] columns = new double[features.length][];
    double scale = Math.sqrt(classes.length);
    for (int k = 0; k < columns.length; k++) {
      columns[k] =
          Arrays.stream(pool.get(features[k]).standardized()).map(z -> z * scale).toArray();
    }
    TrainingSet data =
        new TrainingSet(
            IntStream.range(0, columns.length)
                .mapToObj(k -> new ColumnSpec("feature " + k, ""))
                .toList(),
            columns,
            new ColumnSpec("class", ""),
            Arrays.stream(classes).asDoubleStream().toArray(),
            IntStream.range(0, count).mapToObj(Integer::toString).toList());
    Model model = new LogisticRegression(DATA_WEIGHT).fit(data, 0, run);
    return ((ProbabilityModel) model).probabilities(columns, run);
  }

  /** Membership less its probability, by class; for two classes of the second one only. */
  static double[][] unexplained(int[] classes, double[][] probabilities, int count) {
    double[][] residuals = new double[count == 2 ? 1 : count][classes.length];
    for (int o = 0; o < residuals.length; o++) {
      int wanted = count == 2 ? 1 : o;
      for (int row = 0; row < classes.length; row++) {
        residuals[o][row] = (classes[row] == wanted ? 1 : 0) - probabilities[wanted][row];
      }
      double mean = LongVectors.mean(residuals[o]);
      for (int row = 0; row < classes.length; row++) {
        residuals[o][row] -= mean;
      }
    }
    return residuals;
  }
}
