package org.materialsj.learn.projection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.materialsj.learn.preparation.Transform;

/**
 * Where the rows lie. Arrays are shared: read-only.
 *
 * @param coordinates k arrays of n finite numbers, column-major, in the order of the rows
 * @param axes k names, such as "PC 1"
 * @param shares what the dimensions explain, descending, as shares of the whole: of the variance
 *     (PCA, kernel PCA, classical MDS of Euclidean distances), of squared dot products (classical
 *     MDS of others) or of the spread between classes (LDA); also of dimensions beyond k; empty
 *     where the method knows none
 * @param measures how good the map is, by name, such as a stress; sorted
 * @param notes plain sentences about this map
 * @param loadings for each of the k axes the weight of each of the d columns; empty where axes are
 *     not sums of columns
 * @param transform projects other rows of the same columns; empty where the method cannot
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record ProjectionResult(
    double[][] coordinates,
    List<String> axes,
    double[] shares,
    Map<String, Double> measures,
    List<String> notes,
    Optional<double[][]> loadings,
    Optional<Transform> transform) {

  /** Copies the lists and checks that every coordinate is a number. */
  public ProjectionResult {
    axes = List.copyOf(axes);
    notes = List.copyOf(notes);
    measures = Collections.unmodifiableMap(new TreeMap<>(measures));
    if (axes.size() != coordinates.length) {
      throw new IllegalArgumentException(
          coordinates.length + " coordinates got " + axes.size() + " names");
    }
    for (double[] axis : coordinates) {
      for (double value : axis) {
        if (!Double.isFinite(value)) {
          throw new ArithmeticException("The projection found no place for a row: " + value + ".");
        }
      }
    }
  }
}
