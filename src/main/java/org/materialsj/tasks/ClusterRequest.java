package org.materialsj.tasks;

import java.util.List;
import org.materialsj.learn.cluster.ClusterMethod;
import org.materialsj.learn.cluster.Representatives;
import org.materialsj.model.FeatureTable;

/**
 * How to cluster a table.
 *
 * @param table the rows
 * @param features names of numeric columns separated by commas, with * for any characters; blank
 *     for all
 * @param scaling a step that scales features, such as "standardize", or "none"
 * @param methods at least one, all different
 * @param scan numbers of clusters to look at
 * @param nearRows rows, itself included, to the last of which the distance of each row is shown; 0
 *     for none
 * @param components whether maps show principal components, else the first two features
 * @param reference a column of known classes to compare with; blank for none
 * @param choice which rows stand for the clusters of the first method
 * @param representatives how many of them; 0 for one per cluster
 * @param seed seed of everything random
 */
public record ClusterRequest(
    FeatureTable table,
    String features,
    String scaling,
    List<ClusterMethod> methods,
    Scan scan,
    int nearRows,
    boolean components,
    String reference,
    Representatives.Choice choice,
    int representatives,
    long seed) {

  /**
   * A range of numbers of clusters.
   *
   * @param from the smallest, at least 2
   * @param to the largest; below the smallest for no scan
   */
  public record Scan(int from, int to) {

    /** Checks the smallest. */
    public Scan {
      if (from < 2) {
        throw new IllegalArgumentException("A scan begins with at least 2 clusters, got " + from);
      }
    }

    /**
     * How many numbers there are.
     *
     * @return 0 for no scan
     */
    public int size() {
      return Math.max(0, to - from + 1);
    }
  }

  /** Copies the list and refuses methods that are named twice. */
  public ClusterRequest {
    methods = List.copyOf(methods);
    List<String> texts = methods.stream().map(ClusterMethod::text).toList();
    for (String text : texts) {
      if (texts.indexOf(text) != texts.lastIndexOf(text)) {
        throw new IllegalArgumentException("The method \"" + text + "\" is named twice.");
      }
    }
    if (nearRows < 0 || representatives < 0) {
      throw new IllegalArgumentException(
          "Numbers of rows must be at least 0, got " + nearRows + " and " + representatives);
    }
  }
}
