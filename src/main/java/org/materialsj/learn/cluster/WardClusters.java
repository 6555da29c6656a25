package org.materialsj.learn.cluster;

import java.util.Arrays;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.CancelToken;

/**
 * Clusters by their means and sizes, which is all that Ward's distance needs: sqrt(2 a b / (a + b))
 * times the distance of the means of a and b rows. For one thread.
 */
final class WardClusters implements Hierarchical.Clusters {

  private static final int TILE = 1024;

  private final CancelToken cancel;
  private final double[][] means;
  private final double[] sizes;

  /** Cluster at each place, and place of each cluster; places are filled up from the end. */
  private final int[] clusters;

  private final int[] places;
  private final double[] distances;
  private int count;
  private double found;

  WardClusters(double[][] columns, CancelToken cancel) {
    this.cancel = cancel;
    count = columns[0].length;
    means = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    sizes = new double[count];
    Arrays.fill(sizes, 1);
    clusters = new int[count];
    Arrays.setAll(clusters, i -> i);
    places = clusters.clone();
    distances = new double[count];
  }

  @Override
  public int any() {
    return clusters[0];
  }

  @Override
  public double distance() {
    return found;
  }

  @Override
  public int nearest(int cluster, int preferred) {
    int own = places[cluster];
    double[] mean = RowPairs.row(means, own);
    double size = sizes[own];
    int best = preferred < 0 ? -1 : places[preferred];
    double least = Double.POSITIVE_INFINITY;
    for (int start = 0; start < count; start += TILE) {
      cancel.check("hierarchical clustering");
      int end = Math.min(count, start + TILE);
      RowPairs.squaredDistances(means, start, end, mean, distances);
      for (int p = start; p < end; p++) {
        // The same number from either side, or chains of neighbours might never end.
        distances[p] *= sizes[p] * size / (sizes[p] + size);
      }
      for (int p = start; p < end; p++) {
        if (distances[p] <= least && p != own) {
          if (distances[p] < least || isBefore(clusters[p], best, preferred)) {
            best = p;
          }
          least = distances[p];
        }
      }
    }
    found = Math.sqrt(2 * least);
    return clusters[best];
  }

  private boolean isBefore(int cluster, int best, int preferred) {
    return cluster == preferred || clusters[best] != preferred && cluster < clusters[best];
  }

  @Override
  public int merge(int first, int second) {
    int kept = places[first];
    int freed = places[second];
    double size = sizes[kept] + sizes[freed];
    for (double[] column : means) {
      column[kept] += (column[freed] - column[kept]) * (sizes[freed] / size);
    }
    sizes[kept] = size;
    count--;
    for (double[] column : means) {
      column[freed] = column[count];
    }
    sizes[freed] = sizes[count];
    clusters[freed] = clusters[count];
    places[clusters[freed]] = freed;
    return first;
  }
}
