package org.materialsj.model.learning;

import org.materialsj.model.ColumnSpec;

/**
 * How the mean answer of a model changes with two features. Arrays are shared, read-only.
 *
 * @param first name and unit of the feature across
 * @param second name and unit of the feature upward
 * @param answer name and unit of what the model says
 * @param firstGrid n rising values of the first feature
 * @param secondGrid m rising values of the second feature
 * @param means n arrays of m mean answers
 * @param firstData values of the first feature that occur, row by row
 * @param secondData values of the second feature that occur, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record DependenceSurface(
    ColumnSpec first,
    ColumnSpec second,
    ColumnSpec answer,
    double[] firstGrid,
    double[] secondGrid,
    double[][] means,
    double[] firstData,
    double[] secondData) {

  /**
   * Checks the shapes.
   *
   * @throws IllegalArgumentException if they do not fit
   */
  public DependenceSurface {
    if (means.length != firstGrid.length || firstData.length != secondData.length) {
      throw new IllegalArgumentException(
          "a surface over " + firstGrid.length + " values has " + means.length + " rows");
    }
    for (double[] line : means) {
      if (line.length != secondGrid.length) {
        throw new IllegalArgumentException(
            "a surface over " + secondGrid.length + " values has " + line.length + " columns");
      }
    }
  }
}
