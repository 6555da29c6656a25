package org.materialsj.learn.neighbours;

import java.util.Arrays;

/** The k nearest rows found so far, nearest first; of equally near ones the lower index first. */
final class NearestRows {

  private final double[] distances;
  private final int[] rows;

  NearestRows(int k) {
    distances = new double[k];
    rows = new int[k];
    clear();
  }

  /** Forgets all. */
  void clear() {
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    Arrays.fill(rows, Integer.MAX_VALUE);
  }

  /** What a row must not exceed to be among the nearest. */
  double limit() {
    return distances[distances.length - 1];
  }

  /** Takes a row that is near enough. */
  void offer(double distance, int row) {
    int at = distances.length - 1;
    if (!isBefore(distance, row, at)) {
      return;
    }
    while (at > 0 && isBefore(distance, row, at - 1)) {
      distances[at] = distances[at - 1];
      rows[at] = rows[at - 1];
      at--;
    }
    distances[at] = distance;
    rows[at] = row;
  }

  private boolean isBefore(double distance, int row, int at) {
    return distance < distances[at] || distance == distances[at] && row < rows[at];
  }

  int size() {
    return rows.length;
  }

  double distance(int place) {
    return distances[place];
  }

  int row(int place) {
    return rows[place];
  }
}
