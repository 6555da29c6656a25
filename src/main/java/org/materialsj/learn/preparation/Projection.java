package org.materialsj.learn.preparation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.model.ColumnSpec;

/** Principal components: centred features times orthonormal directions. */
public final class Projection implements Transform {

  static final String TYPE = "PROJECTION";

  private static final int MOST_NAMED = 10;

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
  Projection(double[] mean, double[][] directions, double[] shares) {
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

  static Projection of(ModelNumbers numbers) {
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
    return new Projection(mean, directions, shares);
  }

  @Override
  public Optional<String> note(List<ColumnSpec> names) {
    String each =
        Arrays.stream(shares)
            .limit(MOST_NAMED)
            .mapToObj(share -> String.format(Locale.ROOT, "%.3g", 100 * share))
            .collect(Collectors.joining(", "));
    return Optional.of(
        String.format(
            Locale.ROOT,
            "explains %.4g %% of the variance of %d features by %d components: %s%s %%",
            100 * Arrays.stream(shares).sum(),
            mean.length,
            shares.length,
            each,
            shares.length > MOST_NAMED ? ", ..." : ""));
  }

  double[] shares() {
    return shares;
  }

  /**
   * The directions.
   *
   * @return k orthonormal rows of d weights, the largest in magnitude positive; a new array
   */
  double[][] directions() {
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
