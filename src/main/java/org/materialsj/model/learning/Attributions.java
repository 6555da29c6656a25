package org.materialsj.model.learning;

import java.util.List;
import org.materialsj.model.ColumnSpec;

/**
 * What each feature adds to the answers of a model, row by row: the base value and all
 * contributions of a row add up to its answer. Arrays are shared, read-only.
 *
 * @param answer name and unit of what the model says
 * @param base the answer when no feature is known
 * @param features d names and units
 * @param values d arrays of n values of the features
 * @param contributions d arrays of n contributions, in the unit of the answer
 * @param ids n row ids
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Attributions(
    ColumnSpec answer,
    double base,
    List<ColumnSpec> features,
    double[][] values,
    double[][] contributions,
    List<String> ids) {

  /**
   * Copies the lists and checks the shapes.
   *
   * @throws IllegalArgumentException if they do not fit
   */
  public Attributions {
    features = List.copyOf(features);
    ids = List.copyOf(ids);
    if (values.length != features.size() || contributions.length != features.size()) {
      throw new IllegalArgumentException(
          features.size()
              + " features got "
              + values.length
              + " columns of values and "
              + contributions.length
              + " of contributions");
    }
    for (int f = 0; f < values.length; f++) {
      if (values[f].length != ids.size() || contributions[f].length != ids.size()) {
        throw new IllegalArgumentException(
            "feature \"" + features.get(f).name() + "\" needs " + ids.size() + " numbers");
      }
    }
  }

  /**
   * The mean size of the contributions of a feature.
   *
   * @param feature its index
   * @return mean of their absolute values; 0 when there are no rows
   */
  public double meanSize(int feature) {
    double sum = 0;
    for (double contribution : contributions[feature]) {
      sum += Math.abs(contribution);
    }
    return ids.isEmpty() ? 0 : sum / ids.size();
  }

  /**
   * The answer for a row.
   *
   * @param row its index
   * @return base value and contributions
   */
  public double answer(int row) {
    double sum = base;
    for (double[] column : contributions) {
      sum += column[row];
    }
    return sum;
  }
}
