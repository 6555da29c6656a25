package org.materialsj.engine.geometry;

import java.util.Arrays;

/**
 * The earth mover's distance: the least work of moving one heap of shares into another, found by
 * sending shares along shortest paths one after the other. Exact, because shares are integers.
 */
public final class EarthMover {

  private final int m;
  private final int n;
  private final double[][] cost;
  private final long[] supply;
  private final long[] demand;
  private final long[][] flow;

  /** Of the m sources, then the n targets: no step of flow left costs less than they differ. */
  private final double[] potential;

  private EarthMover(long[] supply, long[] demand, double[][] cost) {
    this.m = supply.length;
    this.n = demand.length;
    this.cost = cost;
    this.supply = supply.clone();
    this.demand = demand.clone();
    this.flow = new long[m][n];
    this.potential = new double[m + n];
  }

  /**
   * Finds the distance.
   *
   * @param supply m positive shares; not modified
   * @param demand n positive shares with the same sum; not modified
   * @param cost m rows of n distances, at least 0; not modified
   * @return the least sum of share * distance, divided by the sum of shares; cost O((m + n)^3) in
   *     practice
   */
  public static double distance(long[] supply, long[] demand, double[][] cost) {
    long total = Arrays.stream(supply).sum();
    if (total != Arrays.stream(demand).sum()) {
      throw new IllegalArgumentException(
          "supply and demand must have the same sum, got "
              + total
              + " and "
              + Arrays.stream(demand).sum());
    }
    EarthMover mover = new EarthMover(supply, demand, cost);
    for (long left = total; left > 0; ) {
      left -= mover.send();
    }
    double work = 0;
    for (int i = 0; i < mover.m; i++) {
      for (int j = 0; j < mover.n; j++) {
        work += mover.flow[i][j] * cost[i][j];
      }
    }
    return work / total;
  }

  /** Sends what can be sent along one shortest path from any supply to any demand. */
  private long send() {
    double[] length = new double[m + n];
    int[] from = new int[m + n];
    boolean[] isDone = new boolean[m + n];
    for (int v = 0; v < m + n; v++) {
      length[v] = v < m && supply[v] > 0 ? 0 : Double.POSITIVE_INFINITY;
      from[v] = -1;
    }
    int target = -1;
    for (int step = 0; step < m + n; step++) {
      int next = -1;
      for (int v = 0; v < m + n; v++) {
        if (!isDone[v] && (next < 0 || length[v] < length[next])) {
          next = v;
        }
      }
      isDone[next] = true;
      relax(next, length, from, isDone);
      if (target < 0 && next >= m && demand[next - m] > 0) {
        target = next;
      }
    }
    for (int v = 0; v < m + n; v++) {
      potential[v] += length[v];
    }
    return push(target, from);
  }

  private void relax(int v, double[] length, int[] from, boolean[] isDone) {
    int first = v < m ? m : 0;
    int end = v < m ? m + n : m;
    for (int w = first; w < end; w++) {
      if (!isDone[w] && (v < m || flow[w][v - m] > 0)) {
        double step = v < m ? cost[v][w - m] : -cost[w][v - m];
        double reached = length[v] + Math.max(0, step + potential[v] - potential[w]);
        if (reached < length[w]) {
          length[w] = reached;
          from[w] = v;
        }
      }
    }
  }

  private long push(int target, int[] from) {
    long amount = demand[target - m];
    int source = target;
    for (int v = target; from[v] >= 0; v = from[v]) {
      source = from[v];
      if (v < m) { // Taken back from the target before it.
        amount = Math.min(amount, flow[v][from[v] - m]);
      }
    }
    amount = Math.min(amount, supply[source]);
    for (int v = target; from[v] >= 0; v = from[v]) {
      if (v < m) {
        flow[v][from[v] - m] -= amount;
      } else {
        flow[from[v]][v - m] += amount;
      }
    }
    supply[source] -= amount;
    demand[target - m] -= amount;
    return amount;
  }
}
