package org.materialsj.model.learning;

import java.util.List;
import org.materialsj.model.ColumnSpec;

/**
 * How the answers of a model change with one feature. Arrays are shared, read-only.
 *
 * @param feature name and unit of the feature
 * @param answer name and unit of what the model says
 * @param names one per mean curve; empty texts for none
 * @param grid n rising values of the feature
 * @param means one array of n mean answers per name
 * @param rows single rows of the table, one array of n answers each, of the answer that {@code
 *     chosen} tells; may be none
 * @param chosen index of the name that the single rows belong to
 * @param deciles values of the feature below which 10 %, 20 % ... 90 % of the rows lie
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record DependenceCurves(
    ColumnSpec feature,
    ColumnSpec answer,
    List<String> names,
    double[] grid,
    double[][] means,
    double[][] rows,
    int chosen,
    double[] deciles) {

  /**
   * Copies the list and checks the shapes.
   *
   * @throws IllegalArgumentException if they do not fit
   */
  public DependenceCurves {
    names = List.copyOf(names);
    if (names.isEmpty() || means.length != names.size() || chosen < 0 || chosen >= names.size()) {
      throw new IllegalArgumentException(
          "there are " + means.length + " mean curves for " + names.size() + " names");
    }
    for (double[][] curves : new double[][][] {means, rows}) {
      for (double[] curve : curves) {
        if (curve.length != grid.length) {
          throw new IllegalArgumentException(
              "a curve over " + grid.length + " values has " + curve.length);
        }
      }
    }
  }
}
