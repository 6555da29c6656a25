package org.materialsj.learn.preparation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Facts;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.model.ColumnSpec;

/**
 * Centred features times directions: orthonormal ones for principal components, others for linear
 * discriminants.
 */
public final class LinearProjection implements Transform {

  static final String TYPE = "PROJECTION";

  private final double[] mean;
  private final double[][] directions;
  private final double[] shares;

  /**
   * A projection.
   *
   * @param mean d finite numbers; shared
   * @param directions k rows of d finite numbers; shared
   * @param shares share of the variance along each direction, k numbers from 0 to 1; shared
   */
  public LinearProjection(double[] mean, double[][] directions, double[] shares) {
    if (mean.length == 0 || directions.length == 0 || shares.length != directions.length) {
      throw new IllegalArgumentException(
          "a projection needs features, directions and a share of each");
    }
    check(mean);
    check(shares);
    for (double[] direction : directions) {
      check(direction);
      if (direction.length != mean.length) {
        throw new IllegalArgumentException(
            "a projection of " + mean.length + " features got " + direction.length + " weights");
      }
    }
    this.mean = mean;
    this.directions = directions;
    this.shares = shares;
  }

  private static void check(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("a projection has the number " + number);
      }
    }
  }

  static LinearProjection of(ModelNumbers numbers) {
    numbers.only("mean", "directions", "shares");
    double[] mean = numbers.doubles("mean");
    double[] all = numbers.doubles("directions");
    double[] shares = numbers.doubles("shares");
    int d = mean.length;
    if (d == 0 || all.length != (long) d * shares.length) {
      throw new IllegalArgumentException("the directions of a projection do not fit its features");
    }
    double[][] directions = new double[shares.length][];
    Arrays.setAll(directions, k -> Arrays.copyOfRange(all, k * d, (k + 1) * d));
    return new LinearProjection(mean, directions, shares);
  }

  /**
   * How much of the variance of the training rows lies along each direction.
   *
   * @return k shares of the whole, descending, a new array
   */
  public double[] explainedShares() {
    return shares.clone();
  }

  /**
   * The directions.
   *
   * @return k rows of d weights, the largest in magnitude positive; a new array
   */
  public double[][] directions() {
    return Arrays.stream(directions).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public int inputs() {
    return mean.length;
  }

  @Override
  public List<ColumnSpec> columns(List<ColumnSpec> inputs) {
    // The sum has a unit only where all features have the same.
    boolean same = inputs.stream().map(ColumnSpec::unit).distinct().count() == 1;
    String unit = same ? inputs.get(0).unit() : "";
    return IntStream.rangeClosed(1, directions.length)
        .mapToObj(k -> new ColumnSpec("component " + k, unit))
        .toList();
  }

  @Override
  public List<String> facts(List<ColumnSpec> features) {
    return List.of(
        String.format(
            Locale.ROOT,
            "The %d principal components hold %.1f%% of the variance of the %d features: %s.",
            shares.length,
            100 * Arrays.stream(shares).sum(),
            mean.length,
            Facts.list(
                Arrays.stream(shares)
                    .mapToObj(share -> String.format(Locale.ROOT, "%.1f%%", 100 * share))
                    .toList())));
  }

  @Override
  public double[][] apply(double[][] columns, RunContext run) {
    int n = columns[0].length;
    return run.executor()
        .map(
            directions.length,
            k -> {
              double[] along = new double[n];
              for (int f = 0; f < mean.length; f++) {
                run.cancel().check("principal components");
                double weight = directions[k][f];
                double centre = mean[f];
                double[] column = columns[f];
                for (int i = 0; i < n; i++) {
                  along[i] += weight * (column[i] - centre);
                }
              }
              return along;
            },
            "principal components",
            run.progress(),
            run.cancel())
        .toArray(double[][]::new);
  }

  @Override
  public ModelNumbers numbers() {
    double[] all = new double[directions.length * mean.length];
    for (int k = 0; k < directions.length; k++) {
      System.arraycopy(directions[k], 0, all, k * mean.length, mean.length);
    }
    return ModelNumbers.of(TYPE)
        .add("mean", mean)
        .add("directions", all)
        .add("shares", shares)
        .build();
  }
}
