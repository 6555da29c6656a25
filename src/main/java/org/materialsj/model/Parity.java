package org.materialsj.model;

import java.util.List;

/**
 * Predicted against actual values, for a parity plot.
 *
 * @param target name and unit of the quantity
 * @param ids one text per pair
 * @param actual n values; shared, read-only
 * @param predicted n values; shared, read-only
 * @param metrics agreement of the two
 * @param baseline agreement of the constant prediction (the mean of the training part)
 * @param note how the predictions were made, such as "5-fold cross-validation"
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Parity(
    ColumnSpec target,
    List<String> ids,
    double[] actual,
    double[] predicted,
    RegressionMetrics metrics,
    RegressionMetrics baseline,
    String note) {

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if there are not as many ids, actual and predicted values
   */
  public Parity {
    ids = List.copyOf(ids);
    if (actual.length != predicted.length || actual.length != ids.size()) {
      throw new IllegalArgumentException(
          "parity needs pairs, got "
              + actual.length
              + " actual, "
              + predicted.length
              + " predicted, "
              + ids.size()
              + " ids");
    }
  }

  /**
   * The pairs as a table.
   *
   * @return actual and predicted value of each row
   */
  public FeatureTable table() {
    return FeatureTable.builder(ids)
        .numbers(new ColumnSpec("actual " + target.name(), target.unit()), actual)
        .numbers(new ColumnSpec("predicted " + target.name(), target.unit()), predicted)
        .build();
  }
}
