package org.materialsj.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.ColumnSpec;

/**
 * What is done to feature columns before a model sees them, fitted on training rows alone: columns
 * that tell nothing are dropped, missing values are replaced by the training median.
 *
 * @param kept the columns that the model uses, in its order
 * @param dropped the columns that it does not use, with the reason
 */
public record Preprocessing(List<Kept> kept, List<Dropped> dropped) {

  /** Copies the lists. */
  public Preprocessing {
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }

  /**
   * A column that the model uses.
   *
   * @param column name and unit
   * @param median median of its finite training values; stands in for a missing one
   * @param minimum smallest training value
   * @param maximum largest training value
   */
  public record Kept(ColumnSpec column, double median, double minimum, double maximum) {

    /** Checks that the numbers are finite and in order. */
    public Kept {
      if (!Double.isFinite(minimum)
          || !Double.isFinite(maximum)
          || !(minimum <= median && median <= maximum)) {
        throw new IllegalArgumentException(
            "column "
                + column.name()
                + " needs minimum <= median <= maximum, got "
                + minimum
                + ", "
                + median
                + ", "
                + maximum);
      }
    }
  }

  /**
   * A column that the model does not use.
   *
   * @param column name and unit
   * @param reason "constant" or "no values"
   */
  public record Dropped(ColumnSpec column, String reason) {}

  /**
   * Fits to training rows.
   *
   * @param data features, with NaN or infinity for missing values
   * @param rows the training rows
   * @param cancel polled for each column
   * @return what to do
   */
  static Preprocessing fit(Dataset data, int[] rows, CancelToken cancel) {
    List<Kept> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (int f = 0; f < data.features().size(); f++) {
      cancel.check("preprocessing of features");
      ColumnSpec spec = data.features().get(f);
      double[] column = data.columns()[f];
      double[] sorted =
          Arrays.stream(rows).mapToDouble(r -> column[r]).filter(Double::isFinite).toArray();
      Arrays.sort(sorted);
      int n = sorted.length;
      if (n == 0) {
        dropped.add(new Dropped(spec, "no values"));
      } else if (sorted[0] == sorted[n - 1]) {
        dropped.add(new Dropped(spec, "constant"));
      } else {
        double median = sorted[(n - 1) / 2] / 2 + sorted[n / 2] / 2;
        kept.add(new Kept(spec, median, sorted[0], sorted[n - 1]));
      }
    }
    return new Preprocessing(kept, dropped);
  }

  /**
   * The columns that the model uses, with missing values replaced.
   *
   * @param columns one column per kept column, in its order, NaN or infinity where missing
   * @return new columns of finite numbers
   */
  double[][] fill(double[][] columns) {
    double[][] filled = new double[columns.length][];
    for (int f = 0; f < columns.length; f++) {
      double median = kept.get(f).median();
      filled[f] = Arrays.stream(columns[f]).map(v -> Double.isFinite(v) ? v : median).toArray();
    }
    return filled;
  }
}
