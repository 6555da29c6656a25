package org.materialsj.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The search for the relevant cycles of one block of a graph. */
final class RelevantCycles {

  /** Local numbers of the block's vertices, and what they stand for. */
  private final int[] vertices;

  private final Graph block;
  private final int rank;

  /** Of each candidate: length, the root r, and the ends y and z of its two paths from r. */
  private final List<int[]> candidates = new ArrayList<>();

  /** The tree of shortest paths from each root through vertices of lower number. */
  private final int[][] parents;

  private final int words;

  RelevantCycles(Graph graph, int[] edges) {
    int[] local = new int[graph.size()];
    int[] firsts = new int[edges.length];
    int[] seconds = new int[edges.length];
    int[] found = new int[edges.length + 1];
    int n = 0;
    for (int e = 0; e < edges.length; e++) {
      int u = graph.first(edges[e]);
      int v = graph.second(edges[e]);
      if (local[u] == 0) {
        found[n] = u;
        local[u] = ++n;
      }
      if (local[v] == 0) {
        found[n] = v;
        local[v] = ++n;
      }
      firsts[e] = local[u] - 1;
      seconds[e] = local[v] - 1;
    }
    vertices = Arrays.copyOf(found, n);
    block = new Graph(n, firsts, seconds);
    rank = edges.length - n + 1;
    words = (edges.length + 63) / 64;
    parents = new int[n][];
  }

  /** The number of independent cycles. */
  int rank() {
    return rank;
  }

  List<int[]> find() {
    if (rank == 1) {
      return List.of(onlyCycle());
    }
    for (int root = 0; root < vertices.length; root++) {
      collect(root);
    }
    candidates.sort((a, b) -> Integer.compare(a[0], b[0]));
    return independentOfShorter();
  }

  private int[] onlyCycle() {
    int[] cycle = new int[vertices.length];
    int previous = -1;
    int u = 0;
    for (int i = 0; i < cycle.length; i++) {
      cycle[i] = vertices[u];
      int next = block.neighbor(u, 0) == previous ? block.neighbor(u, 1) : block.neighbor(u, 0);
      previous = u;
      u = next;
    }
    return cycle;
  }

  /** Adds the cycles whose highest vertex is the root, two shortest paths and what closes them. */
  private void collect(int root) {
    int n = root + 1;
    int[] distance = new int[n];
    int[] parent = new int[n];
    Arrays.fill(distance, -1);
    int[] queue = new int[n];
    int tail = 0;
    queue[tail++] = root;
    distance[root] = 0;
    parent[root] = -1;
    for (int head = 0; head < tail; head++) {
      int u = queue[head];
      for (int k = 0; k < block.degree(u); k++) {
        int v = block.neighbor(u, k);
        if (v < root && distance[v] < 0) {
          distance[v] = distance[u] + 1;
          parent[v] = u;
          queue[tail++] = v;
        }
      }
    }
    parents[root] = parent;
    for (int i = 1; i < tail; i++) {
      int y = queue[i];
      int d = distance[y];
      for (int k = 0; k < block.degree(y); k++) {
        int z = block.neighbor(y, k);
        if (z > root || distance[z] < 0) {
          continue;
        }
        if (distance[z] == d && z < y && disjoint(parent, y, z)) {
          candidates.add(new int[] {2 * d + 1, root, y, z, -1});
        } else if (distance[z] == d - 1 && z != root) {
          for (int j = 0; j < k; j++) {
            int other = block.neighbor(y, j);
            if (other < root && distance[other] == d - 1 && disjoint(parent, z, other)) {
              candidates.add(new int[] {2 * d, root, z, other, y});
            }
          }
        }
      }
    }
  }

  /** Whether the paths from the root to two vertices of one distance meet at the root only. */
  private static boolean disjoint(int[] parent, int y, int z) {
    int a = y;
    int b = z;
    while (a != b) {
      a = parent[a];
      b = parent[b];
    }
    return parent[a] < 0;
  }

  private List<int[]> independentOfShorter() {
    List<int[]> cycles = new ArrayList<>();
    long[][] rows = new long[block.edges()][];
    int known = 0;
    int from = 0;
    while (known < rank) {
      int to = from;
      List<long[]> sameLength = new ArrayList<>();
      while (to < candidates.size() && candidates.get(to)[0] == candidates.get(from)[0]) {
        int[] cycle = cycle(candidates.get(to++));
        long[] sum = edgeSet(cycle);
        if (!isIn(sameLength, sum) && reduced(sum.clone(), rows) >= 0) {
          sameLength.add(sum);
          for (int i = 0; i < cycle.length; i++) {
            cycle[i] = vertices[cycle[i]];
          }
          cycles.add(cycle);
        }
      }
      for (long[] sum : sameLength) {
        int pivot = reduced(sum, rows);
        if (pivot >= 0) {
          rows[pivot] = sum;
          known++;
        }
      }
      from = to;
    }
    return cycles;
  }

  private static boolean isIn(List<long[]> sums, long[] sum) {
    for (long[] other : sums) {
      if (Arrays.equals(other, sum)) {
        return true;
      }
    }
    return false;
  }

  /** Eliminates rows from a sum in place; gives its lowest edge, or -1 when nothing is left. */
  private static int reduced(long[] sum, long[][] rows) {
    for (int w = 0; w < sum.length; w++) {
      while (sum[w] != 0) {
        int lowest = 64 * w + Long.numberOfTrailingZeros(sum[w]);
        long[] row = rows[lowest];
        if (row == null) {
          return lowest;
        }
        for (int k = w; k < sum.length; k++) {
          sum[k] ^= row[k];
        }
      }
    }
    return -1;
  }

  private int[] cycle(int[] candidate) {
    int[] cycle = new int[candidate[0]];
    int[] parent = parents[candidate[1]];
    int length = 0;
    for (int u = candidate[2]; u >= 0; u = parent[u]) {
      cycle[length++] = u;
    }
    int end = cycle.length;
    if (candidate[4] >= 0) {
      cycle[--end] = candidate[4];
    }
    for (int u = candidate[3]; parent[u] >= 0; u = parent[u]) {
      cycle[--end] = u;
    }
    return cycle;
  }

  private long[] edgeSet(int[] cycle) {
    long[] sum = new long[words];
    for (int i = 0; i < cycle.length; i++) {
      int u = cycle[i];
      int v = cycle[(i + 1) % cycle.length];
      for (int k = 0; k < block.degree(u); k++) {
        if (block.neighbor(u, k) == v) {
          int edge = block.edge(u, k);
          sum[edge >> 6] |= 1L << edge;
        }
      }
    }
    return sum;
  }
}
