package org.materialsj.learn.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.model.ColumnSpec;

/**
 * Rows divided into clusters, numbered in the order of their first rows.
 *
 * @param clusters cluster of each row, from 0; -1 for a row in none (noise); shared, read-only
 * @param facts what the method tells of the whole, such as its inertia
 * @param certainties how certain each row belongs to its cluster, 0 to 1, if the method tells
 * @param merges how clusters grew, if the method tells
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Clustering(
    int[] clusters, List<Fact> facts, Optional<double[]> certainties, Optional<Merges> merges) {

  /**
   * A number that a method tells of its clusters.
   *
   * @param column name and unit
   * @param value the number
   */
  public record Fact(ColumnSpec column, double value) {}

  /**
   * Clusters and facts alone.
   *
   * @param clusters cluster of each row, any numbers; below 0 for noise; not modified
   * @param facts what the method tells
   * @return the clustering, numbered anew
   */
  static Clustering of(int[] clusters, List<Fact> facts) {
    return new Clustering(numbered(clusters), facts, Optional.empty(), Optional.empty());
  }

  /**
   * The number of clusters.
   *
   * @return at least 0; noise is none
   */
  public int count() {
    return Arrays.stream(clusters).max().orElse(-1) + 1;
  }

  /**
   * The number of rows in each cluster.
   *
   * @return one number per cluster, above 0
   */
  public int[] sizes() {
    int[] sizes = new int[count()];
    for (int cluster : clusters) {
      if (cluster >= 0) {
        sizes[cluster]++;
      }
    }
    return sizes;
  }

  /**
   * Gives clusters the numbers 0, 1, ... in the order of their first rows.
   *
   * @param labels any numbers; those below 0 become -1; not modified
   * @return one number per row
   */
  static int[] numbered(int[] labels) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] numbered = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      numbered[i] = labels[i] < 0 ? -1 : numbers.computeIfAbsent(labels[i], l -> numbers.size());
    }
    return numbered;
  }
}
