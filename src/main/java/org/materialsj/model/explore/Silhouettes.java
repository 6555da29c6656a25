package org.materialsj.model.explore;

import java.util.List;
import java.util.Objects;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * How well each row fits into its cluster: 1 if it is close to the others of its cluster and far
 * from those of the next, below 0 if the next cluster is closer. Arrays are shared, read-only.
 *
 * @param title what is shown, one line
 * @param notes what a reader should know, a line each; may be none
 * @param ids one text per row
 * @param clusters names of the clusters
 * @param labels index of a cluster per row; -1 for rows in none, such as noise
 * @param values silhouette per row, -1 to 1; NaN for rows in no cluster
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Silhouettes(
    String title,
    List<String> notes,
    List<String> ids,
    List<String> clusters,
    int[] labels,
    double[] values) {

  /**
   * Copies the lists and checks the shapes.
   *
   * @throws IllegalArgumentException if numbers of rows differ or a label is no index
   */
  public Silhouettes {
    Objects.requireNonNull(title, "title");
    notes = List.copyOf(notes);
    ids = List.copyOf(ids);
    clusters = List.copyOf(clusters);
    if (labels.length != ids.size() || values.length != ids.size()) {
      throw new IllegalArgumentException(
          ids.size() + " rows have " + labels.length + " labels and " + values.length + " values");
    }
    Shapes.checkLabels(clusters, labels);
  }

  /**
   * The mean over the rows that are in a cluster.
   *
   * @return -1 to 1; NaN when there are none
   */
  public double mean() {
    return mean(-1);
  }

  /**
   * The mean over the rows of a cluster.
   *
   * @param cluster its index; -1 for all clusters
   * @return -1 to 1; NaN when there are none
   */
  public double mean(int cluster) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      boolean counts = cluster < 0 ? labels[i] >= 0 : labels[i] == cluster;
      if (counts && !Double.isNaN(values[i])) {
        sum += values[i];
        count++;
      }
    }
    return sum / count;
  }

  /**
   * The rows as a table.
   *
   * @return cluster and silhouette of each row
   */
  public FeatureTable table() {
    List<String> names = new Colouring.ByClass("cluster", clusters, labels).texts();
    return FeatureTable.builder(ids)
        .texts(new ColumnSpec("cluster", ""), names)
        .numbers(new ColumnSpec("silhouette", ""), values)
        .build();
  }
}
