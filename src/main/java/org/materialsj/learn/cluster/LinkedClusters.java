package org.materialsj.learn.cluster;

import java.util.Arrays;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;

/**
 * Clusters by their distances, of which the lower triangle is kept; those of a merged cluster
 * follow from those of its parts (Lance and Williams 1967, doi:10.1093/comjnl/9.4.373). For one
 * thread, but for the distances of the rows.
 */
final class LinkedClusters implements Hierarchical.Clusters {

  private static final int BLOCK = 64;

  private final boolean average;
  private final double[][] distances;
  private final int[] sizes;
  private final int[] active;
  private final int[] places;
  private int count;
  private double found;

  LinkedClusters(double[][] columns, Hierarchical.Linkage linkage, RunContext run) {
    average = linkage == Hierarchical.Linkage.AVERAGE;
    count = columns[0].length;
    distances = new double[count][];
    sizes = new int[count];
    Arrays.fill(sizes, 1);
    active = new int[count];
    Arrays.setAll(active, i -> i);
    places = active.clone();
    int n = count;
    run.executor()
        .map(
            (n + BLOCK - 1) / BLOCK,
            block -> {
              for (int i = block * BLOCK; i < Math.min(n, (block + 1) * BLOCK); i++) {
                run.cancel().check("distances of rows");
                double[] row = new double[i];
                RowPairs.squaredDistances(columns, 0, i, RowPairs.row(columns, i), row);
                for (int j = 0; j < i; j++) {
                  row[j] = Math.sqrt(row[j]);
                }
                distances[i] = row;
              }
              return block;
            },
            "blocks of distances",
            run.progress(),
            run.cancel());
  }

  private double get(int a, int b) {
    return a > b ? distances[a][b] : distances[b][a];
  }

  @Override
  public int any() {
    return active[0];
  }

  @Override
  public double distance() {
    return found;
  }

  @Override
  public int nearest(int cluster, int preferred) {
    int best = preferred;
    double least = preferred < 0 ? Double.POSITIVE_INFINITY : get(cluster, preferred);
    for (int p = 0; p < count; p++) {
      int other = active[p];
      if (other == cluster) {
        continue;
      }
      double distance = get(cluster, other);
      if (distance < least
          || distance == least && (best < 0 || best != preferred && other < best)) {
        best = other;
        least = distance;
      }
    }
    found = least;
    return best;
  }

  @Override
  public int merge(int first, int second) {
    count--;
    int last = active[count];
    active[places[second]] = last;
    places[last] = places[second];
    double a = sizes[first];
    double b = sizes[second];
    for (int p = 0; p < count; p++) {
      int other = active[p];
      if (other != first) {
        double x = get(first, other);
        double y = get(second, other);
        double merged = average ? x + (y - x) * (b / (a + b)) : Math.max(x, y);
        if (first > other) {
          distances[first][other] = merged;
        } else {
          distances[other][first] = merged;
        }
      }
    }
    sizes[first] += sizes[second];
    return first;
  }
}
