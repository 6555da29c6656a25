package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.learn.cluster.Clustering;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.DendrogramShape;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.model.explore.PointMap;
import org.materialsj.model.explore.Silhouettes;

/**
 * Clusters of a table, and what there is to see of them.
 *
 * @param clustered the table with cluster, silhouette and certainty of each row by each method
 * @param comparison one row per method
 * @param agreement one row per pair of methods
 * @param agreements the adjusted Rand indices of all pairs
 * @param scan one row per number of clusters, if asked for
 * @param nearDistances distances of the rows from their near rows, falling, if asked for
 * @param representatives rows that stand for the clusters of the first method
 * @param views what each method found, to draw
 * @param notes plain sentences
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ClusterResult(
    FeatureTable clustered,
    FeatureTable comparison,
    FeatureTable agreement,
    NamedMatrix agreements,
    Optional<FeatureTable> scan,
    Optional<double[]> nearDistances,
    FeatureTable representatives,
    List<View> views,
    List<String> notes) {

  /**
   * What a method found.
   *
   * @param method name and settings
   * @param clustering clusters of the rows that were used
   * @param map the rows
   * @param colouring their clusters
   * @param silhouettes how well rows fit, if there are at least two clusters
   * @param tree how clusters grew, if the method tells
   */
  public record View(
      String method,
      Clustering clustering,
      PointMap map,
      Colouring.ByClass colouring,
      Optional<Silhouettes> silhouettes,
      Optional<DendrogramShape> tree) {}
}
