package org.materialsj.learn.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.Cholesky;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Facts;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.SpreadModel;
import org.materialsj.model.ColumnSpec;

/**
 * A Gaussian process that knows its training rows. A prediction is the mean of all functions that
 * fit them, its spread the standard deviation that a new measurement would have: of the functions
 * and the noise together.
 */
public final class GaussianProcessModel implements SpreadModel {

  /** How a model file names it. */
  public static final String TYPE = "GAUSSIAN_PROCESS";

  private static final int BLOCK_ROWS = 64;

  private final double[][] rows;
  private final double[][] scaledRows;
  private final Covariance covariance;
  private final Cholesky cholesky;
  private final double[] weights;
  private final double likelihood;
  private final double mean;
  private final double deviation;

  /**
   * A model.
   *
   * @param rows d columns of n finite numbers; kept, not copied
   * @param solved the covariance and what follows from it for these rows
   * @param mean mean of the target
   * @param deviation standard deviation of the target, above 0
   * @throws IllegalArgumentException if the lengths do not fit or a number is not sound
   */
  GaussianProcessModel(
      double[][] rows, MarginalLikelihood.Solved solved, double mean, double deviation) {
    References.check(rows, solved.weights().length);
    References.checkFinite(solved.weights());
    References.checkFinite(mean, deviation, solved.value());
    if (solved.covariance().lengthScales().length != rows.length
        || solved.cholesky().size() != solved.weights().length
        || !(deviation > 0)) {
      throw new IllegalArgumentException("the parts of the Gaussian process do not fit together");
    }
    this.rows = rows;
    this.covariance = solved.covariance();
    this.scaledRows = covariance.scaled(rows);
    this.cholesky = solved.cholesky();
    this.weights = solved.weights();
    this.likelihood = solved.value();
    this.mean = mean;
    this.deviation = deviation;
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
  public static GaussianProcessModel of(ModelNumbers numbers, int features, int classes) {
    numbers.only("rows", "lengthScales", "variances", "factor", "weights", "likelihood", "target");
    double[] variances = numbers.doubles("variances");
    double[] target = numbers.doubles("target");
    double[] packed = numbers.doubles("factor");
    double[] weights = numbers.doubles("weights");
    long n = weights.length;
    if (classes != 0
        || variances.length != 2
        || target.length != 2
        || packed.length != n * (n + 1) / 2) {
      throw new IllegalArgumentException("the parts of the Gaussian process do not fit together");
    }
    double[][] factor = new double[weights.length][];
    int at = 0;
    for (int i = 0; i < factor.length; i++) {
      factor[i] = Arrays.copyOfRange(packed, at, at + i + 1);
      at += i + 1;
    }
    Covariance covariance =
        new Covariance(numbers.doubles("lengthScales"), variances[0], variances[1]);
    return new GaussianProcessModel(
        References.split(numbers.doubles("rows"), features),
        new MarginalLikelihood.Solved(
            covariance, Cholesky.ofFactor(factor), weights, numbers.number("likelihood")),
        target[0],
        target[1]);
  }

  @Override
  public ModelNumbers numbers() {
    int n = weights.length;
    double[] packed = new double[Math.toIntExact(n * (n + 1L) / 2)];
    int at = 0;
    for (double[] row : cholesky.factor()) {
      System.arraycopy(row, 0, packed, at, row.length);
      at += row.length;
    }
    return ModelNumbers.of(TYPE)
        .add("rows", References.join(rows))
        .add("lengthScales", covariance.lengthScales())
        .add("variances", covariance.variance(), covariance.noise())
        .add("factor", packed)
        .add("weights", weights)
        .add("likelihood", likelihood)
        .add("target", mean, deviation)
        .build();
  }

  /**
   * How far each feature reaches: a long scale says that the feature hardly matters.
   *
   * @return d numbers above 0, in units of the features that the model sees
   */
  public double[] lengthScales() {
    return covariance.lengthScales().clone();
  }

  /**
   * The variance of the function.
   *
   * @return in units of the variance of the target
   */
  public double variance() {
    return covariance.variance();
  }

  /**
   * The variance of the noise.
   *
   * @return in units of the variance of the target
   */
  public double noise() {
    return covariance.noise();
  }

  /**
   * The natural logarithm of the marginal likelihood of the standardised targets.
   *
   * @return the logarithm
   */
  public double logMarginalLikelihood() {
    return likelihood;
  }

  @Override
  public int featureCount() {
    return rows.length;
  }

  @Override
  public int classCount() {
    return 0;
  }

  @Override
  public List<String> facts(List<ColumnSpec> features) {
    double[] scales = covariance.lengthScales();
    List<String> shortest =
        IntStream.range(0, scales.length)
            .boxed()
            .sorted(Comparator.comparingDouble(f -> scales[f]))
            .map(
                f ->
                    (features.get(f).name()
                            + " "
                            + Facts.number(scales[f])
                            + " "
                            + features.get(f).unit())
                        .strip())
            .toList();
    return List.of(
        "Length scales, shortest first (a long one says that its feature hardly matters): "
            + Facts.list(shortest)
            + ".",
        "In units of the variance of the target the function has the variance "
            + Facts.number(covariance.variance())
            + " and the noise "
            + Facts.number(covariance.noise())
            + "; the logarithm of the marginal likelihood is "
            + Facts.number(likelihood)
            + ".");
  }

  @Override
  public double[] predict(double[][] columns, RunContext run) {
    References.checkFeatures(rows, columns);
    double[] sums =
        References.predict(Covariance.SCALED, scaledRows, weights, covariance.scaled(columns), run);
    return Arrays.stream(sums).map(s -> mean + deviation * covariance.variance() * s).toArray();
  }

  @Override
  public Spread predictWithSpread(double[][] columns, RunContext run) {
    double[] predictions = predict(columns, run.part(0, 0.1));
    double[][] scaled = covariance.scaled(columns);
    double[] spread = new double[predictions.length];
    run.executor()
        .map(
            (spread.length + BLOCK_ROWS - 1) / BLOCK_ROWS,
            block -> {
              int start = block * BLOCK_ROWS;
              spread(scaled, start, Math.min(spread.length, start + BLOCK_ROWS), spread, run);
              return block;
            },
            "blocks of uncertainties",
            run.progress().part(0.1, 1),
            run.cancel());
    return new Spread(predictions, spread);
  }

  /** v + noise - |L^-1 k|^2 for a block of rows, with k the covariances with the training rows. */
  private void spread(double[][] scaled, int start, int end, double[] spread, RunContext run) {
    double v = covariance.variance();
    double[][] k = new double[weights.length][end - start];
    double[][] asked =
        Arrays.stream(scaled)
            .map(column -> Arrays.copyOfRange(column, start, end))
            .toArray(double[][]::new);
    for (int i = 0; i < k.length; i++) {
      run.cancel().check("prediction");
      Covariance.SCALED.values(asked, 0, end - start, RowPairs.row(scaledRows, i), k[i]);
      for (int q = 0; q < k[i].length; q++) {
        k[i][q] *= v;
      }
    }
    cholesky.solveLower(k, run.cancel());
    double[] known = new double[end - start];
    for (double[] row : k) {
      for (int q = 0; q < known.length; q++) {
        known[q] += row[q] * row[q];
      }
    }
    for (int q = 0; q < known.length; q++) {
      // Rounding must not make the function more than certain.
      double function = Math.max(0, v - known[q]);
      spread[start + q] = deviation * Math.sqrt(function + covariance.noise());
    }
  }
}
