package org.materialsj.learn.formula;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.RunContext;

/**
 * Rates subsets by the share of the target's variance that least squares on them explain, g^T G^-1
 * g with the correlations G of the features with each other and g with the target. Cost d^3 per
 * subset.
 */
final class LeastSquaresRating implements SubsetRating {

  private final List<PoolFeature> pool;
  private final double[] target;
  private final double mean;
  private final double[] centred;
  private final double[][] correlations;
  private final double[] products;

  LeastSquaresRating(List<PoolFeature> pool, double[] target, RunContext run) {
    this.pool = pool;
    this.target = target;
    mean = LongVectors.mean(target);
    centred = Arrays.stream(target).map(y -> y - mean).toArray();
    correlations = PoolProducts.of(pool, run);
    products = pool.stream().mapToDouble(f -> LongVectors.dot(f.standardized(), centred)).toArray();
  }

  private double[] right(int[] features) {
    return Arrays.stream(features).mapToDouble(f -> products[f]).toArray();
  }

  @Override
  public double of(int[] features, double least) {
    double[] weights = right(features);
    if (!SmallSolve.solve(correlations, features, weights)) {
      return Double.NaN;
    }
    double explained = 0;
    for (int k = 0; k < features.length; k++) {
      explained += weights[k] * products[features[k]];
    }
    return explained;
  }

  @Override
  public double closely(int[] features) {
    return of(features, 0);
  }

  @Override
  public Descriptor descriptor(int[] features) {
    double[] weights = weights(features);
    double squares = LongVectors.dot(rest(features, weights), rest(features, weights));
    double constant = mean;
    for (int k = 0; k < features.length; k++) {
      PoolFeature feature = pool.get(features[k]);
      weights[k] /= feature.length();
      constant -= weights[k] * feature.mean();
    }
    return Descriptors.of(
        pool,
        features,
        new double[][] {weights},
        new double[] {constant},
        Math.sqrt(squares / target.length));
  }

  private double[] weights(int[] features) {
    double[] weights = right(features);
    if (!SmallSolve.solve(correlations, features, weights)) {
      throw new IllegalArgumentException("features must be independent of each other");
    }
    return weights;
  }

  private double[] rest(int[] features, double[] weights) {
    double[] rest = centred.clone();
    for (int k = 0; k < features.length; k++) {
      LongVectors.add(-weights[k], pool.get(features[k]).standardized(), rest);
    }
    return rest;
  }

  @Override
  public double[][] residuals(int[] features) {
    return new double[][] {rest(features, weights(features))};
  }
}
