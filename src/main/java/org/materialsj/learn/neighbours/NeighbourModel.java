package org.materialsj.learn.neighbours;

import java.util.Arrays;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.ProbabilityModel;

/** Training rows among which the nearest are looked for. */
public class NeighbourModel implements Model {

  /** How a model file names it. */
  public static final String TYPE = "NEIGHBOURS";

  private static final int BLOCK_ROWS = 32;

  private final NeighbourOptions options;
  private final double[][] columns;
  private final double[] values;
  private final int classes;
  private final NeighbourSearch search;

  private NeighbourModel(
      NeighbourOptions options, double[][] columns, double[] values, int classes) {
    this.options = options;
    this.columns = columns;
    this.values = values;
    this.classes = classes;
    this.search = NeighbourSearch.of(columns, options.cityBlock());
  }

  /**
   * A model, which tells the shares of the classes when there are any.
   *
   * @param options how many neighbours decide, and how
   * @param columns d columns of n finite numbers; kept, not copied
   * @param values n targets; kept, not copied
   * @param classes number of classes; 0 for regression
   * @return the model
   * @throws IllegalArgumentException if the numbers are not sound
   */
  static NeighbourModel of(
      NeighbourOptions options, double[][] columns, double[] values, int classes) {
    if (columns.length == 0 || values.length < options.neighbours()) {
      throw new IllegalArgumentException(
          "a model of " + options.neighbours() + " neighbours needs as many rows");
    }
    for (double[] column : columns) {
      if (column.length != values.length || !LongVectors.isFinite(column)) {
        throw new IllegalArgumentException("the rows of the model are not sound");
      }
    }
    for (double value : values) {
      boolean fits =
          classes == 0
              ? Double.isFinite(value)
              : value >= 0 && value < classes && value == Math.rint(value);
      if (!fits) {
        throw new IllegalArgumentException("the model has the target " + value);
      }
    }
    return classes == 0
        ? new NeighbourModel(options, columns, values, 0)
        : new OfClasses(options, columns, values, classes);
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
  public static NeighbourModel of(ModelNumbers numbers, int features, int classes) {
    int[] choices = numbers.only("options", "rows", "targets").ints("options");
    double[] values = numbers.doubles("targets");
    double[] rows = numbers.doubles("rows");
    if (choices.length != 3
        || (choices[1] | choices[2] | 1) != 1
        || rows.length != (long) features * values.length) {
      throw new IllegalArgumentException("the model of neighbours does not fit its features");
    }
    double[][] columns = new double[features][];
    for (int f = 0; f < features; f++) {
      columns[f] = Arrays.copyOfRange(rows, f * values.length, (f + 1) * values.length);
    }
    return of(
        new NeighbourOptions(choices[0], choices[1] == 1, choices[2] == 1),
        columns,
        values,
        classes);
  }

  @Override
  public ModelNumbers numbers() {
    int n = values.length;
    double[] rows = new double[Math.multiplyExact(n, columns.length)];
    for (int f = 0; f < columns.length; f++) {
      System.arraycopy(columns[f], 0, rows, f * n, n);
    }
    int[] choices = {
      options.neighbours(), options.byDistance() ? 1 : 0, options.cityBlock() ? 1 : 0
    };
    return ModelNumbers.of(TYPE)
        .add("options", choices)
        .add("rows", rows)
        .add("targets", values)
        .build();
  }

  @Override
  public int featureCount() {
    return columns.length;
  }

  @Override
  public int classCount() {
    return classes;
  }

  @Override
  public double[] predict(double[][] queries, RunContext run) {
    double[] predictions = new double[queries[0].length];
    search(
        queries,
        (row, nearest, weights) -> {
          double sum = 0;
          double total = 0;
          for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[nearest.row(i)];
            total += weights[i];
          }
          predictions[row] = sum / total;
        },
        run);
    return predictions;
  }

  private interface Found {
    void accept(int row, NearestRows nearest, double[] weights);
  }

  private void search(double[][] queries, Found found, RunContext run) {
    if (queries.length != columns.length) {
      throw new IllegalArgumentException(
          "the model has " + columns.length + " features, got " + queries.length);
    }
    int rows = queries[0].length;
    run.executor()
        .map(
            (rows + BLOCK_ROWS - 1) / BLOCK_ROWS,
            block -> {
              int start = block * BLOCK_ROWS;
              int count = Math.min(rows - start, BLOCK_ROWS);
              double[][] asked = new double[count][];
              NearestRows[] nearest = new NearestRows[count];
              for (int i = 0; i < count; i++) {
                asked[i] = RowPairs.row(queries, start + i);
                nearest[i] = new NearestRows(options.neighbours());
              }
              search.search(asked, nearest, run.cancel());
              for (int i = 0; i < count; i++) {
                found.accept(start + i, nearest[i], weights(nearest[i]));
              }
              return block;
            },
            "blocks of neighbours",
            run.progress(),
            run.cancel());
  }

  /** The weights of the neighbours; those at distance 0 alone count when there are any. */
  private double[] weights(NearestRows nearest) {
    double[] weights = new double[nearest.size()];
    if (!options.byDistance() || nearest.distance(0) == Double.POSITIVE_INFINITY) {
      Arrays.fill(weights, 1);
      return weights;
    }
    boolean met = nearest.distance(0) == 0;
    for (int i = 0; i < weights.length; i++) {
      double distance = nearest.distance(i);
      weights[i] =
          met
              ? distance == 0 ? 1 : 0
              // As shares of the nearest, so that no tiny distance makes an infinite weight.
              : root(nearest.distance(0)) / root(distance);
    }
    return weights;
  }

  private double root(double distance) {
    return options.cityBlock() ? distance : Math.sqrt(distance);
  }

  /** Knows how the neighbours vote. */
  private static final class OfClasses extends NeighbourModel implements ProbabilityModel {

    OfClasses(NeighbourOptions options, double[][] columns, double[] values, int classes) {
      super(options, columns, values, classes);
    }

    @Override
    public double[][] probabilities(double[][] queries, RunContext run) {
      NeighbourModel rows = this;
      double[][] shares = new double[classCount()][queries[0].length];
      rows.search(
          queries,
          (row, nearest, weights) -> {
            double total = Arrays.stream(weights).sum();
            for (int i = 0; i < weights.length; i++) {
              shares[(int) rows.values[nearest.row(i)]][row] += weights[i] / total;
            }
          },
          run);
      return shares;
    }

    @Override
    public double[] predict(double[][] queries, RunContext run) {
      return ProbabilityModel.super.predict(queries, run);
    }
  }
}
