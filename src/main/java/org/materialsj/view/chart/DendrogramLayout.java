package org.materialsj.view.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.materialsj.model.explore.DendrogramShape;

/**
 * Where the clusters of a dendrogram are drawn: leaves below each other, so that no branches cross,
 * and each merge midway between its parts. Of many rows the last merges are shown; clusters made
 * before them are leaves.
 */
final class DendrogramLayout {

  private final DendrogramShape shape;
  private final int firstShown;
  private final double[] places;
  private final List<Integer> leaves = new ArrayList<>();

  /**
   * A layout.
   *
   * @param shape the merges
   * @param most most leaves to show, at least 2
   */
  DendrogramLayout(DendrogramShape shape, int most) {
    this.shape = shape;
    int n = shape.names().size();
    firstShown = n <= most ? n : 2 * n - most;
    places = new double[2 * n - 1];
    Deque<Integer> open = new ArrayDeque<>(List.of(2 * n - 2));
    while (!open.isEmpty()) {
      int cluster = open.pop();
      if (isLeaf(cluster)) {
        places[cluster] = leaves.size();
        leaves.add(cluster);
      } else {
        open.push(merge(cluster).second());
        open.push(merge(cluster).first());
      }
    }
    for (int cluster = firstShown; cluster < places.length; cluster++) {
      DendrogramShape.Merge merge = merge(cluster);
      places[cluster] = 0.5 * (places[merge.first()] + places[merge.second()]);
    }
  }

  private DendrogramShape.Merge merge(int cluster) {
    return shape.merges().get(cluster - shape.names().size());
  }

  private boolean isLeaf(int cluster) {
    return cluster < firstShown;
  }

  /** The leaves from top to bottom. */
  List<Integer> leaves() {
    return leaves;
  }

  /** The first cluster that is shown as a merge; all with larger numbers are, too. */
  int firstShown() {
    return firstShown;
  }

  /** The row of a cluster that is shown, 0 the highest. */
  double place(int cluster) {
    return places[cluster];
  }

  /** The height at which a cluster was made; 0 for a row. */
  double height(int cluster) {
    return cluster < shape.names().size() ? 0 : merge(cluster).height();
  }

  /**
   * The label that all rows of each cluster have in common; -1 for none.
   *
   * @param labels one per row
   */
  int[] common(int[] labels) {
    int n = shape.names().size();
    int[] common = new int[2 * n - 1];
    System.arraycopy(labels, 0, common, 0, n);
    for (int cluster = n; cluster < common.length; cluster++) {
      DendrogramShape.Merge merge = merge(cluster);
      int first = common[merge.first()];
      common[cluster] = first == common[merge.second()] ? first : -1;
    }
    return common;
  }
}
